import Storage
import Web

/// The journal of the whole agency.
enum JournalRoutes {
    static func add(to table: inout Routes) {
        table.get("/journal", may: .audit, show)
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        let (viewer, before) = (try visit.by.viewer, visit.incoming.query.id("before", of: JournalEntry.self))
        let lines = try await visit.read { db in try JournalQueries.lines(before: before, seenBy: viewer, in: db) }
        return try visit.show(JournalPage(lines: lines, isFirstPage: before == nil))
    }
}
