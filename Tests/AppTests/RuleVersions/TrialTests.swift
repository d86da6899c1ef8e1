import Dates
import Markup
import Rules
import Storage
import Testing
import Web

@testable import App

@Suite("Whose verdict would change")
struct TrialTests {
    @Test("Kessler would change, from what to what, and on which answer it turns")
    func change() async throws {
        let rules = try await TownOfRules.open()
        let version = try await rules.draft()
        try await rules.propose(version)
        try await rules.work()
        let change = try #require(try await rules.changes(of: version).first)
        #expect(change.before == .supervisorReview && change.after == .eligible && !change.isAnyway)
        #expect(change.employerName == "Kessler Metal Works" && change.deciding.hasPrefix("8. "))
        let trial = try #require(try await rules.trial(of: version))
        #expect(trial.lookedAt == 1 && trial.tally.all == 1 && trial.finishedAt != nil)
        #expect(trial.summary.contains("1 of 1 employer would change") && trial.summary.contains("1 supervisor review → eligible"))
    }

    @Test("Whom the rules in force would judge so anyway is told apart")
    func anyway() async throws {
        let rules = try await TownOfRules.open()
        let version = try await rules.draft(TownOfRules.ojt.versions.last!.text)
        try await rules.town.write { db in
            _ = try db.run("UPDATE verdicts SET verdict = 'not_in_force' WHERE program = 'ojt'")
            try version.beginTrial(on: rules.today, at: Town.now, in: db)
        }
        try await rules.work()
        #expect(try await rules.changes(of: version).map(\.isAnyway) == [true])
    }

    @Test("It goes on in pieces where it stopped, and two processes count nobody twice")
    func pieces() async throws {
        let rules = try await TownOfRules.open()
        let town = rules.town
        try await town.write { db in
            for number in 1...230 { _ = try AgencyRows.addAnswered("Firm \(number)", town.agency, town.ines, at: town.now, in: db) }
        }
        let version = try await rules.draft()
        try await rules.propose(version)
        let work = RuleWork(database: town.database, rules: Town.rules)
        #expect(try await work.goOn(at: town.now, pieces: 1))
        #expect(try await rules.trial(of: version)?.lookedAt == 100)
        async let first = work.goOn(at: town.now, pieces: 9)
        async let second = RuleWork(database: town.database, rules: Town.rules).goOn(at: town.now, pieces: 9)
        _ = try await (first, second)
        try await rules.work()
        let trial = try #require(try await rules.trial(of: version))
        #expect(trial.lookedAt == 231 && trial.finishedAt != nil)
        #expect(try await rules.count("SELECT COUNT(*) FROM rule_changes") == trial.tally.all)
    }

    @Test("The list is paged by the employer's key")
    func paged() async throws {
        let rules = try await TownOfRules.open()
        let town = rules.town
        try await town.write { db in
            for number in 1...60 { _ = try AgencyRows.addAnswered("Firm \(number)", town.agency, town.ines, at: town.now, in: db) }
        }
        let version = try await rules.draft()
        try await rules.propose(version)
        try await rules.work()
        let ruth = try await Browser(town, as: town.ruth)
        let first = try await ruth.get(version.changes.address).text
        #expect(first.contains("Next page") && first.matches(of: /<tr role="row"><th role="rowheader"/).count == 50)
        let fifty = try await rules.changes(of: version)[49].employer
        let second = try await ruth.get(version.changes.address + "?after=\(fifty)").text
        #expect(second.contains("First page") && second.contains("Firm 60") && !second.contains("Firm 1<"))
    }

    @Test("Those who change are judged again when a lead says so: journal and a notice to whoever looks after them, and no mail")
    func judgedAgain() async throws {
        let rules = try await TownOfRules.open()
        let version = try await rules.enact()
        try await rules.work()
        #expect(try await rules.kessler.latest()?.result.verdict(on: "ojt")?.word == .supervisorReview)
        try await rules.town.write { db in try version.judgeAgain(by: rules.town.ruth, on: rules.today, at: Town.now, in: db) }
        try await rules.work()
        #expect(try await rules.kessler.latest()?.result.verdict(on: "ojt")?.ruleVersion == rules.today)
        #expect(try await rules.trial(of: version)?.judged == 1)
        #expect(try await rules.count("SELECT COUNT(*) FROM notices WHERE kind = 'verdict_changed' AND staff_id = \(rules.town.ines.id)") == 1)
        #expect(try await rules.count("SELECT COUNT(*) FROM messages") == 0)
        #expect(try await rules.count("SELECT COUNT(*) FROM journal WHERE words LIKE 'judged the answers again%'") == 1)
    }

    @Test("Who lacks another answer than before is among them, judged again too, and then stands on the list of one answer short")
    func anotherAnswer() async throws {
        let town = try await Town.open()
        let kessler = try await KesslerAnswers.sent(in: town, changes: ["labor_dispute": .null, "prior_ojt_retained_6_months": .integer(3)])
        let mona = try await town.write { db in try Premises.hire("Mona Price", .manager, nil, town.agency.id, at: town.now, in: db) }
        let rules = TownOfRules(kessler: kessler, mona: mona)
        // As the rules before would have left it: more than one answer missing.
        _ = try await town.write { db in try db.run("UPDATE verdicts SET missing_key = NULL WHERE program = 'ojt'") }
        let version = try await rules.enact(TownOfRules.ojt.versions.last!.text)
        try await rules.work()
        #expect(try await rules.changes(of: version).map(\.after) == [.needsAnswer])
        try await town.write { db in try version.judgeAgain(by: town.ruth, on: rules.today, at: Town.now, in: db) }
        try await rules.work()
        #expect(try await rules.count("SELECT COUNT(*) FROM verdicts WHERE program = 'ojt' AND is_standing AND missing_key = 'labor_dispute'") == 1)
    }

    @Test("A draft judges nobody")
    func draftJudgesNobody() async throws {
        let rules = try await TownOfRules.open()
        let version = try await rules.draft()
        try await rules.propose(version)
        try await rules.work()
        await #expect(throws: Conflict.self) {
            try await rules.town.write { db in try version.judgeAgain(by: rules.town.ruth, on: rules.today, at: Town.now, in: db) }
        }
    }
}
