import Storage

/// Questions of the board: two statements, whatever stands on it.
enum BoardQueries {
    static func board(_ view: BoardView, seenBy staff: StaffMember, in db: Reading) throws -> Board {
        let columns = Stage.allCases.map { stage -> SQL in
            """
            SELECT * FROM (
                SELECT employers.id, employers.name, employers.stage, employers.stage_since, employers.resting_until, employers.last_contact_at,
                    EXISTS (SELECT 1 FROM conversations WHERE conversations.agency_id = employers.agency_id
                        AND conversations.employer_id = employers.id AND conversations.owes = 'us' AND conversations.owes IS NOT NULL
                        AND conversations.settled_at IS NULL) AS owes_answer,
                    next_steps.id AS step, next_steps.staff_id, next_steps.kind, next_steps.what, next_steps.due_on
                FROM employers
                LEFT JOIN next_steps ON next_steps.agency_id = employers.agency_id AND next_steps.employer_id = employers.id
                    AND next_steps.done_at IS NULL
                WHERE \(condition(view, stage, staff)) ORDER BY employers.stage_since, employers.id LIMIT \(count: Board.most)) AS list
            """
        }
        let counts = Stage.allCases.map { stage -> SQL in
            """
            SELECT \(stage), COUNT(*) FROM (
                SELECT 1 FROM employers WHERE \(condition(view, stage, staff)) LIMIT \(count: Board.mostCounted + 1)) AS counted
            """
        }
        let cards = try db.all(BoardCard.self, "\(joined: columns, by: " UNION ALL ")")
        let numbers = try db.all(StageCount.self, "\(joined: counts, by: " UNION ALL ")")
        return Board(
            view: view, cards: Dictionary(grouping: cards, by: \.stage),
            counts: Dictionary(numbers.map { ($0.stage, $0.number) }, uniquingKeysWith: +))
    }

    private static func condition(_ view: BoardView, _ stage: Stage, _ staff: StaffMember) -> SQL {
        let whose: SQL =
            switch view {
            case .mine: "employers.owner_id = \(staff.id)"
            case .center: "employers.center_id IS NOT DISTINCT FROM \(staff.center)"
            case .all: "1 = 1"
            }
        return "\(staff.viewer.employers) AND \(whose) AND employers.stage = \(stage)"
    }
}

private struct StageCount: Stored {
    let stage: Stage
    let number: Int

    init(_ row: inout Row) throws {
        stage = try row.next()
        number = try row.next()
    }
}
