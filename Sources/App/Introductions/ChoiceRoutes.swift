import Dates
import Storage
import Web

/// What was suggested and not chosen.
enum ChoiceRoutes {
    /// How far back it looks unless told otherwise.
    private static let usualDays = 90

    static func add(to table: inout Routes) {
        table.get("/matching/choices", may: .lead) { visit in
            let (by, zone, today, query) = (try visit.by, try visit.agency.zone, try visit.today, visit.incoming.query)
            let filter = ChoiceFilter(
                staff: query.id("whose"), opening: query.id("opening"), reason: query["reason"],
                since: Day(query["since"]) ?? today.adding(days: -usualDays))
            let since = zone.instant(of: filter.since)
            let page = try await visit.read { db in
                ChoicePage(
                    filter: filter, chosen: try ChoiceQueries.chosen(since: since, seenBy: by.viewer, in: db),
                    unchosen: try ChoiceQueries.unchosen(since: since, seenBy: by.viewer, in: db),
                    team: try StaffQueries.everybody(seenBy: by.viewer, in: db))
            }
            return try visit.show(page)
        }
    }
}
