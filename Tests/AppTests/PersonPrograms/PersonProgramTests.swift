import Dates
import Phrases
import Rules
import Storage
import Testing
import Web

@testable import App

@Suite("Programs for people")
struct PersonProgramTests {
    private func visit(_ language: String = "es") async throws -> (Town, Browser, String) {
        let town = try await Town.open()
        let browser = try await Browser(town, as: town.lucia)
        let answer = try await browser.post(
            "/people/new", [("first_name", "Ana"), ("last_name", "Ruiz"), ("language", language), ("center", town.ines.center?.description ?? "")])
        return (town, browser, try #require(answer.header("Location")))
    }

    private let veteran = [
        ("age_band", "age_25_54"), ("work_authorized", "yes"), ("selective_service", "registered"), ("veteran", "yes"), ("low_income", "yes"),
    ]

    @Test("Answers are written down and judged, and the verdicts stand on the person's page in words")
    func answered() async throws {
        let (_, browser, page) = try await visit()
        #expect(try await browser.get(page).text.contains("Not known until the person has been asked"))
        #expect(try await browser.post(page + "/programs", veteran).status == 303)
        let text = try await browser.get(page + "/programs").text
        #expect(text.contains("2 eligible") && text.contains("Not answered yet") && text.contains("First: a veteran"))
        let box = try await browser.get(page).text
        #expect(box.contains("WIOA adult") && box.contains("(first: a veteran") && box.contains("Why, rule by rule"))
    }

    @Test("What follows another answer stays, with the moment of its end; the journal holds no answers")
    func versions() async throws {
        let (town, browser, page) = try await visit()
        _ = try await browser.post(page + "/programs", veteran)
        let shown = try await browser.get(page + "/programs")
        let form = try #require(PageForm.all(in: StrictMarkup(shown.text)).first { $0.action == page + "/programs" })
        let changed = form.sent.map { ($0.0, $0.0 == "veteran" ? "declined" : $0.1) }
        #expect(try await browser.post(page + "/programs", changed).status == 303)
        #expect(try await browser.post(page + "/programs", changed).status == 409, "the form shows answers that have changed since")
        let record = try await WholeRecord.of(town.database)
        let service = record.rows(of: "person_facts").filter { $0.contains("fact=veteran|") }
        #expect(service.count == 2 && service.count { $0.contains("ended_at=∅") && $0.contains("declined") } == 1)
        #expect(record.rows(of: "journal").filter { $0.contains("for programs of Ana Ruiz") }.allSatisfy { !$0.contains("veteran") })
    }

    @Test("An answer that the question does not have is refused, and what was chosen stays")
    func refused() async throws {
        let (town, browser, page) = try await visit()
        let answer = try await browser.post(page + "/programs", veteran + [("diploma", "perhaps"), ("laid_off", "yes"), ("laid_off_on", "never")])
        #expect(answer.status == 422 && answer.text.contains("Choose one of the answers") && answer.text.contains("Enter the day"))
        #expect(answer.text.contains("value=\"age_25_54\" selected") && answer.text.contains("name=\"veteran\" value=\"yes\" checked"))
        #expect(try await WholeRecord.of(town.database).rows(of: "person_facts") == [])
    }

    @Test("What follows a question that was answered with no is not kept")
    func needless() async throws {
        let (town, browser, page) = try await visit()
        _ = try await browser.post(page + "/programs", [("laid_off", "no"), ("ui_status", "eligible"), ("laid_off_from", "packing")])
        #expect(try await WholeRecord.of(town.database).rows(of: "person_facts").count == 1)
    }

    @Test("Each question can be put in the person's language", arguments: [("es", "¿Cuántos años tiene?"), ("pl", "Ile ma Pan/Pani lat?")])
    func languages(code: String, words: String) async throws {
        let (_, browser, page) = try await visit(code)
        let text = try await browser.get(page + "/programs").text
        #expect(text.contains("<div lang=\"\(code)\">") && text.contains(words))
    }

    @Test("Why a circumstance applies is asked nowhere: one question stands for all of them")
    func circumstances() {
        #expect(Set(PersonQuestion.all.map(\.key.name)) == Set(Vocabulary.person.keys.map(\.name)))
        #expect(
            PersonQuestion.all.allSatisfy { question in
                guard case .choice(let words) = question.key.kind else { return question.choices.isEmpty }
                return question.choices.map(\.value) == words
            })
        #expect(PersonQuestion.all.count { $0.wording.en.contains("disability") || $0.wording.en.contains("conviction") } == 1)
    }

    @Test("Matching is told the programs that somebody qualifies for, by the rules of the day")
    func eligible() {
        var answers = Answers()
        (answers["age_band"], answers["work_authorized"], answers["selective_service"]) = (
            .choice("age_18_21"), .yesNo(true), .choice("not_required")
        )
        #expect(PersonPrograms.eligible(answers, by: Town.rules, on: Day("2026-11-19")!) == ["wioa_adult"])
        #expect(PersonPrograms.eligible(answers, by: Town.rules, on: Day("2020-01-01")!) == [])
    }
}
