/// An open transaction that may change things: all of it is kept, or none of it when the closure throws.
public final class Writing: Reading {
    private var depth = 0
    /// What those who wait are told about once all is kept.
    private(set) var topics: Set<Int64> = []

    /// Has everybody who waits for changes of the topic woken when, and if, this transaction is committed.
    public func announce(_ topic: Int64) { topics.insert(topic) }

    private var changedTables: Set<Substring> = []
    private var looks: [Substring: (Writing) throws -> Void] = [:]

    /// Whether a statement of this transaction has been run on the table.
    public func hasChanged(_ table: String) -> Bool { changedTables.contains(table[...]) }

    /// Has `look` called before the next statement that is run on the table, if there is one.
    public func beforeChanging(_ table: String, _ look: @escaping (Writing) throws -> Void) {
        let earlier = looks[table[...]]
        looks[table[...]] = { db in
            try earlier?(db)
            try look(db)
        }
    }

    /// Executes one statement; returns the number of rows it changed.
    @discardableResult
    public func run(_ sql: SQL) throws -> Int {
        try change(by: sql)
        return try perform(sql) { try session.run(sql) }
    }

    /// Executes one statement about which nothing more is asked: a server is sent it together with the next one that is waited for, so what is
    /// wrong with it may be thrown only there, or at the end of the savepoint or of the transaction.
    public func queue(_ sql: SQL) throws {
        try change(by: sql)
        try perform(sql) { try session.queue(sql) }
    }

    private func change(by sql: SQL) throws {
        guard let table = sql.changedTable else { return }
        changedTables.insert(table)
        try looks.removeValue(forKey: table)?(self)
    }

    /// Returns when everything queued has been executed.
    func settle() throws {
        do {
            try session.settle()
        } catch {
            failure = error
            throw error
        }
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
            try settle()
            _ = try session.run("RELEASE SAVEPOINT \(name)")
            return result
        } catch let retry as MustRetry {
            throw retry
        } catch {
            guard !(failure is MustRetry) else { throw error }
            try clearQueue()
            _ = try session.run("ROLLBACK TO SAVEPOINT \(name)")
            _ = try session.run("RELEASE SAVEPOINT \(name)")
            failure = nil
            throw error
        }
    }

    /// Whether what was queued has failed is of no matter to who undoes it, unless the whole transaction has.
    private func clearQueue() throws {
        do {
            try session.settle()
        } catch  where error is MustRetry || error is ConnectionLost {
            throw error
        } catch {}
    }

    /// Executes a file of schema statements, separated by semicolons.
    func script(_ text: String) throws {
        try perform { try session.script(text) }
    }
}
