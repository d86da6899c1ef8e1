import Storage
import Testing
import TownTestSupport

struct TransactionTests {
    private struct Mishap: Error {}

    @Test("A write that throws leaves nothing behind")
    func rollback() async throws {
        let database = try await Ledger.opened()
        await #expect(throws: Mishap.self) {
            try await database.write { db in
                try db.run("DELETE FROM accounts WHERE id = 2")
                throw Mishap()
            }
        }
        #expect(try await count(in: database) == 2)
    }

    @Test("Reading cannot change anything", arguments: [false, true])
    func readOnly(isReturning: Bool) async throws {
        let database = try await Ledger.opened()
        let fault = await #expect(throws: Fault.self) {
            try await database.read { db in
                _ = try db.all(Int.self, isReturning ? "DELETE FROM accounts WHERE id = 2 RETURNING id" : "UPDATE accounts SET balance = 0")
            }
        }
        #expect(fault?.message.hasPrefix("Reading cannot change anything") == true)
        #expect(try await count(in: database) == 2)
    }

    @Test("A savepoint that throws is undone, and what was before and comes after is kept")
    func savepoints() async throws {
        let database = try await Ledger.opened()
        let refusal = try await database.write { db in
            try db.run("INSERT INTO accounts (id, name) VALUES (3, 'Cy')")
            let refusal = Result { try db.savepoint { try add(["Di", "Ann"], from: 4, in: db) } }
            try db.savepoint { try db.savepoint { try add(["Ed"], from: 4, in: db) } }
            return refusal.failure as? Conflict
        }
        #expect(refusal?.rule == .unique)
        #expect(try await database.read { db in try db.all(String.self, "SELECT name FROM accounts ORDER BY id") } == ["Ann", "Ben", "Cy", "Ed"])
    }

    @Test("A failed statement undoes the transaction even when its error is caught")
    func caughtFailure() async throws {
        let database = try await Ledger.opened()
        await #expect(throws: Conflict.self) {
            try await database.write { db in
                try db.run("INSERT INTO accounts (id, name) VALUES (3, 'Cy')")
                _ = try? db.run("INSERT INTO accounts (id, name) VALUES (4, 'Ann')")
                #expect(throws: Fault.self) { try db.run("INSERT INTO accounts (id, name) VALUES (5, 'Ed')") }
            }
        }
        #expect(try await count(in: database) == 2)
    }

    @Test("A read sees one moment, whatever is written meanwhile")
    func snapshot() async throws {
        let database = try await Ledger.opened()
        let (started, written) = (Signal(), Signal())
        async let seen = database.read { db in
            let before = try db.one(Int.self, "SELECT count(*) FROM accounts")
            started.send()
            written.waitForIt()
            return [before, try db.one(Int.self, "SELECT count(*) FROM accounts")]
        }
        await started.arrival()
        try await database.write { db in _ = try db.run("DELETE FROM accounts WHERE id = 2") }
        written.send()
        #expect(try await seen == [2, 2])
    }

    @Test("Two hundred increments by twenty tasks are all counted")
    func increments() async throws {
        let database = try await Ledger.opened()
        try await withThrowingTaskGroup { group in
            for _ in 0..<20 {
                group.addTask {
                    for _ in 0..<10 { try await increment(in: database) }
                }
            }
            try await group.waitForAll()
        }
        let balance = try await database.read { db in try db.one(Int.self, "SELECT balance FROM accounts WHERE id = 1") }
        #expect(balance == 300)
    }

    @Test("More tasks than connections all get their turn")
    func waiting() async throws {
        let database = try await Ledger.database(readers: 2)
        let answers = try await withThrowingTaskGroup { group in
            for number in 0..<200 {
                group.addTask { try await database.read { db in try db.one(Int.self, "SELECT CAST(\(number) AS BIGINT)") } }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers.sorted() == Array(0..<200))
    }

    @Test("A task that was cancelled does not begin a transaction")
    func cancellation() async throws {
        let database = try await Ledger.opened()
        let task = Task {
            try? await Task.sleep(for: .seconds(60))
            try await database.write { db in _ = try db.run("DELETE FROM accounts WHERE id = 2") }
        }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(try await count(in: database) == 2)
    }

    @Test("A closed database refuses, and says so")
    func closing() async throws {
        let database = try await Ledger.opened()
        database.close()
        await #expect(throws: Fault.self) { try await count(in: database) }
    }

    private func count(in database: Database) async throws -> Int {
        try await database.read { db in try db.one(Int.self, "SELECT count(*) FROM accounts") }
    }
}

/// Reads and writes in two statements, as a verb does, so that only the transaction keeps increments from being lost.
private func increment(in database: Database) async throws {
    try await database.write { db in
        let balance = try db.one(Int.self, "SELECT balance FROM accounts WHERE id = 1")
        try db.run("UPDATE accounts SET balance = \(balance + 1) WHERE id = 1")
    }
}

private func add(_ names: [String], from id: Int, in db: Writing) throws {
    for (offset, name) in names.enumerated() { try db.run("INSERT INTO accounts (id, name) VALUES (\(id + offset), \(name))") }
}

extension Result {
    fileprivate var failure: Failure? {
        if case .failure(let error) = self { error } else { nil }
    }
}
