/// An open transaction that may change things: all of it is kept, or none of it when the closure throws.
public final class Writing: Reading {
    private var depth = 0
    /// What those who wait are told about once all is kept.
    private(set) var topics: Set<Int64> = []

    /// Has everybody who waits for changes of the topic woken when, and if, this transaction is committed.
    public func announce(_ topic: Int64) { topics.insert(topic) }

    private var changedTables: Set<Substring> = []

    /// Whether a statement of this transaction has been run on the table.
    public func hasChanged(_ table: String) -> Bool { changedTables.contains(table[...]) }

    /// Executes one statement; returns the number of rows it changed.
    @discardableResult
    public func run(_ sql: SQL) throws -> Int {
        if let table = sql.changedTable { changedTables.insert(table) }
        return try perform(sql) { try session.run(sql) }
    }

    /// Keeps all of `body` or, when it throws, none of it, and the transaction goes on either way.
    public func savepoint<T>(_ body: () throws -> T) throws -> T {
        let name = SQL(trusted: "fairlead_\(depth)")
        _ = try perform { try session.run("SAVEPOINT \(name)") }
        depth += 1
        defer { depth -= 1 }
        do {
            let result = try body()
            if let failure { throw failure }
            _ = try session.run("RELEASE SAVEPOINT \(name)")
            return result
        } catch let retry as MustRetry {
            throw retry
        } catch {
            guard !(failure is MustRetry) else { throw error }
            _ = try session.run("ROLLBACK TO SAVEPOINT \(name)")
            _ = try session.run("RELEASE SAVEPOINT \(name)")
            failure = nil
            throw error
        }
    }

    /// Executes a file of schema statements, separated by semicolons.
    func script(_ text: String) throws {
        try perform { try session.script(text) }
    }
}
