import Phrases
import Testing

@testable import App

@Suite("The answers to read")
struct AnswersSummaryTests {
    private func summary(_ language: Language, masked: Bool = false, typed: [String: String] = [:]) throws -> AnswersSummary {
        let draft = AnswersDraft(answers: try RequestAnswers(json: RequestAnswersTests.kessler), asTyped: typed)
        return AnswersSummary(draft, asked: Questionnaire.current.wording(in: language), masked: masked)
    }

    private func answer(_ key: String, in summary: AnswersSummary) -> String? { summary.lines.first { $0.keys.contains(key) }?.answer }

    @Test(
        "Answers are said in the reader's language",
        arguments: [(Language.en, "March 2009", "No"), (.es, "marzo de 2009", "No"), (.pl, "marzec 2009", "Nie")])
    func said(language: Language, month: String, no: String) throws {
        let summary = try summary(language)
        #expect(answer("operating_since", in: summary) == month)
        #expect(answer("relocated_within_120_days", in: summary) == no)
    }

    @Test("The employer number is whole before sending and masked after")
    func masked() throws {
        #expect(answer("fein", in: try summary(.en)) == "36-5554417")
        #expect(answer("fein", in: try summary(.en, masked: true)) == "••-•••4417")
    }

    @Test("A job is one line, with every key it shows")
    func job() throws {
        let line = try #require(try summary(.pl).lines.first { $0.label == "Press brake operator" })
        #expect(line.question == 10 && line.page == 4)
        #expect(
            line.answer
                == "2 osoby · od 7 gru 2026 · 21,50\u{A0}USD za godzinę · Dłużej niż rok · agencja pracy: Nie")
        #expect(line.keys.contains("positions[0][through_agency]"))
    }

    @Test("Declined, not sure, unreadable and open are told apart")
    func states() throws {
        let summary = try summary(.en, typed: ["layoffs_12_months": "unsure", "naics": "3"])
        #expect(answer("hired_12_months", in: summary) == "You would rather not say")
        #expect(answer("layoffs_12_months", in: summary) == "Not sure")
        #expect(answer("naics", in: summary) == "“3”: not clear yet")
        #expect(answer("left_12_months", in: summary) == "Not answered yet")
    }

    @Test("What hangs on a no is left out, what hangs on an interest is asked")
    func conditions() throws {
        let keys = try summary(.en).lines.flatMap(\.keys)
        #expect(!keys.contains("relocation_job_loss"))
        #expect(keys.contains("iwt_workers_total"))
    }

    @Test("Without a job there is one open line for the jobs")
    func noJobs() {
        let summary = AnswersSummary(AnswersDraft(), asked: Questionnaire.current.wording(in: .en), masked: false)
        #expect(summary.lines(ofPage: 4).first?.keys == ["positions"])
        #expect(summary.lines.allSatisfy { $0.state == .open })
    }

    @Test("Old answers keep the old question")
    func oldWording() throws {
        let frozen = Questionnaire.current.frozen(in: .en).replacing("Kind of organization", with: "What sort of firm?")
        let draft = AnswersDraft(answers: try RequestAnswers(json: RequestAnswersTests.kessler))
        let summary = AnswersSummary(draft, asked: try AskedWording(frozen: frozen), masked: true)
        #expect(summary.lines.contains { $0.label == "What sort of firm?" })
    }
}
