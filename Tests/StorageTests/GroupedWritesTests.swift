import Storage
import Testing
import TownTestSupport

@Suite("Writes that share a commit")
struct GroupedWritesTests {
    private struct Mishap: Error {}

    @Test("Sixty-four writers at once all get through, and everything they wrote is there once")
    func crowd() async throws {
        let database = try await Ledger.opened()
        try await withThrowingTaskGroup { group in
            for writer in 0..<64 {
                group.addTask {
                    for number in 0..<10 { try await enter("\(writer)-\(number)", in: database) }
                }
            }
            try await group.waitForAll()
        }
        let notes = try await database.read { db in try db.all(String.self, "SELECT note FROM entries WHERE id > 1") }
        #expect(notes.count == 640 && Set(notes).count == 640)
    }

    @Test("Who fails among many undoes only what is his own, and each is told of his own failure")
    func mishaps() async throws {
        let database = try await Ledger.opened()
        let failed = try await together(90) { number in
            try await database.write { db in
                try db.run("INSERT INTO entries (id, account_id, note) VALUES (\(1000 + number), 1, \("\(number)"))")
                if number % 3 == 0 { throw Mishap() }
                if number % 3 == 1 { try db.run("INSERT INTO accounts (id, name) VALUES (\(1000 + number), 'Ann')") }
            }
        }
        #expect(failed.filter { $0.value is Mishap }.keys.sorted() == (0..<90).filter { $0 % 3 == 0 })
        #expect(failed.filter { ($0.value as? Conflict)?.rule == .unique }.keys.sorted() == (0..<90).filter { $0 % 3 == 1 })
        let kept = try await database.read { db in try db.all(Int.self, "SELECT id FROM entries WHERE id >= 1000 ORDER BY id") }
        #expect(kept == (0..<90).filter { $0 % 3 == 2 }.map { 1000 + $0 })
    }

    @Test("Each sees what those before it have done, as if it had been alone")
    func inTurn() async throws {
        let database = try await Ledger.opened()
        let failed = try await together(150) { _ in
            try await database.write { db in
                let balance = try db.one(Int.self, "SELECT balance FROM accounts WHERE id = 1")
                guard balance > 0 else { throw Mishap() }
                try db.run("UPDATE accounts SET balance = \(balance - 1) WHERE id = 1")
            }
        }
        #expect(failed.count == 50)
        #expect(try await database.read { db in try db.one(Int.self, "SELECT balance FROM accounts WHERE id = 1") } == 0)
    }

    @Test("A failed statement that somebody caught undoes all of his work, and nothing of his neighbors'")
    func caught() async throws {
        let database = try await Ledger.opened()
        let failed = try await together(40) { number in
            try await database.write { db in
                try db.run("INSERT INTO entries (id, account_id) VALUES (\(1000 + number), 1)")
                if number % 2 == 0 { _ = try? db.run("INSERT INTO accounts (id, name) VALUES (9, 'Ann')") }
            }
        }
        #expect(failed.count == 20 && failed.values.allSatisfy { $0 is Conflict })
        #expect(try await database.read { db in try db.one(Int.self, "SELECT count(*) FROM entries WHERE id >= 1000") } == 20)
    }
}

/// What went wrong, by number, where so many act at once.
func together(_ count: Int, _ act: @escaping @Sendable (Int) async throws -> Void) async throws -> [Int: any Error] {
    await withTaskGroup(of: (Int, (any Error)?).self) { group in
        for number in 0..<count {
            group.addTask {
                do {
                    try await act(number)
                    return (number, nil)
                } catch {
                    return (number, error)
                }
            }
        }
        return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
}

private func enter(_ note: String, in database: Database) async throws {
    try await database.write { db in
        let last = try db.one(Int.self, "SELECT max(id) FROM entries")
        try db.run("INSERT INTO entries (id, account_id, note) VALUES (\(last + 1), 1, \(note))")
    }
}
