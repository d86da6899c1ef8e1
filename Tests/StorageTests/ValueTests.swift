import Dates
import Testing

@testable import Storage

struct ValueTests {
    private static let samples = [
        Sample(),
        Sample(label: "", amount: 0, ratio: 0, flag: false, picture: []),
        Sample(label: "Łódź, 'quoted' \"double\" \\ $1 ?1 🧶\n\t%_", amount: .max, ratio: .pi, flag: true, picture: Array(0...255)),
        Sample(label: "NULL", amount: .min, ratio: -.infinity, flag: false, picture: [0]),
        Sample(label: "'; DROP TABLE samples; --", amount: -1, ratio: .leastNonzeroMagnitude, flag: true, picture: [0x5C, 0x78]),
        Sample(ratio: 0.1 + 0.2), Sample(ratio: -0.0), Sample(ratio: 1e15), Sample(ratio: .greatestFiniteMagnitude),
        Sample(ratio: 3), Sample(ratio: -123_456_789.123_456_78),
    ]

    @Test("What is stored is what is read", arguments: samples)
    func roundTrip(sample: Sample) async throws {
        let database = try await Ledger.database()
        let read = try await database.write { db in
            try db.run("INSERT INTO samples (id, \(Sample.columns)) VALUES (1, \(sample.values))")
            return try db.one(Sample.self, "SELECT \(Sample.columns) FROM samples")
        }
        #expect(read == sample)
    }

    @Test("Values found by themselves are bound, whatever they contain", arguments: ["'", "' OR '1' = '1", "\\'; --", "?1", "$1", "%"])
    func injection(text: String) async throws {
        let database = try await Ledger.database()
        let (found, missed) = try await database.write { db in
            try db.run("INSERT INTO samples (id, label) VALUES (1, \(text))")
            return (try db.exists("SELECT 1 FROM samples WHERE label = \(text)"), try db.exists("SELECT 1 FROM samples WHERE label = \(text + "x")"))
        }
        #expect(found)
        #expect(!missed)
    }

    @Test("A NUL character, which no engine keeps, becomes the replacement character")
    func nulCharacter() async throws {
        let database = try await Ledger.database()
        let read = try await database.read { db in try db.one(String.self, "SELECT CAST(\("a\0b") AS TEXT)") }
        #expect(read == "a\u{FFFD}b")
    }

    @Test("Days, instants, money, ids and enums are stored by their own types")
    func nouns() async throws {
        let now = Instant(milliseconds: 1_794_000_000_000)
        #expect(try await kept(Day(year: 2026, month: 11, day: 19)) == Day("2026-11-19"))
        #expect(try await kept(now) == now)
        #expect(try await kept(Money(cents: -2150)) == Money(cents: -2150))
        #expect(try await kept(ID<Account>(number: .max)) == ID(number: .max))
        #expect(try await kept(Stage.open) == .open)
    }

    @Test("Counts, sums and averages come back as numbers on both engines")
    func aggregates() async throws {
        let database = try await Ledger.opened()
        let answer = try await database.read { db in
            (
                try db.one(Int.self, "SELECT count(*) FROM accounts"), try db.one(Money.self, "SELECT sum(balance) FROM accounts"),
                try db.one(Double.self, "SELECT avg(balance) FROM accounts"), try db.one(Int?.self, "SELECT max(balance) FROM accounts WHERE id > 5"),
                try db.one(Bool.self, "SELECT count(*) = 2 FROM accounts")
            )
        }
        #expect(answer == (2, Money(cents: 150), 75, nil, true))
    }

    @Test("A column that does not hold what is expected is named")
    func mismatch() async throws {
        let database = try await Ledger.opened()
        let fault = await #expect(throws: Fault.self) {
            try await database.read { db in _ = try db.all(Account.self, "SELECT id, NULL, balance FROM accounts") }
        }
        #expect(fault?.message.contains("Column 2 should be String and holds NULL") == true)
    }

    @Test("A SELECT and its reader must agree on the number of columns", arguments: ["id, name", "id, name, balance, balance"])
    func width(columns: String) async throws {
        let database = try await Ledger.opened()
        await #expect(throws: Fault.self) {
            try await database.read { db in
                _ = try db.all(Account.self, "SELECT \(SQL(trusted: columns)) FROM accounts")
            }
        }
    }
}

/// Writes the value to the column that fits it, and reads it back.
private func kept<T: Storable>(_ value: T) async throws -> T {
    let database = try await Ledger.database()
    return try await database.write { db in
        if case .text = value.stored {
            try db.one(T.self, "INSERT INTO samples (id, label) VALUES (1, \(value)) RETURNING label")
        } else {
            try db.one(T.self, "INSERT INTO samples (id, amount) VALUES (1, \(value)) RETURNING amount")
        }
    }
}

private enum Stage: String, Storable {
    case open, closed
}
