import Dates
import Markup
import Storage

/// What taking an import back does: which employers it removes or puts back, and which it leaves, with the reason.
struct ImportUndo: Sendable {
    /// Came in with it, and nobody has touched them since.
    let removed: [ID<Employer>]
    /// Were there before, and stand as it left them.
    let putBack: [(employer: ID<Employer>, rows: [KeptRow])]
    let left: [LeftEmployer]

    var isEmpty: Bool { removed.isEmpty && putBack.isEmpty }

    init(of run: ID<ImportRun>, seenBy viewer: Viewer, in db: Reading) throws {
        let created = try UndoQueries.created(by: run, seenBy: viewer, in: db)
        let touched = try UndoQueries.touched(since: run, seenBy: viewer, in: db)
        let names = Dictionary(try UndoQueries.filled(by: run, seenBy: viewer, in: db).map { ($0.id, $0.name) }) { first, _ in first }
        let fills = Dictionary(grouping: try UndoQueries.fills(of: run, seenBy: viewer, in: db), by: \.employer)
        let named = try UndoQueries.named(afterFilling: run, seenBy: viewer, in: db)
        let rows = PutRowsBack(agency: viewer.agency)
        var (putBack, left): ([(employer: ID<Employer>, rows: [KeptRow])], [LeftEmployer]) = ([], [])
        for (employer, own) in fills.sorted(by: { $0.key.number < $1.key.number }) {
            let name = names[employer] ?? ""
            if own.contains(where: { $0.row.old == nil && $0.row.number.map(named.contains) == true }) {
                left.append(LeftEmployer(employer: employer, name: name, reason: "a person or place that it added is used since"))
            } else if try rows.areUnchanged(own.map(\.row), in: db) {
                putBack.append((employer, own.map(\.row)))
            } else {
                left.append(LeftEmployer(employer: employer, name: name, reason: "what it filled in was changed since"))
            }
        }
        removed = created.filter { touched[$0.id] == nil }.map(\.id)
        left += created.compactMap { employer in touched[employer.id].map { LeftEmployer(employer: employer.id, name: employer.name, reason: $0) } }
        (self.putBack, self.left) = (putBack, left.sorted { ($0.name, $0.employer.number) < ($1.name, $1.employer.number) })
    }
}

/// That an import was taken back.
struct UndoneImport: Stored, Sendable {
    let by: String
    let at: Instant
    let removed: Int
    let putBack: Int
    let left: Int

    static let columns: SQL = """
        staff.name, import_undos.undone_at, import_undos.removed, import_undos.put_back,
        (SELECT COUNT(*) FROM import_left WHERE import_left.agency_id = import_undos.agency_id AND import_left.import_id = import_undos.import_id)
        """

    init(_ row: inout Row) throws {
        by = try row.next()
        at = try row.next()
        removed = try row.next()
        putBack = try row.next()
        left = try row.next()
    }
}

extension ID<ImportRun> {
    var undoPage: Link { "/imports/\(self)/undo" }
}
