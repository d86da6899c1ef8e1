import Dates
import Rules
import Storage
import Testing
import Web

@testable import App

@Suite("What the rules say is kept with the answers that it rests on")
struct DeterminationTests {
    @Test("Answers are judged as they arrive, with a line in the journal; judging alone moves no stage")
    func arrival() async throws {
        let kessler = try await KesslerAnswers.sent(in: try await Town.open())
        let standing = try await kessler.standing()
        #expect(standing.determined?.result.verdict(on: "ojt")?.word == .supervisorReview)
        #expect(standing.determined?.result.verdict(on: "iwt")?.word == .notEligible)
        #expect(standing.employer.stage == .firstContact)
        let journal = try await kessler.town.read { db in
            try db.all(String.self, "SELECT words FROM journal WHERE employer_id = \(kessler.employer.id) AND kind = 'program'")
        }
        #expect(journal == ["found: \(standing.determined?.result.counts ?? "")"])
    }

    @Test("Dana presses the last button, and Inés sees the verdicts at once")
    func byLink() async throws {
        let asked = try await AskedTown.ask()
        #expect(try await asked.answerEverything().status == 303)
        let page = try await Browser(asked.town, as: asked.town.ines).get("/employers/\(asked.employer)/programs").text
        #expect(page.contains("Ten programs") && page.contains("0 min since the answers arrived") && page.contains("Accept and write the notice"))
        let count = try await asked.count("SELECT COUNT(*) FROM verdicts")
        #expect(count == Town.rules.programs.count)
    }

    @Test("When the submission fails, nothing was determined either")
    func rolledBack() async throws {
        let kessler = try await KesslerAnswers.sent(in: try await Town.open())
        let first = try await kessler.latest()
        await #expect(throws: Conflict.self) { try await kessler.send(number: 1, at: Town.now) }
        #expect(try await kessler.latest()?.id == first?.id)
        #expect(try await kessler.town.read { db in try db.one(Int.self, "SELECT COUNT(*) FROM determinations") } == 1)
    }

    @Test("Each program's verdict is a row of its own, with the version of its rules")
    func rows() async throws {
        let kessler = try await KesslerAnswers.sent(in: try await Town.open())
        let determined = try #require(try await kessler.latest())
        let rows = try await kessler.town.read { db in
            try db.all(String.self, "SELECT program || ' ' || verdict || ' ' || rule_version FROM verdicts ORDER BY program")
        }
        let told = determined.result.verdicts.map { "\($0.program) \($0.word.rawValue) \($0.ruleVersion?.description ?? "")" }
        #expect(rows == told.sorted())
    }

    @Test("A correction is judged again, and the old result stays as it was")
    func correction() async throws {
        let kessler = try await KesslerAnswers.sent(in: try await Town.open())
        let first = try #require(try await kessler.latest())
        try await kessler.send(changes: ["iwt_workers_6_months": .integer(4)], number: 2, at: Town.now)
        let standing = try await kessler.standing()
        #expect(standing.determined?.result.verdict(on: "iwt")?.word == .eligible)
        #expect(standing.history.map(\.id) == [standing.determined?.id, first.id])
        let old = try await kessler.town.read { db in
            try ProgramQueries.determined(first.id, of: kessler.employer.id, seenBy: kessler.town.ines.viewer, in: db)
        }
        #expect(old.result == first.result)
    }

    @Test("Judging again by today's rules keeps the old result with its old version")
    func judgedAgain() async throws {
        let town = try await Town.open(at: Zone.chicago.instant(of: Day("2026-06-29")!, hour: 11))
        let kessler = try await KesslerAnswers.asked(in: town)
        try await kessler.send(at: town.now)
        let later = town.at(Town.now)
        let ines = try await Browser(later, as: town.ines)
        #expect(try await ines.post("/employers/\(kessler.employer.id)/programs/judge").status == 303)
        let history = try await kessler.standing().history
        #expect(history.map(\.asOf.description) == ["2026-11-19", "2026-06-29"])
        let versions = try await town.read { db in
            try db.all(String.self, "SELECT rule_version FROM verdicts WHERE program = 'ojt' ORDER BY determination_id DESC")
        }
        #expect(versions == ["2026-07-01", "2021-01-01"])
    }

    @Test("Every answer that the questionnaire takes is one that the rules can read")
    func readable() throws {
        var answers = try KesslerAnswers.answers()
        #expect(try answers.forRules.unknownKeys == [])
        for field in Questionnaire.current.questions.filter({ $0.repeats == nil }).flatMap(\.fields) { answers.decline(field.key) }
        #expect(try answers.forRules.unknownKeys == [])
        answers["ui_paid_up"] = .unsure
        #expect(try answers.forRules["ui_paid_up"] == .unsure)
    }
}
