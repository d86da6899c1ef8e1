import Dates
import Phrases
import Testing

@testable import App

@Suite("Checking a page")
struct AnswerProblemTests {
    static let today = Day(ordinal: 20_778)  // 2026-11-21

    private func problems(_ page: Int, _ sent: SentFields, _ language: Language = .en) -> [AnswerProblem] {
        sent.form(page, language).check(AnswersDraft(), on: Self.today).problems
    }

    @Test("Page 1 needs the legal name and nothing else")
    func legalName() {
        let found = problems(1, [:])
        #expect(found.map(\.name) == ["legal_name"])
        #expect(found.first?.line(in: .en) == "Enter the legal name of your business.")
        #expect(found.first?.weight == .error)
    }

    @Test(
        "Pages 2, 3 and 4 may be left blank, page 5 needs the signature",
        arguments: [(2, ""), (3, ""), (4, ""), (5, "signer_name signer_title signed_on")])
    func required(page: Int, names: String) {
        #expect(problems(page, [:]).map(\.name).joined(separator: " ") == names)
    }

    @Test(
        "Numbers that are parts of others may not exceed them",
        arguments: [
            (2, "employees_full_time_total", ["employees_full_time_site": "41", "employees_full_time_total": "40"]),
            (2, "employees_part_time_total", ["employees_part_time_site": "6", "employees_part_time_total": "0"]),
            (3, "left_within_90_days", ["left_12_months": "3", "left_within_90_days": "4"]),
            (3, "prior_ojt_retained_6_months", ["prior_ojt": "yes", "prior_ojt_count": "2", "prior_ojt_retained_6_months": "3"]),
        ])
    func sums(page: Int, name: String, sent: [String: String]) {
        let form = AnswersForm(page: Questionnaire.current.pages[page - 1], language: .en, text: { sent[$0] ?? "" }, all: { _ in [] })
        #expect(form.check(AnswersDraft(), on: Self.today).problems.map(\.name) == [name])
    }

    @Test("Of four to be trained, five cannot have six months")
    func incumbents() {
        let sent: SentFields = [
            "iwt_workers_total": "4", "iwt_workers_6_months": "5", "signer_name": "Dana", "signer_title": "Owner", "signed_on": "2026-11-21",
        ]
        #expect(problems(5, sent).map(\.message) == [AnswerProblemWords.moreThanTrained(5, 4)])
    }

    @Test("A start of business or a last layoff cannot lie ahead")
    func notInTheFuture() {
        let ahead: SentFields = [
            "operating_since[month]": "12", "operating_since[year]": "2026", "layoffs_12_months": "yes", "last_layoff_on": "2026-11-22",
        ]
        #expect(problems(2, ahead).map(\.anchor) == ["operating_since-month", "last_layoff_on"])
        #expect(problems(2, ["layoffs_12_months": "yes", "last_layoff_on": "2026-11-21"]).isEmpty)
    }

    @Test("A year of two digits leads to the year")
    func shortYear() {
        let found = problems(2, ["operating_since[month]": "3", "operating_since[year]": "09"])
        #expect(found.map(\.anchor) == ["operating_since-year"])
        #expect(found.first?.message == AnswerProblemWords.fourDigitYear)
    }

    @Test("Insurance that has run out is said, not refused")
    func insurance() {
        let sent: SentFields = ["workers_comp_expires": "2026-06-30", "signer_name": "Dana", "signer_title": "Owner", "signed_on": "2026-11-21"]
        let found = problems(5, sent)
        #expect(found.map(\.name) == ["workers_comp_expires"])
        #expect(found.first?.weight == .warning)
    }

    @Test("Jobs laid off without a layoff contradict each other; a no below a no does not")
    func contradiction() {
        #expect(problems(2, ["layoffs_12_months": "no", "laid_off_jobs": "Clerk"]).map(\.name) == ["laid_off_jobs"])
        #expect(problems(2, ["layoffs_12_months": "no", "workers_still_on_layoff": "no"]).isEmpty)
        #expect(problems(2, ["relocated_within_120_days": "no", "relocation_job_loss": "yes"]).map(\.name) == ["relocation_job_loss"])
        #expect(problems(2, ["relocation_job_loss": "yes"]).isEmpty)
    }

    @Test("Not sure is not an error")
    func notSure() {
        #expect(problems(2, ["relocated_within_120_days": "unsure", "layoffs_12_months": "unsure"]).isEmpty)
    }

    @Test("A problem in a job names the job, in each language")
    func jobProblem() {
        let found = problems(4, ["positions[0][title]": "Welder", "positions[0][hourly_wage]": "a lot"])
        #expect(found.map(\.anchor) == ["positions-0-hourly_wage"])
        #expect(found.first?.line(in: .en) == "First job, pay per hour: Enter dollars and cents, like 21.50.")
        #expect(found.first?.line(in: .pl).hasPrefix("Pierwsze stanowisko, stawka za godzinę: ") == true)
    }

    @Test("A wage that looks yearly is asked again, but stands")
    func yearlyPay() {
        #expect(problems(4, ["positions[0][hourly_wage]": "45,000"]).map(\.weight) == [.warning])
    }

    @Test("Before sending, all pages are looked at in order")
    func beforeSending() {
        let draft = AnswersDraft(asTyped: ["fein": "12", "last_layoff_on": "12/7/2026"])
        let names = draft.problemsBeforeSending(today: Self.today, in: .es).map(\.name)
        #expect(names == ["legal_name", "fein", "last_layoff_on", "signer_name", "signer_title", "signed_on"])
    }
}
