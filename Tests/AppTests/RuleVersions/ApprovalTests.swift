import Dates
import Rules
import Storage
import Testing
import Web

@testable import App

@Suite("New rules take two people and a day")
struct ApprovalTests {
    @Test("What Ruth wrote and Mona approved is judged by at once, in every transaction that follows")
    func enacted() async throws {
        let rules = try await TownOfRules.open()
        #expect(try await rules.book() == Town.rules)
        try await rules.enact()
        #expect(try await rules.book().program("ojt")?.version(on: rules.today)?.from == rules.today)
        let found = try await rules.kessler.send(number: 2, at: Town.now)
        #expect(found.result.verdict(on: "ojt")?.ruleVersion == rules.today)
        #expect(found.result.verdict(on: "iwt")?.ruleVersion == Day("2026-07-01"))
    }

    @Test("The verdict from before keeps the version that it was made under")
    func oldVerdict() async throws {
        let rules = try await TownOfRules.open()
        let before = try #require(try await rules.kessler.latest())
        try await rules.enact()
        try await rules.kessler.send(number: 2, at: Town.now)
        let versions = try await rules.town.read { db in
            try db.all(String.self, "SELECT rule_version FROM verdicts WHERE program = 'ojt' ORDER BY is_standing, determination_id")
        }
        #expect(versions == ["2026-07-01", "2026-11-19"])
        #expect(before.result.verdict(on: "ojt")?.word == .supervisorReview)
        #expect(try await rules.kessler.latest()?.result.verdict(on: "ojt")?.word == .eligible)
    }

    @Test("Until its day the rules before it hold")
    func dated() async throws {
        let rules = try await TownOfRules.open()
        let day = rules.today.adding(days: 5)
        try await rules.enact(from: day)
        let ojt = try await rules.book().program("ojt")
        #expect(ojt?.version(on: rules.today)?.from == Day("2026-07-01") && ojt?.version(on: day)?.from == day)
    }

    @Test("Nobody approves their own rules: neither the page nor the schema lets them")
    func secondPerson() async throws {
        let rules = try await TownOfRules.open()
        let version = try await rules.draft()
        try await rules.propose(version)
        await #expect(throws: Conflict.self) { try await rules.approve(version, by: rules.town.ruth) }
        await #expect(throws: Conflict.self) {
            try await rules.town.write { db in
                _ = try db.run("UPDATE rule_versions SET approved_by = written_by, approved_at = \(Town.now) WHERE id = \(version.id)")
            }
        }
        #expect(try await rules.book() == Town.rules)
    }

    @Test("What was changed while it was read is not approved")
    func changedMeanwhile() async throws {
        let rules = try await TownOfRules.open()
        let version = try await rules.draft()
        try await rules.propose(version)
        try await rules.town.write { db in
            let draft = VersionDraft(text: TownOfRules.kinder + "\n", reason: "Again", inForceOn: rules.today)
            try version.save(draft, edition: version.edition, by: rules.town.ruth, at: Town.now, in: db)
        }
        await #expect(throws: Conflict.self) { try await rules.approve(version) }
        #expect(try await rules.version(version.id).state == .draft)
    }

    @Test("A version may be withdrawn until its day, and then the rules before it hold again")
    func withdrawn() async throws {
        let rules = try await TownOfRules.open()
        let version = try await rules.enact(from: rules.today.adding(days: 2))
        try await rules.town.write { db in try version.withdraw(TownOfRules.ojt, by: rules.mona, on: rules.today, at: Town.now, in: db) }
        #expect(try await rules.book() == Town.rules)
        let held = try await rules.enact()
        await #expect(throws: Conflict.self) {
            try await rules.town.write { db in try held.withdraw(TownOfRules.ojt, by: rules.mona, on: rules.today, at: Town.now, in: db) }
        }
    }

    @Test("The other agency judges by its own rules")
    func twoAgencies() async throws {
        let rules = try await TownOfRules.open()
        try await rules.enact()
        let there = rules.town.stranger.agency
        #expect(try await rules.town.read { db in try Town.rules.of(there, in: db) } == Town.rules)
    }

    @Test("Leads are told of what waits for them, until one has decided")
    func told() async throws {
        let rules = try await TownOfRules.open()
        let version = try await rules.draft()
        try await rules.propose(version)
        let open: SQL = "SELECT COUNT(*) FROM notices WHERE kind = 'rules_proposed' AND done_at IS NULL AND staff_id = \(rules.mona.id)"
        #expect(try await rules.count(open) == 1)
        #expect(try await Browser(rules.town, as: rules.mona).get("/programs").text.contains("Waits for approval"))
        try await rules.approve(version)
        #expect(try await rules.count(open) == 0)
    }
}
