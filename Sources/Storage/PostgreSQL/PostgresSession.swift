/// A PostgreSQL connection inside a transaction.
struct PostgresSession: WritingSession {
    let connection: PostgresConnection

    func query(_ sql: SQL, _ take: (inout Row) throws -> Bool) throws {
        try read(try connection.execute(sql), take)
    }

    func query(together questions: [SQL], _ take: (Int, inout Row) throws -> Void) throws {
        for (place, answer) in try connection.executeTogether(questions).enumerated() {
            try read(answer) { row in
                try take(place, &row)
                return true
            }
        }
    }

    private func read(_ answer: PostgresResult, _ take: (inout Row) throws -> Bool) throws {
        for index in 0..<answer.rows {
            var row = Row(.postgres(answer, row: index), width: answer.columns)
            guard try take(&row) else { return }
        }
    }

    func run(_ sql: SQL) throws -> Int {
        try connection.execute(sql).changed
    }

    func queue(_ sql: SQL) throws {
        try connection.send(sql)
    }

    func settle() throws {
        try connection.settle()
    }

    func script(_ text: String) throws {
        try connection.command(text)
    }

    var isInTransaction: Bool { connection.isInTransaction }

    func begin() throws {
        try connection.send("BEGIN ISOLATION LEVEL SERIALIZABLE")
    }

    func commit() throws {
        do {
            let answer = try connection.execute("COMMIT")
            guard answer.command == "COMMIT" else { throw Fault("PostgreSQL undid the transaction instead of committing it. Nothing was saved.") }
        } catch let lost as ConnectionLost {
            throw Fault("The connection was lost during COMMIT: it may have been saved or not. Look before repeating it. (\(lost.reason))")
        }
    }

    /// Begins a transaction that only reads, together with its first question.
    func beginReading() throws {
        try connection.send("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
    }

    /// Ends it. There is nothing to lose, so nobody waits for the answer: whoever comes next on this connection takes it along.
    func endReading() throws {
        try connection.send("COMMIT")
        try connection.dispatch()
    }

    /// Whatever state the connection is in afterwards, nobody shall inherit a transaction: the worker looks.
    func rollback() {
        if isInTransaction { _ = try? connection.command("ROLLBACK") }
    }
}
