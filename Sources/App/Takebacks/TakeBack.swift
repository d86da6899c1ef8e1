import Dates
import Storage

/// An act that is being taken back, with the rows that it is about, for whoever sees to what follows from them.
struct TakenBack: Sendable {
    let act: Takeback
    let rows: [KeptRow]
    let by: StaffMember
    let now: Instant

    /// Reckons anew what follows from the rows, and refuses by a `Conflict` what must not come back.
    typealias Aftermath = @Sendable (TakenBack, Writing) throws -> Void
}

extension Takeback {
    /// Puts back what stood there before the act; the journal keeps both.
    ///
    /// Throws `Conflict`, and puts nothing back, if the same was changed since, or if the day is over.
    func takeBack(by staff: StaffMember, at now: Instant, in db: Writing, then aftermath: TakenBack.Aftermath) throws {
        guard now < doneAt.adding(hours: JournalEntry.hoursToTakeBack) else {
            throw Conflict(message: "This is more than a day old and can no longer be taken back. Change it by hand.")
        }
        let isFirst = try db.run("UPDATE takebacks SET taken_back_at = \(now) WHERE agency_id = \(agency) AND id = \(id) AND taken_back_at IS NULL")
        guard isFirst == 1 else { throw Conflict(message: "This has been taken back already.") }
        let rows = try db.all(
            KeptRow.self, "SELECT \(KeptRow.columns) FROM takeback_rows WHERE agency_id = \(agency) AND takeback_id = \(id) ORDER BY place")
        do {
            try putBack(try rows.map { try unchanged($0, in: db) }, in: db)
            try aftermath(TakenBack(act: self, rows: rows, by: staff, now: now), db)
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
        let current = try KeptRow.read(row.table, where: row.table.condition(at: row.key), agency: agency, in: db)[row.key]
        guard let new = row.new else {
            guard current == nil else { throw changedSince }
            return row
        }
        guard let current else { throw changedSince }
        let moved = Set(new.keys.filter { current[$0] != new[$0] })
        guard moved.isSubset(of: row.table.movingColumns) else { throw changedSince }
        return moved.isEmpty || row.old == nil ? row : row.without(moved)
    }

    /// What was removed comes first, so that the others may name it; then, from what hangs on a row up to the row, what was added goes and what
    /// was changed is put back.
    private func putBack(_ rows: [KeptRow], in db: Writing) throws {
        for row in rows where row.new == nil { try insert(row, in: db) }
        for table in KeptTable.allCases.reversed() {
            let own = rows.filter { $0.table == table && $0.new != nil }
            for row in own where row.old == nil {
                try db.run("DELETE FROM \(table.name) WHERE agency_id = \(agency) AND \(table.condition(at: row.key))")
            }
            for row in own { try change(row, in: db) }
        }
    }

    private func insert(_ row: KeptRow, in db: Writing) throws {
        let values = row.key.merging(row.old ?? [:]) { key, _ in key }
        let columns = (row.table.key + row.table.columns).filter { values[$0.name] != nil }
        try db.run(
            """
            INSERT INTO \(row.table.name) (agency_id, \(joined: columns.map(\.sql), by: ", "))
            VALUES (\(agency), \(joined: columns.compactMap { values[$0.name] }.map { "\($0)" as SQL }, by: ", "))
            """)
    }

    private func change(_ row: KeptRow, in db: Writing) throws {
        guard let old = row.old, !old.isEmpty else { return }
        var columns = row.table.columns.compactMap { column -> SQL? in old[column.name].map { "\(column.sql) = \($0)" } }
        // Whoever has the old page open must not overwrite this unseen, nor approve what they have not read.
        if [.employers, .openings, .providers, .providerServices, .trainingCourses].contains(row.table) { columns.append("version = version + 1") }
        if row.table == .ruleVersions, ["text", "reason", "in_force_on"].contains(where: { row.changed($0) != nil }) {
            columns.append("edition = edition + 1")
        }
        try db.run(
            """
            UPDATE \(row.table.name) SET \(joined: columns, by: ", ") WHERE agency_id = \(agency) AND \(row.table.condition(at: row.key))
            """)
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
