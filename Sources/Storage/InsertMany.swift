extension Writing {
    /// Adds many rows with few statements: `head` is "INSERT INTO … (…)", each row "(…, …)". The values of one column are of one type.
    /// `tail` stands behind the rows, such as "ON CONFLICT …"; then no row may stand for the same as another.
    public func insertMany(_ head: SQL, _ rows: some Sequence<SQL>, then tail: SQL = "") throws {
        var batch: [SQL] = []
        batch.reserveCapacity(rowsInOneStatement)
        for row in rows {
            batch.append(row)
            if batch.count == rowsInOneStatement {
                try queue("\(head) VALUES \(joined: batch, by: ", ") \(tail)")
                batch.removeAll(keepingCapacity: true)
            }
        }
        if !batch.isEmpty { try queue("\(head) VALUES \(joined: batch, by: ", ") \(tail)") }
    }
}

/// With at most a hundred columns this stays below what both engines take in values (32,766 on SQLite).
private let rowsInOneStatement = 200
