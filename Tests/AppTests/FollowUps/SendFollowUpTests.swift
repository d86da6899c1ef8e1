import Dates
import Phrases
import Storage
import Testing
import Web

@testable import App

@Suite("Sending the follow-up")
struct SendFollowUpTests {
    @Test("Two clicks send the mail with the flyers that fit and the private link")
    func twoClicks() async throws {
        let met = try await MetTown.open()
        #expect(try await met.send().header("Location") == "/employers/\(met.employer.id)")
        let mail = try #require(try await met.mail().first)
        #expect(mail.toMailbox == "renee@ironbark.example" && mail.replyMailbox == met.town.ines.mailbox && mail.state == .queued)
        #expect(mail.subject == "Good to meet you, Renee: 2 flyers and 15 questions")
        #expect(mail.text.contains("Thank you for your time on Tuesday.") && mail.text.contains("http://127.0.0.1:8080/l/"))
        #expect(mail.text.contains("Answers to questions, On-the-job training") && !mail.text.contains("Hiring events"))
    }

    @Test("It stands on the timeline with its state, the stage moves on, and a call comes next in a week")
    func movesOn() async throws {
        let met = try await MetTown.open()
        try await met.send()
        #expect(try await met.timeline().contains("sent the follow-up: 2 flyers and the RFI link, in English"))
        let page = try await met.browser.get("/employers/\(met.employer.id)").text
        #expect(page.contains("On its way") && page.contains("/messages/") && page.contains("Call: if no answer"))
        let employer = try await met.town.read { db in try Employer.find(met.employer.id, seenBy: met.town.ines.viewer, in: db) }
        #expect(employer.stage == .rfiSent)
    }

    @Test("A step that was agreed otherwise stays")
    func keepsOtherStep() async throws {
        let met = try await MetTown.open()
        _ = try await met.town.write { [met] db in
            let day = met.town.now.day(in: .chicago).adding(days: 3)
            try met.employer.setNextStep(
                .visit, "see the paint line", due: day, for: met.town.ines, by: .staff(met.town.ines), at: met.town.now, in: db)
        }
        try await met.send()
        #expect(try await met.browser.get("/employers/\(met.employer.id)").text.contains("Visit: see the paint line"))
    }

    @Test(
        "The mail speaks the contact's language, in text, page and header",
        arguments: [(Language.es, "Gracias por su tiempo el martes."), (.pl, "Dziękuję za rozmowę we wtorek.")])
    func language(language: Language, thanks: String) async throws {
        let met = try await MetTown.open(in: language)
        try await met.send()
        let mail = try #require(try await met.mail().first)
        #expect(mail.language == language && mail.text.contains(thanks) && mail.html.contains("<html lang=\"\(language.rawValue)\">"))
        #expect(mail.text.contains(SendFollowUpTests.button[language]) && mail.text.contains(SendFollowUpTests.promise[language]))
        #expect(try await met.timeline().contains { $0.hasSuffix("in \(language.englishName)") })
    }

    private static let button = Phrase(en: "Answer the 15 questions", es: "Responder las 15 preguntas", pl: "Odpowiedz na 15 pytań")
    private static let promise = Phrase(en: "I will tell you the result", es: "Le diré el resultado", pl: "Wynik podam w dniu")

    @Test("What the sender unticks and writes is what leaves")
    func edited() async throws {
        let met = try await MetTown.open()
        let form = try await met.form().with("flyers").with("rfi").with("words", "See you on Friday.\n\nBring the drawings.").with(
            "subject", "Friday")
        _ = try await met.press(form)
        let mail = try #require(try await met.mail().first)
        #expect(mail.subject == "Friday" && mail.text.contains("See you on Friday.\n\nBring the drawings.") && !mail.text.contains("/l/"))
        #expect(try await met.timeline().contains("sent the follow-up: a few words, in English"))
        #expect(try await met.town.read { db in try db.exists("SELECT id FROM rfi_requests") } == false)
    }

    @Test("A form that is sent twice makes one mail")
    func twice() async throws {
        let met = try await MetTown.open()
        let form = try await met.form()
        let answers = [try await met.press(form), try await met.press(form)]
        #expect(answers.allSatisfy { $0.status == 303 })
        #expect(try await met.mail().count == 1)
    }

    @Test("A second follow-up renews the link and asks nothing anew")
    func again() async throws {
        let met = try await MetTown.open()
        try await met.send()
        let first = MetTown.link(in: try #require(try await met.mail().first))
        try await met.send()
        let second = MetTown.link(in: try #require(try await met.mail().first))
        #expect(first != second)
        #expect(try await Browser(met.town).get(first).status == 404)
        #expect(try await Browser(met.town).get(second).status == 303)
        #expect(try await met.town.read { db in try db.one(Int.self, "SELECT COUNT(*) FROM rfi_requests") } == 1)
    }

    @Test("The secret of the link stands in the mail and nowhere else")
    func secret() async throws {
        let met = try await MetTown.open()
        try await met.send()
        let token = String(MetTown.link(in: try #require(try await met.mail().first)).dropFirst(3))
        #expect(token.count >= 27)
        let journal = try await met.town.read { db in
            try db.all(String.self, "SELECT words || coalesce(said, '') || coalesce(detail, '') FROM journal")
        }
        #expect(!journal.contains { $0.contains(token) })
        #expect(try await !met.browser.get("/messages/\(met.mail()[0].id)").text.contains(token))
    }

    @Test("Everything from which the page is written is asked in six statements")
    func statements() async throws {
        let met = try await MetTown.open()
        let count = try await met.town.read { db in
            _ = try FollowUpQueries.desk(
                for: met.employer.id, of: met.town.agency, on: met.town.now.day(in: .chicago), seenBy: met.town.ines.viewer, in: db)
            return db.statements
        }
        #expect(count <= 6)
    }
}
