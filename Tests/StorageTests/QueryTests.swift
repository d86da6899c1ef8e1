import Storage
import Testing

struct QueryTests {
    @Test("One row is a value, no row is NotFound, nil or false")
    func oneRow() async throws {
        let database = try await Ledger.opened()
        try await database.read { (db) throws in
            #expect(try db.one(Account.self, "SELECT \(Account.columns) FROM accounts WHERE id = \(1)").name == "Ann")
            #expect(try db.first(String.self, "SELECT name FROM accounts WHERE id = \(9)") == nil)
            #expect(try !db.exists("SELECT 1 FROM accounts WHERE id = \(9)"))
            #expect(throws: NotFound.self) { try db.one(String.self, "SELECT name FROM accounts WHERE id = \(9)") }
        }
    }

    @Test("Statements are counted, so that a test can forbid a page to ask once per row")
    func counting() async throws {
        let database = try await Ledger.opened()
        let count = try await database.read { db in
            _ = try db.all(Account.self, "SELECT \(Account.columns) FROM accounts")
            _ = try db.exists("SELECT 1 FROM entries")
            return db.statements
        }
        #expect(count == 2)
    }

    @Test("Questions of different nouns are one statement; each answer comes in its own order, with what is empty, true or false in its place")
    func several() async throws {
        let database = try await Ledger.opened()
        let (notes, accounts, flags, nobody, count) = try await database.write { db in
            for (id, flag) in [true, false, nil].enumerated() { try db.run("INSERT INTO samples (id, flag) VALUES (\(id), \(flag))") }
            let (notes, accounts, flags, nobody) = try db.lists(
                Query(String.self, .texts("entries.note"), "FROM entries"),
                Query(
                    Account.self, [.numbers("accounts.id"), .texts("accounts.name"), .numbers("accounts.balance")],
                    "FROM accounts ORDER BY name DESC"),
                Query(Bool?.self, .flags("samples.flag"), "FROM samples ORDER BY id"),
                Query(Int.self, .numbers("accounts.id"), "FROM accounts WHERE name = \("Nobody")"))
            return (notes, accounts, flags, nobody, db.statements)
        }
        #expect(notes == ["a;b"] && accounts.map(\.name) == ["Ben", "Ann"] && accounts.map(\.balance) == [Money(cents: 50), Money(cents: 100)])
        #expect(flags == [true, false, nil] && nobody.isEmpty && count == 4)
    }

    @Test("A list pages by key")
    func keyset() async throws {
        let database = try await Ledger.database()
        let names = try await database.write { db in
            for id in 1...9 { try db.run("INSERT INTO accounts (id, name) VALUES (\(id), \("n\(id % 3)-\(id)"))") }
            return try db.all(String.self, "SELECT name FROM accounts WHERE (name, id) > (\("n1-4"), \(4)) ORDER BY name, id LIMIT \(3)")
        }
        #expect(names == ["n1-7", "n2-2", "n2-5"])
    }

    @Test("Text sorts by code point and LIKE minds case, on both engines")
    func textOrder() async throws {
        let database = try await Ledger.database()
        let (sorted, alike) = try await database.write { db in
            for (id, name) in ["b", "a", "B", "Ä", "z"].enumerated() { try db.run("INSERT INTO accounts (id, name) VALUES (\(id), \(name))") }
            return (
                try db.all(String.self, "SELECT name FROM accounts ORDER BY name"),
                try db.all(String.self, "SELECT name FROM accounts WHERE name LIKE \("b%")")
            )
        }
        #expect(sorted == ["B", "a", "b", "z", "Ä"])
        #expect(alike == ["b"])
    }

    @Test("An upsert returns the row that it left")
    func upsert() async throws {
        let database = try await Ledger.opened()
        let account = try await database.write { db in
            try db.one(
                Account.self,
                """
                INSERT INTO accounts (id, name, balance) VALUES (\(7), \("Ann"), \(Money(cents: 5)))
                ON CONFLICT (name) DO UPDATE SET balance = accounts.balance + excluded.balance RETURNING \(Account.columns)
                """)
        }
        #expect(account.id.number == 1)
        #expect(account.balance == Money(cents: 105))
    }

    @Test("A list finds what is in it; nothing is in an empty one, and everything is outside it")
    func lists() async throws {
        let database = try await Ledger.opened()
        let none: [Int] = []
        try await database.read { (db) throws in
            #expect(try db.all(Int.self, "SELECT id FROM accounts WHERE id IN \(list: [2, 3, 4])") == [2])
            #expect(try db.all(Int.self, "SELECT id FROM accounts WHERE id IN \(list: none)") == [])
            #expect(try db.all(Int.self, "SELECT id FROM accounts WHERE id NOT IN \(list: none) ORDER BY id") == [1, 2])
            #expect(try db.all(Int.self, "SELECT id FROM accounts WHERE NOT (name IN \(list: [String]())) ORDER BY id") == [1, 2])
            #expect(try db.all(Int.self, "SELECT id FROM accounts WHERE id NOT IN \(list: [1])") == [2])
        }
    }

    @Test("A long list is bound in one statement")
    func longList() async throws {
        let database = try await Ledger.opened()
        let found = try await database.read { db in try db.all(Int.self, "SELECT id FROM accounts WHERE id IN \(list: 2...20_000)") }
        #expect(found == [2])
    }

    @Test("The rows changed are counted")
    func changes() async throws {
        let database = try await Ledger.opened()
        try await database.write { (db) throws in
            #expect(try db.run("UPDATE accounts SET balance = balance + 1") == 2)
            #expect(try db.run("UPDATE accounts SET balance = 0 WHERE id = 9") == 0)
            #expect(try db.run("DELETE FROM accounts WHERE id = 2") == 1)
        }
    }

    @Test("A claimed job is a SELECT on both engines")
    func claiming() async throws {
        let database = try await Ledger.opened()
        let claimed = try await database.write { db in try db.one(Int.self, "SELECT id FROM accounts ORDER BY id LIMIT 1 \(db.dialect.claim)") }
        #expect(claimed == 1)
    }

    @Test("More statements than are kept prepared all go on working")
    func manyStatements() async throws {
        let database = try await Ledger.opened()
        let sums = try await database.read { db in
            try (0..<600).map { number in
                let columns = Array(repeating: "\(1)" as SQL, count: number % 300 + 1)
                return try db.exists("SELECT 1 FROM accounts WHERE \(joined: columns, by: " + ") > 0")
            }
        }
        #expect(sums.allSatisfy { $0 })
    }
}
