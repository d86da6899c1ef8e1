import Foundation
import Storage
import Testing
import TownTestSupport

@Suite(.enabled(if: TemporaryDatabase.engine == .sqlite))
struct SQLiteTests {
    @Test("Every commit reaches the disk, and references are enforced")
    func settings() async throws {
        let database = try await Ledger.database()
        let settings = try await database.write { db in
            [try db.one(Int.self, "PRAGMA synchronous"), try db.one(Int.self, "PRAGMA foreign_keys")]
        }
        #expect(settings == [2, 1])
        #expect(try await database.read { db in try db.one(String.self, "PRAGMA journal_mode") } == "wal")
    }

    @Test("An id is SQLite's own row id")
    func rowID() async throws {
        let database = try await Ledger.opened()
        #expect(try await database.read { db in try db.all(Int.self, "SELECT rowid FROM accounts WHERE id = 2") } == [2])
    }

    @Test("The log is copied back into the file while the work goes on, and does not grow for ever")
    func checkpoints() async throws {
        let database = try await Ledger.opened()
        let path = database.address.name
        func size(_ file: String) throws -> Int { try #require(try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int) }
        // Some fifty pages a commit, more than SQLiteCheckpoints lets stand in the log altogether.
        for number in 0..<300 {
            try await database.write { db in
                try db.queue("INSERT INTO entries (id, account_id, note) VALUES (\(10 + number), 1, \(String(repeating: "x", count: 200_000)))")
            }
        }
        #expect(try size(path + "-wal") < 40_000_000)
        // Without closing it: all but the last pages are in the file itself.
        #expect(try size(path) > 20_000_000)
        #expect(try await database.read { db in try db.one(Int.self, "SELECT count(*) FROM entries WHERE length(note) = 200000") } == 300)
    }

    @Test("A backup is a whole database of its own, made while the work goes on")
    func backup() async throws {
        let database = try await Ledger.opened()
        let copy = database.address.name + ".backup"
        defer { try? FileManager.default.removeItem(atPath: copy) }
        try await database.backup(to: copy)
        try await database.write { db in _ = try db.run("DELETE FROM accounts WHERE id = 2") }
        let other = try Database(Address(string: "sqlite:\(copy)"))
        let names = try await other.read { db in try db.all(String.self, "SELECT name FROM accounts ORDER BY id") }
        #expect(names == ["Ann", "Ben"])
    }

    @Test("A backup never overwrites, and a folder that is missing is named")
    func refusedBackup() async throws {
        let database = try await Ledger.opened()
        await #expect(throws: Fault.self) { try await database.backup(to: database.address.name) }
        let fault = await #expect(throws: Fault.self) { try await database.backup(to: "/nowhere/at/all.sqlite") }
        #expect(fault?.message.contains("/nowhere/at/all.sqlite") == true)
    }

    @Test("A file that is no database is refused by name")
    func noDatabase() async throws {
        let database = try await Ledger.database()
        let path = database.address.name + ".txt"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try String(repeating: "This is a letter, not a database. ", count: 100).write(toFile: path, atomically: true, encoding: .utf8)
        let fault = #expect(throws: Fault.self) { try Database(Address(string: "sqlite:\(path)")) }
        #expect(fault?.message.contains(path) == true)
    }

    @Test("A database that was let go of leaves no file behind")
    func cleaning() async throws {
        let path = try await Ledger.database().address.name
        #expect(!FileManager.default.fileExists(atPath: path))
        let removed = try await Ledger.database()
        TemporaryDatabase.remove(removed)
        #expect(!FileManager.default.fileExists(atPath: removed.address.name))
    }
}
