import Synchronization

/// The agency's data, in SQLite or in PostgreSQL.
///
/// `read` and `write` are awaited; inside their closures everything is synchronous, so nothing can wait while a transaction is open.
public final class Database: Sendable {
    public let address: Address
    private let store: any Store
    private let neighbors: any Neighbors
    private let isListening = Mutex(false)
    private let heard = Changes()
    private let whenReleased: (@Sendable () -> Void)?
    private let overheard: (@Sendable (SQL) -> Void)?
    private let committed = Atomic(0)

    /// Of which a few connections stay within what a small machine can spare.
    public static let usualMegabytes = 8

    /// How often something was written here so far: as long as the number stays, nothing that was read has been changed by this process.
    public var commits: Int { committed.load(ordering: .sequentiallyConsistent) }

    /// Opens the database: a SQLite file and its folders are made when missing, PostgreSQL must be there.
    ///
    /// `readers` is how many transactions may go on at once; each connection to a SQLite file keeps so many megabytes of it at hand, more of
    /// which pay where very many rows are written in a row. Throws a `Fault` that says why the database cannot be opened.
    public convenience init(_ address: Address, readers: Int? = nil, megabytes: Int = usualMegabytes) throws {
        try self.init(address, readers: readers, megabytes: megabytes, overheard: nil, whenReleased: nil)
    }

    /// For tests: `overheard` is told each statement before it is executed, `whenReleased` runs when the last reference is gone.
    package init(
        _ address: Address, readers: Int?, megabytes: Int = usualMegabytes, overheard: (@Sendable (SQL) -> Void)?,
        whenReleased: (@Sendable () -> Void)?
    ) throws {
        self.address = address
        self.overheard = overheard
        self.whenReleased = whenReleased
        switch address.place {
        case .file(let path): store = try SQLiteStore(path: path, readers: readers ?? SQLiteStore.usualReaders, megabytes: megabytes)
        case .server(let uri): store = try PostgresStore(uri: uri, connections: readers ?? PostgresStore.usualConnections)
        }
        neighbors = store.neighbors
    }

    deinit {
        neighbors.close()
        whenReleased?()
    }

    public var engine: Engine { address.engine }

    /// Asks questions in one read-only transaction, which sees one moment of the database.
    public func read<T: Sendable>(_ body: @escaping @Sendable (Reading) throws -> T) async throws -> T {
        try await store.read { [engine, overheard] session in
            try body(Reading(session, engine: engine, overheard: overheard))
        }
    }

    /// Changes things in one transaction, kept when the closure returns and undone when it throws.
    ///
    /// The closure may run more than once (PostgreSQL, when others were changing the same things), so it touches nothing but the database.
    /// Throws Conflict when the schema refuses, Busy when the transaction could not get its turn.
    public func write<T: Sendable>(_ body: @escaping @Sendable (Writing) throws -> T) async throws -> T {
        let (result, topics) = try await store.write { [engine, overheard] session in
            let db = Writing(session, engine: engine, overheard: overheard)
            return (try db.whole(body), db.topics)
        }
        committed.add(1, ordering: .sequentiallyConsistent)
        if !topics.isEmpty {
            heard.ring(topics)
            neighbors.tell(topics)
        }
        return result
    }

    /// What has changed here and in other processes: `announce` in a write says it. From the first use on, other processes are listened to.
    public var changes: Changes {
        let isFirst = isListening.withLock { wasListening in
            defer { wasListening = true }
            return !wasListening
        }
        if isFirst { neighbors.listen { [heard] in heard.ring($0) } }
        return heard
    }

    /// Has PostgreSQL learn how many rows of which kind there are, after very many were written at once: by itself it does so a minute later.
    /// SQLite goes by its indexes alone.
    public func learnSizes() async throws {
        guard engine == .postgres else { return }
        _ = try await write { db in try db.run("ANALYZE") }
    }

    /// Runs `body` in one transaction while no other process can be migrating.
    func migrating(_ body: @escaping @Sendable (Writing) throws -> Void) async throws {
        try await store.migrate { [engine] session in
            try Writing(session, engine: engine, overheard: nil).whole(body)
        }
    }

    /// Writes a whole copy of one moment to a new file while the work goes on: a SQLite database, or what PostgreSQL's pg_dump makes.
    public func backup(to path: String) async throws {
        try await store.backup(to: path)
    }

    /// Lets go of all connections; what is under way is finished first.
    public func close() {
        neighbors.close()
        store.close()
    }
}

extension Writing {
    /// A failed statement undoes the transaction even when the body has caught its error.
    fileprivate func whole<T>(_ body: (Writing) throws -> T) throws -> T {
        let result = try body(self)
        if let failure { throw failure }
        try settle()
        return result
    }
}
