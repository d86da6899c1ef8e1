/// A PostgreSQL connection inside a transaction.
struct PostgresSession: Session {
    let connection: PostgresConnection

    func query(_ sql: SQL, _ take: (inout Row) throws -> Bool) throws {
        let result = try connection.execute(sql)
        for index in 0..<result.rows {
            var row = Row(.postgres(result, row: index), width: result.columns)
            guard try take(&row) else { return }
        }
    }

    func run(_ sql: SQL) throws -> Int {
        try connection.execute(sql).changed
    }

    func script(_ text: String) throws {
        try connection.command(text)
    }
}
