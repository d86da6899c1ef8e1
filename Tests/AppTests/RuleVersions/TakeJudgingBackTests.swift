import Dates
import Markup
import Rules
import Storage
import Testing
import Web

@testable import App

@Suite("A judging by new rules taken back")
struct TakeJudgingBackTests {
    /// Kessler, whom Ruth's kinder rules have judged again: from a supervisor's review to eligible.
    private func judged() async throws -> (TownOfRules, RuleVersion) {
        let rules = try await TownOfRules.open()
        let version = try await rules.enact()
        try await rules.work()
        try await rules.town.write { db in try version.judgeAgain(by: rules.town.ruth, on: rules.today, at: later, in: db) }
        while try await RuleWork(database: rules.town.database, rules: rules.town.office.rules).goOn(at: later) {}
        return (rules, version)
    }

    private let later = Town.now.adding(minutes: 5)

    private func word(_ rules: TownOfRules) async throws -> Verdict.Word? {
        try await rules.kessler.latest()?.result.verdict(on: "ojt")?.word
    }

    private func standing(_ rules: TownOfRules) async throws -> [String] {
        try await rules.town.read { db in try db.all(String.self, "SELECT verdict FROM verdicts WHERE program = 'ojt' AND is_standing") }
    }

    private func undo(_ rules: TownOfRules, _ version: RuleVersion) async throws -> UndoneJudging {
        try await rules.town.write { db in try version.takeJudgingBack(by: rules.town.ruth, at: later.adding(minutes: 5), in: db) }
    }

    private func left(_ rules: TownOfRules, _ version: RuleVersion) async throws -> [String] {
        try await rules.town.read { db in try RuleVersionQueries.left(by: version.id, seenBy: rules.town.ruth.viewer, in: db).map(\.reason) }
    }

    @Test("What stood before stands again; what was found stays in the history, and the notice goes")
    func back() async throws {
        let (rules, version) = try await judged()
        #expect(try await word(rules) == .eligible)
        #expect(try await undo(rules, version).putBack == 1)
        #expect(try await word(rules) == .supervisorReview)
        #expect(try await standing(rules) == ["supervisor_review"])
        #expect(try await rules.count("SELECT COUNT(*) FROM determinations") == 2)
        #expect(try await rules.count("SELECT COUNT(*) FROM notices WHERE kind = 'verdict_changed' AND done_at IS NULL") == 0)
        await #expect(throws: Conflict.self) { _ = try await undo(rules, version) }
    }

    @Test("It may be judged again afterwards, and that taken back too")
    func again() async throws {
        let (rules, version) = try await judged()
        _ = try await undo(rules, version)
        let third = later.adding(minutes: 20)
        try await rules.town.write { db in try version.judgeAgain(by: rules.town.ruth, on: rules.today, at: third, in: db) }
        while try await RuleWork(database: rules.town.database, rules: rules.town.office.rules).goOn(at: third) {}
        #expect(try await standing(rules) == ["eligible"])
        #expect(try await undo(rules, version).putBack == 1)
        #expect(try await standing(rules) == ["supervisor_review"])
    }

    @Test("A supervisor’s decision that the new rules ended holds again")
    func decision() async throws {
        let rules = try await TownOfRules.open()
        let version = try await rules.enact()
        try await rules.work()
        try await rules.town.write { db in
            let draft = ReviewDraft(program: "ojt", decision: .eligible, reason: "They kept the others", holdsUntil: rules.today.adding(days: 90))
            let found = try #require(try ProgramQueries.latest(of: rules.kessler.employer.id, seenBy: rules.town.ruth.viewer, in: db))
            try draft.decide(about: rules.kessler.employer, found, by: rules.town.ruth, at: Town.now, in: db)
            try version.judgeAgain(by: rules.town.ruth, on: rules.today, at: later, in: db)
        }
        while try await RuleWork(database: rules.town.database, rules: rules.town.office.rules).goOn(at: later) {}
        #expect(try await rules.count("SELECT COUNT(*) FROM verdict_reviews WHERE ended_at IS NULL") == 0)
        _ = try await undo(rules, version)
        #expect(try await rules.count("SELECT COUNT(*) FROM verdict_reviews WHERE ended_at IS NULL") == 1)
        #expect(try await rules.count("SELECT COUNT(*) FROM verdicts WHERE is_standing AND reviewed_until IS NOT NULL") == 1)
    }

    @Test("Who was judged anew since stays by that, and the page says why")
    func anew() async throws {
        let (rules, version) = try await judged()
        try await rules.town.write { db in
            let file = try #require(try ProgramQueries.latestAnswers(of: rules.kessler.employer.id, seenBy: rules.town.ruth.viewer, in: db))
            try file.submitted.determine(by: Town.rules, on: rules.today, at: later.adding(minutes: 1), in: db)
        }
        #expect(try await undo(rules, version).putBack == 0)
        #expect(try await left(rules, version) == ["was judged anew since"])
        let page = try await Browser(rules.town, as: rules.town.ruth).get(version.changes.address).text
        #expect(page.contains("was judged anew since") && page.contains("took the judging back"))
    }

    @Test("Only a lead takes it back, by the button of the page")
    func pressed() async throws {
        let (rules, version) = try await judged()
        let ruth = try await Browser(rules.town, as: rules.town.ruth)
        #expect(try await ruth.get(version.changes.address).text.contains("Take that back"))
        #expect(try await Browser(rules.town, as: rules.town.ines).post(version.judgingUndo.address).status == 403)
        #expect(try await Browser(rules.town, as: rules.town.stranger).post(version.judgingUndo.address).status == 404)
        #expect(try await ruth.post(version.judgingUndo.address).status == 303)
        #expect(try await standing(rules) == ["supervisor_review"])
        #expect(try await ruth.get(version.changes.address).text.contains("Judge these 1 again"))
    }
}
