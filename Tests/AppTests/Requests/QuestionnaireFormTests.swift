import Dates
import Markup
import Phrases
import Testing

@testable import App

@Suite("The five pages as forms")
struct QuestionnaireFormTests {
    static let today = Day(ordinal: 20_778)  // 2026-11-21
    static let pagesAndLanguages = (1...5).flatMap { page in Language.allCases.map { (page, $0) } }

    private func form(_ page: Int, _ language: Language = .en, _ draft: AnswersDraft, problems: [AnswerProblem] = []) -> HTML {
        QuestionnaireForm(
            page: Questionnaire.current.pages[page - 1], draft: draft, problems: problems,
            known: ["legal_name": QuestionnaireWords.fromOurRecords], language: language, action: "/r/token", hasBack: true,
            site: "2214 W Canal St", today: Self.today
        ).html
    }

    /// A draft that holds an answer or a typed text for many fields, with marks that must be escaped.
    private func draft() throws -> AnswersDraft {
        var draft = AnswersDraft(answers: try RequestAnswers(json: RequestAnswersTests.kessler), asTyped: ["naics": "\"<3>"])
        draft.answers["positions"] = .positions(draft.answers.positions + [["title": .text("Yard & <gate>")], [:]])
        draft.asTyped["positions[1][start_on]"] = "soon"
        return draft
    }

    @Test("Each page in each language is well-formed, and every blank has a label", arguments: pagesAndLanguages)
    func wellFormed(page: Int, language: Language) throws {
        let draft = try draft()
        let problems = draft.problemsBeforeSending(today: Self.today, in: language)
        for html in [form(page, language, AnswersDraft()), form(page, language, draft, problems: problems)] {
            let markup = try FormMarkup(html.string)
            #expect(markup.unlabelled.isEmpty)
            #expect(markup.dangling.isEmpty)
            #expect(Set(markup.ids).count == markup.ids.count)
        }
    }

    @Test("Every key of the page has a blank of that name", arguments: 1...5)
    func everyKey(page: Int) throws {
        let markup = try FormMarkup(form(page, .en, AnswersDraft()).string)
        let names = Set(markup.elements.compactMap { $0.attributes["name"] })
        let questions = Questionnaire.current.pages[page - 1].questions
        let wanted = questions.flatMap { question in question.fields.map { AnswerName.of($0.key, ofPosition: question.repeats == nil ? nil : 0) } }
        let missing = wanted.filter { !names.contains($0) && !names.contains($0 + "[month]") }
        #expect(missing == (page == 4 ? ["positions[0][onet_code]"] : []))
    }

    @Test("Every problem leads to a blank on the page, which says that it is wrong", arguments: Language.allCases)
    func anchors(language: Language) throws {
        let draft = try draft()
        for page in Questionnaire.current.pages {
            let problems = draft.problems(on: page, today: Self.today, in: language)
            let markup = try FormMarkup(form(page.number, language, draft, problems: problems).string)
            #expect(problems.allSatisfy { markup.element(id: $0.anchor)?.attributes["aria-invalid"] == "true" })
        }
    }

    @Test("The summary links to the fields and keeps warnings out")
    func problemSummary() throws {
        let draft = AnswersDraft(asTyped: ["fein": "1"])
        let problems = draft.problems(on: .business, today: Self.today, in: .en)
        let html = AnswerProblemSummary(problems: problems, language: .en).html.string
        #expect(html.contains("<a href=\"#legal_name\">Enter the legal name of your business.</a>"))
        #expect(try FormMarkup(html).all("a").count == 2)
        #expect(AnswerProblemSummary(problems: [], language: .en).html.isEmpty)
    }

    @Test("A value we knew says where it came from, a blank does not")
    func known() throws {
        #expect(form(1, .en, try draft()).string.contains("id=\"legal_name-k\">From our records."))
        #expect(!form(1, .en, AnswersDraft()).string.contains("legal_name-k"))
    }

    @Test("The Enter key on page 4 continues and removes nothing")
    func enterKey() throws {
        let first = try FormMarkup(form(4, .en, try draft()).string).all("button").first
        #expect(first?.attributes["value"] == "continue")
    }

    @Test("Three jobs can each be removed, a single one cannot")
    func removeButtons() throws {
        let acts = try FormMarkup(form(4, .en, try draft()).string).all("button").compactMap { $0.attributes["value"] }
        #expect(acts == ["continue", "remove_position_0", "remove_position_1", "remove_position_2", "add_position", "continue", "back"])
        #expect(!form(4, .en, AnswersDraft()).string.contains("remove_position"))
    }

    @Test("What could not be read as a day stands in a text field, so that the browser keeps it")
    func unreadableDay() throws {
        let markup = try FormMarkup(form(4, .en, try draft()).string)
        let start = markup.element(id: "positions-1-start_on")
        #expect(start?.attributes["value"] == "soon" && start?.attributes["type"] == nil)
        #expect(markup.element(id: "positions-0-start_on")?.attributes["type"] == "date")
    }

    @Test("The signature is dated today until somebody says otherwise")
    func signedToday() throws {
        #expect(try FormMarkup(form(5, .en, AnswersDraft()).string).element(id: "signed_on")?.attributes["value"] == "2026-11-21")
    }

    @Test("What is shown comes back unchanged when the page is sent as it stands", arguments: 1...5)
    func sendingUnchanged(page: Int) throws {
        var draft = try draft()
        draft.answers["positions"] = .positions([draft.answers.positions[0]])
        draft.asTyped = [:]
        let blanks = try FormMarkup(form(page, .pl, draft).string).elements.filter(\.isSent)
        let fields = Dictionary(blanks.map { ($0.attributes["name"] ?? "", [$0.attributes["value"] ?? ""]) }, uniquingKeysWith: +)
        let kept = AnswersForm(
            page: Questionnaire.current.pages[page - 1], language: .pl, text: { fields[$0]?.first ?? "" }, all: { fields[$0] ?? [] }
        ).keep(into: draft)
        #expect(kept.answers.values.filter { draft.answers[$0.key] != nil }.count == draft.answers.values.count)
        #expect(draft.answers.declined.isSubset(of: kept.answers.declined))
    }
}

extension FormMarkup.Element {
    /// Whether a browser would send it as it stands; texts with marks are not unescaped here.
    fileprivate var isSent: Bool {
        guard name == "input", attributes["name"] != "act" else { return false }
        let isTicked = ["radio", "checkbox"].contains(attributes["type"] ?? "")
        return !isTicked || attributes["checked"] != nil
    }
}
