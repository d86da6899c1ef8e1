/// One connection inside one transaction, as Reading and Writing use it.
protocol Session {
    /// Hands each row to `take` until it returns false.
    func query(_ sql: SQL, _ take: (inout Row) throws -> Bool) throws
    /// Asks several questions at once; hands each row to `take`, with the place of its question among them.
    func query(together questions: [SQL], _ take: (Int, inout Row) throws -> Void) throws
    /// Executes one statement; returns the number of rows it changed.
    func run(_ sql: SQL) throws -> Int
    /// Executes one statement, now or together with the next one whose answer is waited for; what is wrong with it may be thrown there.
    func queue(_ sql: SQL) throws
    /// Returns when everything queued has been executed, or throws what was wrong with it.
    func settle() throws
    /// Executes statements without values, separated by semicolons.
    func script(_ text: String) throws
}

/// An engine behind a Database: opens transactions, and runs their bodies away from the threads of Swift concurrency.
protocol Store: Sendable {
    func read<T: Sendable>(_ body: @escaping @Sendable (any Session) throws -> T) async throws -> T
    func write<T: Sendable>(_ body: @escaping @Sendable (any Session) throws -> T) async throws -> T
    /// A transaction that no other process of this program runs at the same time.
    func migrate(_ body: @escaping @Sendable (any Session) throws -> Void) async throws
    func backup(to path: String) async throws
    /// The other processes at this database.
    var neighbors: any Neighbors { get }
    func close()
}

/// The transaction cannot be completed as it went, though it may succeed when it is run again from the start.
struct MustRetry: Error {
    let reason: String
    /// The schema has changed under prepared statements, which must be prepared anew.
    var isForOutgrownPlans = false
}
