import Storage
import Web

/// An import taken back: first what that would do, then the act.
enum UndoRoutes {
    static func add(to table: inout Routes) {
        table.get("/imports/:import/undo", may: .importSheets, show)
        table.post("/imports/:import/undo", may: .importSheets, limits: .long, takeBack)
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        let (by, id) = (try visit.by, try visit.incoming.id("import", of: ImportRun.self))
        let page = try await visit.read { db -> UndoPage? in
            let run = try ImportQueries.run(id, seenBy: by.viewer, in: db)
            guard run.mayBeTakenBack(by: by) else { throw NotFound() }
            guard run.committedAt != nil, try UndoQueries.undone(id, seenBy: by.viewer, in: db) == nil else { return nil }
            return UndoPage(run: run, undo: try ImportUndo(of: id, seenBy: by.viewer, in: db))
        }
        return try page.map { try visit.show($0) } ?? .seeOther(id.page)
    }

    private static func takeBack(_ visit: Visit, _: Form) async throws -> Answer {
        let (by, id) = (try visit.by, try visit.incoming.id("import", of: ImportRun.self))
        return try await visit.write { db -> Answer in
            let undone = try ImportQueries.run(id, seenBy: by.viewer, in: db).takeBack(by: by, at: visit.now, in: db)
            let said = "Taken back: \(ImportPieces.counted(undone.removed, "employer", "employers")) removed, \(undone.putBack) as before."
            return .seeOther(id.page, saying: said + (undone.left > 0 ? " \(undone.left) stay as they are." : ""))
        }
    }
}
