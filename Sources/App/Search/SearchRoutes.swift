import Foundation
import Web

/// The search that every staff page carries.
enum SearchRoutes {
    static func add(to table: inout Routes) {
        table.get("/search", may: .seeEmployers, show)
        table.get("/search/suggestions", may: .seeEmployers, suggest)
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        let by = try visit.by
        let query = query(of: visit)
        let page = try await visit.read { db in
            SearchPage(
                results: try SearchQueries.results(for: query, seenBy: by, in: db),
                recent: query.isEmpty ? try EmployerQueries.recent(seenBy: by, in: db) : [])
        }
        return try visit.show(page)
    }

    private static func suggest(_ visit: Visit) async throws -> Answer {
        let (by, query) = (try visit.by, query(of: visit))
        return try .json(Suggestions(try await visit.read { db in try SearchQueries.results(for: query, seenBy: by, in: db) }))
    }

    private static func query(of visit: Visit) -> String {
        String(visit.incoming.query["q"].prefix(100)).trimmingCharacters(in: .whitespaces)
    }
}
