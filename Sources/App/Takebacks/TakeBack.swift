import Dates
import Storage

extension Takeback {
    /// Puts back what stood there before the act; the journal keeps both.
    ///
    /// Throws `Conflict`, and puts nothing back, if the same was changed since, or if the day is over. `refresh` reckons anew what follows from
    /// an employer's rows.
    func takeBack(by staff: StaffMember, at now: Instant, in db: Writing, refresh: (ID<Employer>) throws -> Void) throws {
        guard now < doneAt.adding(hours: JournalEntry.hoursToTakeBack) else {
            throw Conflict(message: "This is more than a day old and can no longer be taken back. Change it by hand.")
        }
        let isFirst = try db.run("UPDATE takebacks SET taken_back_at = \(now) WHERE agency_id = \(agency) AND id = \(id) AND taken_back_at IS NULL")
        guard isFirst == 1 else { throw Conflict(message: "This has been taken back already.") }
        let rows = try db.all(
            KeptRow.self, "SELECT \(KeptRow.columns) FROM takeback_rows WHERE agency_id = \(agency) AND takeback_id = \(id) ORDER BY place")
        do {
            let kept = try rows.map { try unchanged($0, in: db) }
            for row in kept.reversed() where row.old == nil {
                try db.run("DELETE FROM \(row.table.name) WHERE agency_id = \(agency) AND id = \(row.id)")
            }
            for row in kept { try putBack(row, in: db) }
            if let employer, !rows.contains(where: { $0.table == .employers && $0.old == nil }) { try refresh(employer) }
        } catch let conflict as Conflict where conflict.rule != .changed {
            throw changedSince
        }
        try JournalNote(kind: .edit, words: "took back: \(words)", employer: employer).write(agency: agency, by: .staff(staff), at: now, in: db)
    }

    private var changedSince: Conflict {
        Conflict(message: "Somebody has changed or used this since, so it was not taken back, and nothing was overwritten. Look at it again.")
    }

    /// The row, if it still is as the act left it; what may move on by itself and has done so is left out.
    private func unchanged(_ row: KeptRow, in db: Reading) throws -> KeptRow {
        guard let current = try KeptRow.read(row.table, where: "id = \(row.id)", agency: agency, in: db)[row.id] else { throw changedSince }
        let moved = Set(row.new.keys.filter { current[$0] != row.new[$0] })
        guard moved.isSubset(of: row.table.movingColumns) else { throw changedSince }
        return moved.isEmpty || row.old == nil ? row : row.without(moved)
    }

    private func putBack(_ row: KeptRow, in db: Writing) throws {
        guard let old = row.old, !old.isEmpty else { return }
        var columns = row.table.columns.compactMap { column -> SQL? in old[column.name].map { "\(column.sql) = \($0)" } }
        // Whoever has the old page open must not overwrite this unseen.
        if row.table == .employers { columns.append("version = version + 1") }
        try db.run("UPDATE \(row.table.name) SET \(joined: columns, by: ", ") WHERE agency_id = \(agency) AND id = \(row.id)")
    }

    /// Forgets acts whose day is over.
    static func sweep(at now: Instant, in db: Writing) throws {
        let end = now.adding(hours: -JournalEntry.hoursToTakeBack)
        try db.run(
            """
            DELETE FROM takeback_rows WHERE EXISTS (
                SELECT 1 FROM takebacks WHERE takebacks.agency_id = takeback_rows.agency_id AND takebacks.id = takeback_rows.takeback_id
                    AND takebacks.done_at < \(end))
            """)
        try db.run("DELETE FROM takebacks WHERE done_at < \(end)")
    }
}
