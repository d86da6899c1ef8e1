import Dates
import Markup
import Storage
import Web

/// The journal of the whole agency.
enum JournalRoutes {
    static func add(to table: inout Routes) {
        table.get("/journal", may: .audit, show)
        table.post("/journal/checks", may: .audit, mayRepeat: true, verify)
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        let (viewer, search, zone) = (try visit.by.viewer, JournalSearch(visit.incoming.query), try visit.agency.zone)
        let page = try await visit.read { db in
            JournalPage(
                lines: try JournalQueries.lines(search, in: zone, seenBy: viewer, in: db), search: search,
                people: try JournalQueries.people(seenBy: viewer, in: db), check: try JournalQueries.lastCheck(seenBy: viewer, in: db))
        }
        return try visit.show(page)
    }

    private static func verify(_ visit: Visit, _ form: Form) async throws -> Answer {
        let check = try await visit.agency.verifyJournal(by: visit.by.id, at: visit.now, in: visit.office.database)
        return .seeOther("/journal", saying: check.trouble == nil ? "All \(check.head.number) sealed entries are as they were written." : nil)
    }
}
