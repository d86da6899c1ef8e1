import Storage
import Testing
import TownTestSupport

@Suite("Changes")
struct ChangesTests {
    @Test("Whoever waits for a topic is woken by a write that announces it, and by no other")
    func woken() async throws {
        let database = try await TemporaryDatabase.make()
        let changes = database.changes
        let (seven, eight) = (changes.count(of: 7), changes.count(of: 8))
        async let waiting: Void = changes.wait(for: 7, after: seven, atMost: .seconds(20))
        try await database.write { db in db.announce(7) }
        await waiting
        #expect(changes.count(of: 7) > seven)
        if TemporaryDatabase.engine == .sqlite { #expect(changes.count(of: 8) == eight) }
    }

    @Test("A change before the waiting begins is not missed, and what was undone is not told")
    func notMissed() async throws {
        let database = try await TemporaryDatabase.make()
        let seen = database.changes.count(of: 7)
        await #expect(throws: Conflict.self) {
            try await database.write { db in
                db.announce(7)
                throw Conflict(message: "undone")
            }
        }
        try await database.write { db in db.announce(7) }
        await database.changes.wait(for: 7, after: seen, atMost: .seconds(20))
        #expect(database.changes.count(of: 7) >= seen + 1)
    }

    @Test("Waiting ends by itself, and when its task is cancelled")
    func ends() async throws {
        let database = try await TemporaryDatabase.make()
        let changes = database.changes
        let start = ContinuousClock.now
        await changes.wait(for: 7, after: changes.count(of: 7), atMost: .milliseconds(50))
        let task = Task { await changes.wait(for: 9, after: changes.count(of: 9), atMost: .seconds(60)) }
        task.cancel()
        await task.value
        #expect(ContinuousClock.now - start < .seconds(20))
    }

    @Test("What another process changes is heard here")
    func neighbors() async throws {
        let ours = try await TemporaryDatabase.make(migrations: [Migration(name: "0001", sql: "CREATE TABLE firms (id BIGINT PRIMARY KEY)")])
        let theirs = try Database(ours.address)
        defer { theirs.close() }
        let changes = ours.changes
        // Until this process listens, it hears nothing; then the count moves.
        for number in 0..<60 where changes.count(of: 7) < 2 {
            let seen = changes.count(of: 7)
            try await theirs.write { db in
                try db.run("INSERT INTO firms (id) VALUES (\(number))")
                db.announce(7)
            }
            await changes.wait(for: 7, after: seen, atMost: .seconds(1))
        }
        #expect(changes.count(of: 7) >= 2)
    }
}
