import Storage
import Testing
import TownTestSupport

@Suite("Statements that nobody waits for")
struct QueuedTests {
    private struct Mishap: Error {}

    @Test("What was queued is there for the next question, in its order, and is kept")
    func seen() async throws {
        let database = try await Ledger.opened()
        let seen = try await database.write { db in
            for number in 0..<500 { try db.queue("INSERT INTO entries (id, account_id) VALUES (\(10 + number), 1)") }
            try db.queue("UPDATE entries SET note = 'late' WHERE id = 509")
            return try db.one(String.self, "SELECT note FROM entries WHERE id = 509")
        }
        #expect(seen == "late")
        #expect(try await database.read { db in try db.one(Int.self, "SELECT count(*) FROM entries") } == 501)
    }

    @Test("What is wrong with a queued statement is told to who queued it, and undoes only what is his own")
    func refused() async throws {
        let database = try await Ledger.opened()
        let told = try await together(60) { number in
            try await database.write { db in
                try db.queue("INSERT INTO entries (id, account_id) VALUES (\(1000 + number), 1)")
                if number % 3 == 0 { try db.queue("INSERT INTO accounts (id, name) VALUES (\(1000 + number), 'Ann')") }
                if number % 3 == 1 { try db.queue("UPDATE accounts SET balance = -1 WHERE id = 2") }
            }
        }
        let expected: [Int: Conflict.Rule?] = Dictionary(
            uniqueKeysWithValues: (0..<60).filter { $0 % 3 < 2 }.map { ($0, $0 % 3 == 0 ? .unique : .check) })
        #expect(told.mapValues { ($0 as? Conflict)?.rule } == expected)
        let kept = try await database.read { db in try db.all(Int.self, "SELECT id FROM entries WHERE id >= 1000 ORDER BY id") }
        #expect(kept == (0..<60).filter { $0 % 3 == 2 }.map { 1000 + $0 })
    }

    @Test("A refusal is told at the next question at the latest, and no other follows")
    func refusedBeforeQuestion() async throws {
        let database = try await Ledger.opened()
        await #expect(throws: Conflict.self) {
            try await database.write { db in
                try db.queue("INSERT INTO accounts (id, name) VALUES (3, 'Ann')")
                _ = try db.one(Int.self, "SELECT count(*) FROM accounts")
                Issue.record("A question was answered after a refusal.")
            }
        }
    }

    @Test("A savepoint is undone with all that was queued in it, whether that was refused or its body throws")
    func savepoints() async throws {
        let database = try await Ledger.opened()
        try await database.write { db in
            try db.queue("INSERT INTO accounts (id, name) VALUES (3, 'Cy')")
            #expect(throws: Conflict.self) {
                try db.savepoint {
                    try db.queue("INSERT INTO accounts (id, name) VALUES (4, 'Di')")
                    try db.queue("INSERT INTO accounts (id, name) VALUES (5, 'Ann')")
                }
            }
            // SQLite tells at once, PostgreSQL when it is too late.
            #expect(throws: (any Error).self) {
                try db.savepoint {
                    try db.queue("INSERT INTO accounts (id, name) VALUES (6, 'Ann')")
                    throw Mishap()
                }
            }
            try db.savepoint { try db.queue("INSERT INTO accounts (id, name) VALUES (7, 'Ed')") }
        }
        #expect(try await database.read { db in try db.all(String.self, "SELECT name FROM accounts ORDER BY id") } == ["Ann", "Ben", "Cy", "Ed"])
    }

    @Test("A body that throws among others leaves nothing that it has queued")
    func thrown() async throws {
        let database = try await Ledger.opened()
        let failed = try await together(40) { number in
            try await database.write { db in
                try db.queue("INSERT INTO entries (id, account_id) VALUES (\(1000 + number), 1)")
                if number % 2 == 0 { throw Mishap() }
            }
        }
        #expect(failed.count == 20 && failed.values.allSatisfy { $0 is Mishap })
        #expect(try await database.read { db in try db.one(Int.self, "SELECT count(*) FROM entries WHERE id >= 1000") } == 20)
    }

    @Test("Who wants to look at a table before it is changed is called once, in time, and never for nothing")
    func looks() async throws {
        let database = try await Ledger.opened()
        let seen = try await database.write { db in
            let seen = Seen()
            for table in ["accounts", "entries", "samples"] {
                db.beforeChanging(table) { db in seen.counts.append("\(table) \(try db.one(Int.self, "SELECT count(*) FROM accounts"))") }
            }
            db.beforeChanging("accounts") { _ in seen.counts.append("again") }
            try db.queue("INSERT INTO accounts (id, name) VALUES (3, 'Cy')")
            try db.run("DELETE FROM accounts WHERE id = 3")
            try db.run("UPDATE entries SET note = 'x'")
            return seen.counts
        }
        #expect(seen == ["accounts 2", "again", "entries 2"])
    }

    @Test("A condition that asks another table is known by the question inside it")
    func insides() {
        let plain: SQL = "employer_id = \(7) AND done_at IS NULL"
        let asking: SQL = "\(plain) AND id IN (SELECT id FROM others WHERE name = \("SELECT"))"
        #expect(!plain.asksInside && asking.asksInside)
        #expect(!("name = \("a SELECT b")" as SQL).asksInside)
    }
}

/// What was seen, in the transaction's own thread.
private final class Seen {
    var counts: [String] = []
}
