import Dates
import Markup
import Phrases
import Rules
import Secrets
import Storage
import Testing
import Web

@testable import App

@Suite("Answering for programs alone")
struct OwnQuestionTests {
    /// Ola, to whom the questions were handed; her browser came by the link.
    private func handed() async throws -> (Town, Participant, ID<HandedQuestions>, Browser) {
        let town = try await Town.open()
        let (person, id, token) = try await town.database.write { db in
            let made = try ParticipantDraft(
                firstName: "Ola", lastName: "Nowak", mailbox: "ola@home.example", language: .pl, center: town.lucia.center, counselor: town.lucia.id
            ).create(by: town.lucia, at: town.now, in: db)
            let person = try ParticipantQueries.find(made, seenBy: town.lucia.viewer, in: db)
            let (id, token) = try person.handQuestions(by: town.lucia, at: town.now, in: db)
            return (person, id, token.text)
        }
        var browser = Browser(town)
        browser.hold(token, .personQuestions, of: id)
        return (town, person, id, browser)
    }

    private func answers(_ town: Town, _ person: Participant) async throws -> Answers {
        try await town.database.read { db in try PersonFactQueries.facts(of: person, seenBy: town.lucia.viewer, in: db).answers }
    }

    @Test("One question stands on a page, in the person's language, with a way to say nothing", arguments: Language.allCases)
    func page(language: Language) async throws {
        let (_, _, id, ola) = try await handed()
        let text = try await ola.get("/about-you/\(id)/veteran?language=\(language.rawValue)").text
        #expect(text.contains(PersonQuestion.of("veteran")!.wording[language]) && text.contains(PersonFactWords.ratherNotSay[language]))
        #expect(!text.contains(PersonQuestion.of("diploma")!.wording[language]))
    }

    @Test("Each answer is saved by itself, and the next visit goes on where the last one ended")
    func resumed() async throws {
        let (town, person, id, ola) = try await handed()
        #expect(try await ola.get("/about-you/\(id)").header("Location") == "/about-you/\(id)/age_band")
        _ = try await ola.post("/about-you/\(id)/age_band", [("answer", "age_22_24")])
        _ = try await ola.post("/about-you/\(id)/work_authorized", [("answer", "declined")])
        #expect(try await ola.get("/about-you/\(id)").header("Location") == "/about-you/\(id)/selective_service")
        let told = try await answers(town, person)
        #expect(told["age_band"] == .choice("age_22_24") && told["work_authorized"] == .declined && told["veteran"] == .notAsked)
    }

    @Test("A question may be passed over, and what it was answered with before stays away")
    func passedOver() async throws {
        let (town, person, id, ola) = try await handed()
        #expect(try await ola.post("/about-you/\(id)/veteran").header("Location") == "/about-you/\(id)/school_status")
        #expect(try await answers(town, person)["veteran"] == .notAsked)
    }

    @Test("What follows a yes is asked only then, and a no later takes its answers away")
    func follows() async throws {
        let (town, person, id, ola) = try await handed()
        #expect(try await ola.get("/about-you/\(id)/laid_off_on").status == 404)
        #expect(try await ola.post("/about-you/\(id)/laid_off", [("answer", "yes")]).header("Location") == "/about-you/\(id)/laid_off_on")
        _ = try await ola.post("/about-you/\(id)/laid_off_on", [("answer", "2026-10-01")])
        _ = try await ola.post("/about-you/\(id)/laid_off_from", [("withheld", "yes"), ("answer", "packing")])
        #expect(try await answers(town, person)["laid_off_from"] == .declined)
        #expect(try await ola.post("/about-you/\(id)/laid_off", [("answer", "no")]).header("Location") == "/about-you/\(id)/other_dislocation")
        let told = try await answers(town, person)
        #expect(told["laid_off_on"] == .notAsked && told["laid_off_from"] == .notAsked)
    }

    @Test("What cannot be read is said in the person's language, and what was typed stays")
    func refused() async throws {
        let (_, _, id, ola) = try await handed()
        _ = try await ola.post("/about-you/\(id)/laid_off", [("answer", "yes")])
        let answer = try await ola.post("/about-you/\(id)/laid_off_on", [("answer", "soon")])
        #expect(answer.status == 422 && answer.text.contains("Wpisz datę") && answer.text.contains("value=\"soon\""))
        #expect(try await ola.post("/about-you/\(id)/veteran", [("answer", "perhaps")]).status == 422)
        #expect(try await ola.post("/about-you/\(id)/laid_off_on", [("answer", "1926-10-01")]).text.contains("Czy rok się zgadza?"))
    }

    @Test("What needs a table or an explanation first is left to staff, and the last page says so")
    func spoken() async throws {
        let (_, _, id, ola) = try await handed()
        for key in ["low_income", "wants_pathways"] { #expect(try await ola.get("/about-you/\(id)/\(key)").status == 404) }
        #expect(try await ola.get("/about-you/\(id)/check").text.contains(PersonQuestion.of("low_income")!.wording[.pl]))
    }

    @Test("When the person is done, the counselor is told once, and the journal holds no answer")
    func done() async throws {
        let (town, _, id, ola) = try await handed()
        _ = try await ola.post("/about-you/\(id)/veteran", [("answer", "yes")])
        for _ in 0..<2 { _ = try await ola.post("/about-you/\(id)/check") }
        let told = try await town.database.read { db in
            try db.all(String.self, "SELECT words FROM notices WHERE kind = 'person_questions_done'")
        }
        #expect(told == ["Ola Nowak has answered what programs ask"])
        #expect(try await ola.get("/about-you/\(id)").header("Location") == "/about-you/\(id)/check")
        #expect(try await WholeRecord.of(town.database).rows(of: "journal").allSatisfy { !$0.contains("veteran") })
    }

    @Test("Staff see the answers as the person's own, and the verdicts that follow")
    func seenByStaff() async throws {
        let (town, person, id, ola) = try await handed()
        _ = try await ola.post("/about-you/\(id)/age_band", [("answer", "age_22_24")])
        let page = try await Browser(town, as: town.lucia).get(person.id.programsPage.address).text
        #expect(page.contains("by the person.") && page.contains("reached question 1"))
    }

    @Test("Staff send it by mail in the person's language, or show a code that the next page forgets")
    func handedOver() async throws {
        let (town, person, id, _) = try await handed()
        var lucia = try await Browser(town, as: town.lucia)
        #expect(try await lucia.post(person.id.handQuestions.address, [("way", "mail")]).status == 303)
        let mail = try await town.database.read { db in
            try db.one(String.self, "SELECT text_body FROM messages WHERE kind = 'person_questions'")
        }
        #expect(mail.contains("Dzień dobry, Ola") && mail.contains("/l/"))
        let shown = try await lucia.post(person.id.handQuestions.address, [("way", "code")])
        let cookie = try #require(shown.headers.lazy.compactMap { $0.value.firstMatch(of: #/^handed=([^;]+);/#) }.first).output.1
        lucia.cookies["handed"] = String(cookie)
        #expect(try await lucia.get(person.id.programsPage.address).text.contains("<figure>"))
        #expect(try await !lucia.get(person.id.intake.address).text.contains("<figure>"), "the code is for this page alone")
        #expect(try await town.database.read { db in try db.all(ID<HandedQuestions>.self, "SELECT id FROM person_questions") } == [id])
    }

    @Test("What was answered counts for openings at once")
    func matched() async throws {
        let (town, person, id, ola) = try await handed()
        let before = try await town.database.read { db in try db.all(MatchQueries.stamp(seenBy: town.lucia.viewer)) }
        _ = try await ola.post("/about-you/\(id)/veteran", [("answer", "yes")])
        #expect(try await town.database.read { db in try db.all(MatchQueries.stamp(seenBy: town.lucia.viewer)) } != before)
        #expect(try await answers(town, person)["veteran"] == .yesNo(true))
    }
}
