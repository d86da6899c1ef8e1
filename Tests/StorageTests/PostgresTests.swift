import Synchronization
import Testing
import TownTestSupport

@testable import Storage

@Suite(.enabled(if: TemporaryDatabase.engine == .postgres))
struct PostgresTests {
    @Test("A connection that the server has closed is replaced, and the work is done")
    func brokenConnection() async throws {
        let database = try await Ledger.database(readers: 1)
        let process = try await database.read { db in try db.one(Int.self, "SELECT pg_backend_pid()") }
        try end(process, of: database)
        let other = try await database.read { db in try db.one(Int.self, "SELECT pg_backend_pid()") }
        #expect(other != process)
    }

    @Test("A connection lost inside a write makes the whole write run again")
    func lostInside() async throws {
        let database = try await Ledger.database(readers: 1)
        let runs = Mutex(0)
        try await database.write { db in
            try db.run("INSERT INTO accounts (id, name) VALUES (1, 'Ann')")
            if runs.withLock({
                $0 += 1
                return $0
            }) == 1 {
                try end(try db.one(Int.self, "SELECT pg_backend_pid()"), of: database)
            }
            try db.run("INSERT INTO accounts (id, name) VALUES (2, 'Ben')")
        }
        #expect(runs.withLock { $0 } == 2)
        #expect(try await database.read { db in try db.one(Int.self, "SELECT count(*) FROM accounts") } == 2)
    }

    @Test("A connection lost during COMMIT is reported, never repeated")
    func lostAtCommit() async throws {
        let database = try await Ledger.database(readers: 1)
        let runs = Mutex(0)
        let fault = await #expect(throws: Fault.self) {
            try await database.write { db in
                runs.withLock { $0 += 1 }
                try db.run("INSERT INTO accounts (id, name) VALUES (1, 'Ann')")
                try end(try db.one(Int.self, "SELECT pg_backend_pid()"), of: database)
            }
        }
        #expect(fault?.message.contains("lost during COMMIT") == true)
        #expect(runs.withLock { $0 } == 1)
    }

    @Test("After very many rows its plans know how many there are")
    func sizes() async throws {
        let database = try await Ledger.database()
        try await database.write { db in
            _ = try db.run("INSERT INTO accounts (id, name) SELECT n, 'Ann ' || n FROM generate_series(1, 5000) AS n")
        }
        try await database.learnSizes()
        #expect(try await database.read { db in try db.one(Int.self, "SELECT reltuples::bigint FROM pg_class WHERE relname = 'accounts'") } == 5000)
    }

    @Test("Whoever waits for a connection gets it in the order of coming")
    func inLine() async throws {
        let database = try await Ledger.database()
        let store = try onlyConnection(to: database)
        let leave = Signal()
        let order = Order()
        let holder = await holding(store, until: leave)
        try await withThrowingTaskGroup { group in
            for number in 0..<20 {
                group.addTask { try await store.read { _ in order.note(number) } }
                await store.line(of: number + 1)
            }
            leave.send()
            try await group.waitForAll()
        }
        try await holder.value
        #expect(order.noted == Array(0..<20), "in \(database.address)")
    }

    @Test("A schema that changes under a prepared statement is noticed")
    func outgrownPlan() async throws {
        let database = try await Ledger.opened()
        let count: @Sendable (Reading) throws -> Int = { db in try db.all(Wide.self, "SELECT * FROM accounts WHERE id = \(1)").first?.width ?? 0 }
        #expect(try await database.read(count) == 3)
        try await database.write { db in _ = try db.run("ALTER TABLE accounts ADD COLUMN note TEXT") }
        #expect(try await database.read(count) == 4)
    }

    @Test("A server that is not there is said to be so")
    func noServer() {
        let fault = #expect(throws: Fault.self) { try Database(Address(string: "postgres://nobody@localhost:1/none")) }
        #expect(fault?.message.hasPrefix("The PostgreSQL database cannot be reached") == true)
    }

}

/// Ends a server process from another connection, as an administrator or a failover does.
private func end(_ process: Int, of database: Database) throws {
    try PostgresServer.execute("SELECT pg_terminate_backend(\(process), 5000)", at: database.address)
}

private func onlyConnection(to database: Database) throws -> PostgresStore {
    guard case .server(let uri) = database.address.place else { throw Fault("not on PostgreSQL") }
    return try PostgresStore(uri: uri, connections: 1)
}

/// Occupies a connection from now until the signal.
private func holding(_ store: PostgresStore, until leave: Signal) async -> Task<Void, any Error> {
    let entered = Signal()
    let holder = Task {
        try await store.read { _ in
            entered.send()
            leave.waitForIt()
        }
    }
    await entered.arrival()
    return holder
}

extension PostgresStore {
    /// Returns when so many are in line.
    fileprivate func line(of count: Int) async {
        // Bounded, so that a line that never forms is a failure and not a test without an end; asleep, so that others get on.
        for _ in 0..<10_000 where waiting < count { try? await Task.sleep(for: .milliseconds(5)) }
    }
}

private struct Wide: Stored {
    let width: Int

    init(_ row: inout Row) throws {
        width = row.remaining
        for _ in 0..<width { _ = try row.next(Anything.self) }
    }
}

private struct Anything: Storable {
    let stored: Value
}

/// The order in which tasks were served.
private final class Order: Sendable {
    private let numbers = Mutex<[Int]>([])

    var noted: [Int] { numbers.withLock { $0 } }

    func note(_ number: Int) {
        numbers.withLock { $0.append(number) }
    }
}
