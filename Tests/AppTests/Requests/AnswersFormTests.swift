import Dates
import Phrases
import Testing

@testable import App

/// What a browser would send, as a dictionary; a list for names that come several times.
struct SentFields: ExpressibleByDictionaryLiteral {
    let fields: [String: [String]]
    init(dictionaryLiteral elements: (String, String)...) { fields = Dictionary(elements.map { ($0.0, [$0.1]) }, uniquingKeysWith: +) }

    func form(_ page: Int, _ language: Language = .en) -> AnswersForm {
        AnswersForm(
            page: Questionnaire.current.pages[page - 1], language: language, text: { fields[$0]?.first ?? "" }, all: { fields[$0] ?? [] })
    }
}

@Suite("Keeping a page")
struct AnswersFormTests {
    @Test("Everything typed is kept, answers as answers and the rest as it was typed")
    func keepsEverything() {
        let sent: SentFields = ["legal_name": " Kessler Metal Works LLC ", "fein": "36-55", "ui_paid_up": "unsure", "naics": "332322"]
        let draft = sent.form(1).keep(into: AnswersDraft())
        #expect(draft.answers["legal_name"] == .text("Kessler Metal Works LLC"))
        #expect(draft.answers["ui_paid_up"] == .unsure)
        #expect(draft.answers["fein"] == nil)
        #expect(draft.asTyped == ["fein": "36-55"])
    }

    @Test("A field put right is an answer, and what was typed before is gone")
    func putRight() {
        let before = AnswersDraft(asTyped: ["fein": "36-55"])
        let draft = (["fein": "365554417"] as SentFields).form(1).keep(into: before)
        #expect(draft.answers["fein"] == .text("365554417"))
        #expect(draft.asTyped.isEmpty)
    }

    @Test("A page keeps its hands off the other pages")
    func otherPagesStay() {
        var before = AnswersDraft()
        before.answers["main_product"] = .text("Parts")
        before.answers["hired_12_months"] = .integer(14)
        let draft = (["labor_dispute": "no"] as SentFields).form(3).keep(into: before)
        #expect(draft.answers["main_product"] == .text("Parts"))
        #expect(draft.answers["hired_12_months"] == nil)
    }

    @Test("Month and year make a day, and a day that is known better stays")
    func monthAndYear() throws {
        let sent: SentFields = ["operating_since[month]": "3", "operating_since[year]": "2009"]
        let draft = sent.form(2).keep(into: AnswersDraft())
        #expect(draft.answers["operating_since"]?.day == Day("2009-03-01"))
        var imported = AnswersDraft()
        imported.answers["operating_since"] = .day(try #require(Day("2009-03-15")))
        #expect(sent.form(2).keep(into: imported).answers["operating_since"]?.day == Day("2009-03-15"))
    }

    @Test("Not sure about a move leaves the key open but is remembered")
    func notSure() {
        let draft = (["relocated_within_120_days": "unsure"] as SentFields).form(2).keep(into: AnswersDraft())
        #expect(draft.answers["relocated_within_120_days"] == nil)
        #expect(draft.asTyped["relocated_within_120_days"] == "unsure")
    }

    @Test("I would rather not say leaves the three keys of turnover declined")
    func declined() {
        let draft = (["declined": "7", "hired_12_months": "x"] as SentFields).form(3).keep(into: AnswersDraft())
        #expect(draft.answers.declined == ["hired_12_months", "left_12_months", "left_within_90_days"])
        #expect(draft.asTyped.isEmpty)
    }

    @Test("Answering takes a refusal back")
    func answeredAfterAll() {
        var before = AnswersDraft()
        before.answers.decline("hired_12_months")
        let draft = (["hired_12_months": "14"] as SentFields).form(3).keep(into: before)
        #expect(draft.answers.declined.isEmpty)
        #expect(draft.answers["hired_12_months"] == .integer(14))
    }

    @Test("None of these answers only what was left blank")
    func noneOfThese() {
        let draft = (["none_of_these": "yes", "hours_cut_12_months": "yes"] as SentFields).form(2).keep(into: AnswersDraft())
        #expect(draft.answers["layoffs_12_months"] == .boolean(false))
        #expect(draft.answers["sale_or_closure_planned"] == .boolean(false))
        #expect(draft.answers["hours_cut_12_months"] == .boolean(true))
    }

    @Test("All our people work here copies the numbers of the site")
    func allHere() {
        let draft = (["all_at_this_site": "yes", "employees_full_time_site": "41"] as SentFields).form(2).keep(into: AnswersDraft())
        #expect(draft.answers["employees_full_time_total"] == .integer(41))
        #expect(draft.answers["employees_part_time_total"] == nil)
    }

    @Test("Ticked boxes and something else make one list")
    func benefits() {
        let sent: SentFields = ["benefits": "health_insurance", "benefits": "Parking, meals", "benefits": "health_insurance"]
        #expect(sent.form(4).keep(into: AnswersDraft()).answers["benefits"] == .list(["health_insurance", "Parking", "meals"]))
    }
}

@Suite("Jobs on page 4")
struct PositionFormTests {
    static let two: [(String, String)] = [
        ("positions[0][title]", "Press brake operator"), ("positions[0][hourly_wage]", "$21.50"), ("positions[0][pay_basis]", "hourly"),
        ("positions[1][title]", "Yard helper"), ("positions[1][hourly_wage]", "eighteen"), ("positions[1][start_on]", "2026-12-07"),
    ]

    private func kept(_ more: (String, String)..., into draft: AnswersDraft = AnswersDraft()) -> AnswersDraft {
        let fields = Dictionary((Self.two + more).map { ($0.0, [$0.1]) }, uniquingKeysWith: +)
        return AnswersForm(
            page: Questionnaire.current.pages[3], language: .en, text: { fields[$0]?.first ?? "" }, all: { fields[$0] ?? [] }
        ).keep(into: draft)
    }

    @Test("Two jobs are kept with what could not be read")
    func twoJobs() {
        let draft = kept()
        #expect(draft.answers.positions.count == 2)
        #expect(draft.answers.positions[0]["hourly_wage"] == .money(cents: 2150))
        #expect(draft.answers.positions[1]["start_on"]?.day == Day("2026-12-07"))
        #expect(draft.asTyped == ["positions[1][hourly_wage]": "eighteen"])
    }

    @Test("Add another job leaves room for one, and an untouched one goes away again")
    func add() {
        let added = kept(("act", "add_position"))
        #expect(added.answers.positions.count == 3)
        #expect(added.answers.withoutBlankPositions.positions.count == 2)
        #expect(kept(("positions[2][pay_basis]", "hourly"), into: added).answers.positions.count == 2)
    }

    @Test("Removing the first job moves the second up with what was typed in it")
    func remove() {
        let draft = kept(("act", "remove_position_0"))
        #expect(draft.answers.positions.map { $0["title"]?.text } == ["Yard helper"])
        #expect(draft.asTyped == ["positions[0][hourly_wage]": "eighteen"])
    }

    @Test("No more jobs than the form holds")
    func most() {
        var draft = AnswersDraft()
        draft.answers["positions"] = .positions(Array(repeating: ["title": .text("Welder")], count: 20))
        let fields = Dictionary(uniqueKeysWithValues: (0..<20).map { ("positions[\($0)][title]", "Welder") })
        let form = AnswersForm(
            page: Questionnaire.current.pages[3], language: .en, text: { $0 == "act" ? "add_position" : fields[$0] ?? "" }, all: { _ in [] })
        #expect(form.keep(into: draft).answers.positions.count == 20)
    }
}
