import Storage
import Web

/// The list of employers who are one answer short.
enum ShortRoutes {
    static func add(to table: inout Routes) {
        table.get("/programs/short", may: .seeEmployers, show)
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        let (by, query) = (try visit.by, visit.incoming.query)
        let usual = by.role.servesEmployers ? ShortList.View.mine : .all
        let list = ShortList(view: ShortList.View(rawValue: query["view"]) ?? usual, after: ShortList.Place(query["after"]))
        let (lines, hasMore) = try await visit.read { db in try ShortQueries.lines(of: list, seenBy: by, in: db) }
        return try visit.show(ShortPage(list: list, lines: lines, hasMore: hasMore, rules: visit.office.rules))
    }
}
