import Storage

/// Rows of one agency put back as they stood before an act.
struct PutRowsBack: Sendable {
    let agency: ID<Agency>

    static var changedSince: Conflict {
        Conflict(message: "Somebody has changed or used this since, so it was not taken back, and nothing was overwritten. Look at it again.")
    }

    /// Whether nothing has changed in them since.
    func areUnchanged(_ rows: [KeptRow], in db: Reading) throws -> Bool {
        do {
            for row in rows { _ = try unchanged(row, in: db) }
            return true
        } catch is Conflict {
            return false
        }
    }

    /// The row, if it still is as the act left it; what may move on by itself and has done so is left out.
    private func unchanged(_ row: KeptRow, in db: Reading) throws -> KeptRow {
        let current = try KeptRow.read(row.table, where: row.table.condition(at: row.key), agency: agency, in: db)[row.key]
        guard let new = row.new else {
            guard current == nil else { throw PutRowsBack.changedSince }
            return row
        }
        guard let current else { throw PutRowsBack.changedSince }
        let moved = Set(new.keys.filter { current[$0] != new[$0] })
        guard moved.isSubset(of: row.table.movingColumns) else { throw PutRowsBack.changedSince }
        return moved.isEmpty || row.old == nil ? row : row.without(moved)
    }

    /// What was removed comes first, so that the others may name it; then, from what hangs on a row up to the row, what was added goes and what
    /// was changed is put back.
    ///
    /// Throws `Conflict`, before anything is put back, if one of them has been changed since.
    func putBack(_ kept: [KeptRow], in db: Writing) throws {
        let rows = try kept.map { try unchanged($0, in: db) }
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
        if row.table.countsEdits { columns.append("version = version + 1") }
        if row.table == .ruleVersions, ["text", "reason", "in_force_on"].contains(where: { row.changed($0) != nil }) {
            columns.append("edition = edition + 1")
        }
        try db.run(
            """
            UPDATE \(row.table.name) SET \(joined: columns, by: ", ") WHERE agency_id = \(agency) AND \(row.table.condition(at: row.key))
            """)
    }
}
