import Storage
import Web

/// A package that was put into the directory, and taking it back: first what that would do, then the act.
enum DirectoryUndoRoutes {
    static func add(to table: inout Routes) {
        table.get("/providers/takes/:take", may: .lead, show)
        table.get("/providers/takes/:take/undo", may: .lead, ask)
        table.post("/providers/takes/:take/undo", may: .lead, limits: .long, takeBack)
    }

    private static func found(_ visit: Visit, in db: Reading) throws -> DirectoryTake {
        try DirectoryTakeQueries.find(try visit.incoming.id("take", of: DirectoryTake.self), seenBy: try visit.by.viewer, in: db)
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        let viewer = try visit.by.viewer
        let page = try await visit.read { db in
            let take = try found(visit, in: db)
            return TakenPage(take: take, left: try DirectoryTakeQueries.left(by: take.id, seenBy: viewer, in: db))
        }
        return try visit.show(page)
    }

    private static func ask(_ visit: Visit) async throws -> Answer {
        let viewer = try visit.by.viewer
        let (take, undo) = try await visit.read { db in
            let take = try found(visit, in: db)
            return (take, take.undone == nil ? try DirectoryUndo(of: take, seenBy: viewer, in: db) : nil)
        }
        guard let undo else { return .seeOther(take.id.page) }
        return try visit.show(DirectoryUndoPage(take: take, undo: undo))
    }

    private static func takeBack(_ visit: Visit, _: Form) async throws -> Answer {
        let by = try visit.by
        return try await visit.write { db -> Answer in
            let take = try found(visit, in: db)
            let undo = try take.takeBack(by: by, at: visit.now, in: db)
            let said = "Taken back, services: \(undo.removed.count) removed, \(undo.services) as before."
            return .seeOther(take.id.page, saying: said + (undo.left.isEmpty ? "" : " \(undo.left.count) stay as they are."))
        }
    }
}
