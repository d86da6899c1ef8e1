import Storage
import Testing
import TownTestSupport

struct ConflictTests {
    private static let violations: [(SQL, Conflict.Rule, sqlite: String, postgres: String)] = [
        ("INSERT INTO accounts (id, name) VALUES (9, 'Ann')", .unique, "accounts.name", "accounts_name_key"),
        ("INSERT INTO accounts (id, name) VALUES (1, 'Cy')", .unique, "accounts.id", "accounts_pkey"),
        ("INSERT INTO accounts (id, name) VALUES (9, NULL)", .required, "accounts.name", "accounts.name"),
        ("UPDATE accounts SET balance = -1", .check, "balance_not_negative", "balance_not_negative"),
        ("INSERT INTO entries (id, account_id) VALUES (2, 99)", .reference, "", "entries_account_id_fkey"),
        ("DELETE FROM accounts WHERE id = 1", .reference, "", "entries_account_id_fkey"),
    ]

    @Test("The schema's refusal names the rule that was broken", arguments: violations.indices)
    func refusal(index: Int) async throws {
        let violation = Self.violations[index]
        let database = try await Ledger.opened()
        let conflict = await #expect(throws: Conflict.self) {
            try await database.write { db in _ = try db.run(violation.0) }
        }
        #expect(conflict?.rule == violation.1)
        #expect(conflict?.constraint == (database.engine == .sqlite ? violation.sqlite : violation.postgres))
    }

    @Test("A refusal tells no values, which may be private")
    func privacy() async throws {
        let database = try await Ledger.opened()
        let conflict = await #expect(throws: Conflict.self) {
            try await database.write { db in _ = try db.run("INSERT INTO accounts (id, name) VALUES (9, \("Ann"))") }
        }
        #expect(conflict.map { !$0.description.contains("Ann") } == true)
    }

    @Test("Every thrown thing says what to do")
    func advice() {
        let messages = [NotFound().message, NotAllowed().message, Busy().message, Conflict().message, Conflict(rule: .unique).message]
        #expect(Set(messages).count == messages.count)
        #expect(messages.allSatisfy { $0.hasSuffix(".") })
    }
}
