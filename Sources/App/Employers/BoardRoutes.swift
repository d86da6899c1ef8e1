import Dates
import Markup
import Storage
import Web

/// The board of stages, and moving an employer on it.
enum BoardRoutes {
    static func add(to table: inout Routes) {
        table.get("/employers/board", may: .seeEmployers) { visit in
            let by = try visit.by
            let view = BoardView(rawValue: visit.incoming.query["view"]) ?? (by.role.servesEmployers ? .mine : .all)
            var board = try await visit.read { db in try BoardQueries.board(view, seenBy: by, in: db) }
            board.isTable = visit.incoming.query["as"] == "table"
            return try visit.show(BoardPage(board: board))
        }
        table.post("/employers/:employer/moves", may: .serveEmployers, move)
    }

    private static func move(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, id) = (try visit.by, try visit.incoming.id("employer", of: Employer.self))
        guard let stage = Stage(rawValue: form["stage"]) else { throw NotFound() }
        // A rest has an end, which only the stage's own page asks for.
        guard stage != .resting else { return .seeOther(id.stagePage.query([("stage", stage.rawValue)])) }
        let (name, undo) = try await visit.act(on: .employer(id), changing: [.employers]) { db in
            let employer = try Employer.find(id, seenBy: by.viewer, in: db)
            guard form["since"] == String(employer.stageSince.milliseconds) else {
                throw Conflict(message: "\(employer.name) has moved to \(employer.stage.label) in the meantime. Look at the board again.")
            }
            if employer.stage != stage {
                try employer.move(to: stage, because: "Moved on the board", restingUntil: nil, by: by, at: visit.now, in: db)
            }
            return employer.name
        }
        let view = BoardView(rawValue: form["view"]) ?? .mine
        return .seeOther(view.link(asTable: form["as"] == "table"), saying: "\(name) is now in the stage \(stage.label).").offering(undo)
    }
}

extension BoardView {
    func link(asTable: Bool) -> Link {
        Link("/employers/board").query([("view", self == .mine ? "" : rawValue), ("as", asTable ? "table" : "")])
    }
}
