import Dates
import Markup
import Storage
import Web

/// Who waits for whom, and how fast we answer.
enum PromiseRoutes {
    static func add(to table: inout Routes) {
        table.get("/owed", may: .serveEmployers) { visit in
            let (by, list) = (try visit.by, OwedList(visit.incoming.query))
            return try visit.show(OwedPage(list: list, lines: try await visit.read { db in try PromiseQueries.owed(list, seenBy: by, in: db) }))
        }
        table.get("/team/replies", may: .lead) { visit in
            let (viewer, zone, today) = (try visit.by.viewer, try visit.agency.zone, try visit.today)
            let days = RepliesPage.spans.first { visit.incoming.query["days"] == String($0) } ?? RepliesPage.spans[0]
            let since = zone.instant(of: today.adding(days: -days))
            return try visit.show(
                RepliesPage(replies: try await visit.read { db in try PromiseQueries.replies(since: since, seenBy: viewer, in: db) }, days: days))
        }
    }
}
