public import Storage

/// Entries are written unsealed, so that acts at the same time do not wait for one another at the end of one chain; they are sealed in a step
/// of its own, in their order, moments later.
public enum SealJournal {
    private static let batch = 500

    /// Another process has sealed these meanwhile.
    private struct SealedElsewhere: Error {}

    /// Seals what is unsealed, of one agency or of all. Returns how many entries were sealed here.
    @discardableResult
    public static func seal(of agency: ID<Agency>? = nil, in database: Database) async throws -> Int {
        var (sealed, disturbed) = (0, 0)
        let whose: SQL = if let agency { "agency_id = \(agency) AND " } else { "" }
        while true {
            // Asked outside the transaction that writes, so that entries which come in meanwhile do not make it start again.
            let rows = try await database.read { db in
                try db.all(JournalRow.self, "SELECT \(JournalRow.columns) FROM journal WHERE \(whose)seal IS NULL ORDER BY id LIMIT \(count: batch)")
            }
            guard !rows.isEmpty else { return sealed }
            do {
                try await database.write { db in
                    for rows in Dictionary(grouping: rows, by: \.agency).values { try seal(rows, in: db) }
                }
                sealed += rows.count
            } catch  where error is SealedElsewhere || error is Conflict {
                disturbed += 1
                // Whoever disturbs us does our work. If that is not so, somebody has tampered with the chain.
                if disturbed > 20 { throw Conflict(message: "The journal cannot be sealed. Run: fairlead audit verify") }
            }
        }
    }

    /// Seals entries of one agency, which stand after everything sealed so far.
    private static func seal(_ rows: [JournalRow], in db: Writing) throws {
        var head = try JournalChain.head(of: rows[0].agency, in: db)
        let seals = rows.map { row -> SQL in
            head = head.sealing(row)
            return "(\(row.id), \(head.number), \(head.seal))"
        }
        var rest = seals[...]
        while !rest.isEmpty {
            // 128, 64, 32 … at once: few different texts, each of which is planned once.
            var size = 128
            while size > rest.count { size /= 2 }
            let changed = try db.run(
                """
                WITH sealed (id, number, seal) AS (VALUES \(joined: Array(rest.prefix(size)), by: ", "))
                UPDATE journal SET seal_number = sealed.number, seal = sealed.seal FROM sealed WHERE journal.id = sealed.id AND journal.seal IS NULL
                """)
            guard changed == size else { throw SealedElsewhere() }
            rest = rest.dropFirst(size)
        }
    }
}
