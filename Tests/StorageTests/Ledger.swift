import Dates
import Storage
import TownTestSupport

/// A small schema that the tests of this folder share.
enum Ledger {
    static let steps = [
        Migration(
            name: "0001_accounts",
            sql: """
                -- A comment; with a semicolon, and 'BIGINT PRIMARY KEY' in it
                CREATE TABLE accounts (
                    id BIGINT PRIMARY KEY,
                    name TEXT NOT NULL UNIQUE,
                    balance BIGINT NOT NULL DEFAULT 0 CONSTRAINT balance_not_negative CHECK (balance >= 0)
                );
                CREATE TABLE entries (
                    id BIGINT PRIMARY KEY,
                    account_id BIGINT NOT NULL REFERENCES accounts ON DELETE RESTRICT,
                    note TEXT NOT NULL DEFAULT 'a;b'
                );
                """),
        Migration(
            name: "0002_samples",
            sql: """
                CREATE TABLE samples (
                    id BIGINT PRIMARY KEY, label TEXT, amount BIGINT, ratio DOUBLE PRECISION, flag BOOLEAN, picture BYTEA
                )
                """),
    ]

    static func database(readers: Int? = nil) async throws -> Database {
        try await TemporaryDatabase.make(migrations: steps, readers: readers)
    }

    /// A ledger in which Ann has 100 and an entry, and Ben has 50.
    static func opened() async throws -> Database {
        let database = try await database()
        try await database.write { db in
            _ = try db.run("INSERT INTO accounts (id, name, balance) VALUES (1, 'Ann', 100), (2, 'Ben', 50)")
            _ = try db.run("INSERT INTO entries (id, account_id) VALUES (1, 1)")
        }
        return database
    }
}

struct Account: Stored, Equatable, Sendable {
    let id: ID<Account>
    let name: String
    let balance: Money

    static let columns: SQL = "id, name, balance"

    init(_ row: inout Row) throws {
        id = try row.next()
        name = try row.next()
        balance = try row.next()
    }
}

/// Every kind of value a column can hold.
struct Sample: Stored, Equatable, Sendable {
    var label: String?
    var amount: Int64?
    var ratio: Double?
    var flag: Bool?
    var picture: [UInt8]?

    static let columns: SQL = "label, amount, ratio, flag, picture"
    var values: SQL { "\(label), \(amount), \(ratio), \(flag), \(picture)" }

    init(label: String? = nil, amount: Int64? = nil, ratio: Double? = nil, flag: Bool? = nil, picture: [UInt8]? = nil) {
        (self.label, self.amount, self.ratio, self.flag, self.picture) = (label, amount, ratio, flag, picture)
    }

    init(_ row: inout Row) throws {
        label = try row.next()
        amount = try row.next()
        ratio = try row.next()
        flag = try row.next()
        picture = try row.next()
    }
}
