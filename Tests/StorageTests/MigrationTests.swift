import Storage
import Testing
import TownTestSupport

struct MigrationTests {
    private let first = Migration(name: "0001_one", sql: "CREATE TABLE one (id BIGINT PRIMARY KEY, name TEXT NOT NULL);")
    private let second = Migration(name: "0002_two", sql: "CREATE TABLE two (id BIGINT PRIMARY KEY); CREATE TABLE three (a BOOLEAN)")

    @Test("Steps are applied once, and later ones are added")
    func forward() async throws {
        let database = try await TemporaryDatabase.make(migrations: [first])
        try await database.migrate([first, second])
        try await database.migrate([first, second])
        #expect(try await database.tables().map(\.name) == ["one", "three", "two"])
    }

    @Test("An edited step is refused")
    func edited() async throws {
        let database = try await TemporaryDatabase.make(migrations: [first])
        let edited = Migration(name: first.name, sql: first.sql + " ")
        #expect(await refusal(of: [edited], by: database).contains("0001_one was edited after it was applied"))
    }

    @Test("A database of a newer program is refused")
    func newer() async throws {
        let database = try await TemporaryDatabase.make(migrations: [first, second])
        #expect(await refusal(of: [first], by: database).contains("newer than this program: it has the schema step 0002_two. Upgrade Fairlead."))
    }

    @Test("A step cannot be put before an applied one, nor have its name")
    func misplaced() async throws {
        let database = try await TemporaryDatabase.make(migrations: [second])
        #expect(await refusal(of: [first, second], by: database).contains("0001_one comes before 0002_two"))
        #expect(await refusal(of: [second, second], by: database).contains("same name"))
    }

    @Test("A step that fails takes all the others of that run back")
    func failing() async throws {
        let database = try await TemporaryDatabase.make()
        let broken = Migration(name: "0003_broken", sql: "CREATE TABLE four (id BIGINT PRIMARY KEY); CREATE TABL five")
        #expect(await refusal(of: [first, second, broken], by: database).contains("0003_broken failed and nothing was changed"))
        #expect(try await database.tables().isEmpty)
    }

    @Test("A step may give a column a longer list of values, in a database that others have open")
    func widened() async throws {
        let narrow = Migration(
            name: "0001_kinds",
            sql: "CREATE TABLE kinds (id BIGINT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('a', 'b')), note TEXT CHECK (note <> ''))")
        let wide = Migration(name: "0002_wider", sql: "WIDEN kinds.kind TO ('a', 'b', 'c'); CREATE INDEX by_kind ON kinds (kind)")
        let database = try await TemporaryDatabase.make(migrations: [narrow])
        let other = try Database(database.address)
        await #expect(throws: Conflict.self) { try await other.write { db in try db.run("INSERT INTO kinds (id, kind) VALUES (1, 'c')") } }
        try await database.migrate([narrow, wide])
        _ = try await other.write { db in try db.run("INSERT INTO kinds (id, kind) VALUES (1, 'c')") }
        await #expect(throws: Conflict.self) { try await other.write { db in try db.run("INSERT INTO kinds (id, kind) VALUES (2, 'd')") } }
        await #expect(throws: Conflict.self) {
            try await database.write { db in try db.run("INSERT INTO kinds (id, kind, note) VALUES (3, 'a', '')") }
        }
    }

    @Test("Several processes that start at once migrate once")
    func together() async throws {
        let database = try await TemporaryDatabase.make()
        let others = try (0..<3).map { _ in try Database(database.address) }
        try await withThrowingTaskGroup { group in
            for other in others { group.addTask { try await other.migrate([first, second]) } }
            try await group.waitForAll()
        }
        #expect(try await database.tables().count == 3)
    }

    @Test("The schema is described alike on both engines")
    func description() async throws {
        let database = try await Ledger.database()
        #expect(
            try await database.tables().map(\.description) == [
                "accounts (balance BIGINT NOT NULL, id BIGINT NOT NULL, name TEXT NOT NULL)",
                "entries (account_id BIGINT NOT NULL, id BIGINT NOT NULL, note TEXT NOT NULL)",
                "samples (amount BIGINT, flag BOOLEAN, id BIGINT NOT NULL, label TEXT, picture BYTEA, ratio DOUBLE PRECISION)",
            ])
    }

    private func refusal(of steps: [Migration], by database: Database) async -> String {
        do {
            try await database.migrate(steps)
            return "nothing was refused"
        } catch {
            return "\(error)"
        }
    }
}
