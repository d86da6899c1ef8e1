import Dates
import Foundation
import Rules
import Testing

@Suite("What is printed and stored")
struct DeterminationTests {
    @Test("The output has the form and the keys of the questionnaire’s description")
    func form() throws {
        let answers = try Kessler.only(#"{"relocated_within_120_days": true, "relocation_job_loss": true}"#)
        let output = Kessler.book.determine(answers, asOf: Kessler.today, programs: ["ojt"]).json().written()
        #expect(
            output == #"{"as_of": "2026-11-21", "programs": [{"program": "ojt", "verdict": "not_eligible", "rule_version": "2026-07-01", "#
                + #""deciding": [{"criterion": "relocation", "answers": {"relocated_within_120_days": true, "relocation_job_loss": true}, "#
                + #""citation": "20 CFR 683.260"}], "missing": []}]}"#)
    }

    @Test("A criterion of a position says which, and quotes what was declined as null")
    func positions() throws {
        let answers = try Kessler.answers(position: #"{"hourly_wage": null, "declined": ["hourly_wage"]}"#)
        let steps = Kessler.book.determine(answers, asOf: Kessler.today, programs: ["ojt"]).json()["programs"]?.first?["deciding"]
        #expect(
            steps?.written() == #"[{"criterion": "minimum_wage", "position": 0, "answers": {"hourly_wage": null}, "citation": "20 CFR 683.275"}]"#)
    }

    @Test("Without a version of the rules there is none to name, and the note says why")
    func noVersion() throws {
        let program = try Kessler.book.determine(Answers(), asOf: #require(Day("2000-01-01")), programs: ["ojt"]).json()["programs"]?.first
        #expect(program?["rule_version"] == .null)
        #expect(program?["note"] == .text("The catalogue has no rules for this program before 2021-01-01."))
    }

    @Test("The trace shows every criterion, met or not")
    func trace() throws {
        let verdict = try Kessler.verdict("ojt", Kessler.answers(#"{"labor_dispute": null}"#))
        let version = Kessler.book.program("ojt")?.version(on: Kessler.today)
        #expect(Set(verdict.trace.map(\.criterion)) == Set(version?.criteria.map(\.id) ?? []))
        #expect(verdict.trace.filter { $0.truth == .unknown }.map(\.missing) == [["labor_dispute"]])
    }

    @Test("A stored determination reads back the same, words and all", arguments: UInt64(1)...20)
    func stored(_ seed: UInt64) throws {
        var chance = Chance(seed)
        let determination = Kessler.book.determine(RandomAnswers.full(&chance), asOf: Kessler.today)
        let text = try determination.stored()
        #expect(try Determination(stored: text) == determination)
        #expect(try Determination(stored: text).stored() == text)
    }

    @Test("A determination of another form is refused, not guessed at")
    func otherForm() throws {
        let text = try Kessler.book.determine(Answers(), asOf: Kessler.today, programs: ["bonding"]).stored().replacing(
            "\"form\":2", with: "\"form\":3")
        #expect(throws: DecodingError.self) { try Determination(stored: text) }
    }

    @Test("What points to a step that is not there is refused")
    func broken() throws {
        let text = try Kessler.book.determine(try Kessler.answers(), asOf: Kessler.today, programs: ["ojt"]).stored()
        #expect(throws: DecodingError.self) { try Determination(stored: text.replacing("\"rule\":0,", with: "\"rule\":999,")) }
    }

    @Test("A rule stands once, however often it is quoted")
    func once() throws {
        let determination = Kessler.book.determine(try Kessler.answers(), asOf: Kessler.today, programs: ["ojt"])
        let text = try determination.stored()
        let quoted = determination.verdicts.flatMap { $0.trace + $0.deciding + $0.positions.flatMap(\.deciding) }.map(\.criterion)
        #expect(quoted.count > Set(quoted).count)
        #expect(Set(quoted).allSatisfy { text.ranges(of: "\"criterion\":\"\($0)\"").count == 1 })
    }

    @Test("What was stored before, with every step spelled out in every verdict, reads as it did")
    func formOne() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "determination_form_1.json")
        let determination = try Determination(stored: try String(contentsOf: file, encoding: .utf8))
        let verdict = try #require(determination.verdicts.first)
        #expect(verdict.program == "wotc" && verdict.trace.count == 1 && verdict.deciding == verdict.trace)
        #expect(try Determination(stored: determination.stored()) == determination)
    }

    @Test("JSON is written so that it reads back the same, whatever is in it")
    func json() throws {
        let odd = JSON.object([JSON.Pair("a\"\\\n\u{1}ż", .array([.number(1.5), .number(-3), .null, .boolean(true), .object([]), .text("🙂")]))])
        #expect(try JSON(parsing: odd.written()) == odd)
        #expect(try JSON(parsing: odd.written(indented: true)) == odd)
        #expect(try JSON(parsing: #""\ud83d\ude42\u017c""#) == .text("🙂ż"))
    }
}

extension JSON {
    var first: JSON? {
        guard case .array(let items) = self else { return nil }
        return items.first
    }
}
