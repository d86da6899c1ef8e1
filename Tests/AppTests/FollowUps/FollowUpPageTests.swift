import Dates
import Phrases
import Storage
import Testing
import Web

@testable import App

@Suite("The page of the follow-up")
struct FollowUpPageTests {
    @Test("It says why each flyer is proposed, or not")
    func reasons() async throws {
        let page = try await MetTown.open().openedPage()
        #expect(page.contains("because the note on Tuesday says “would train”"))
        #expect(page.contains("goes with every first follow-up") && page.contains("not proposed: nobody has asked for it yet"))
        #expect(page.contains("2 answers filled in from what we know. Works until Dec 19, 2026."))
    }

    @Test("What they have already is not proposed again")
    func given() async throws {
        let met = try await MetTown.open()
        try await met.send()
        let form = try await met.form()
        #expect(form.all("flyers").isEmpty)
        #expect(try await met.openedPage().contains("they have it since today"))
    }

    @Test("Updating the preview keeps what was typed and answers 200")
    func preview() async throws {
        let met = try await MetTown.open()
        let form = try await met.form().with("words", "We met in the rain.").with("flyers")
        let answer = try await met.press(form, "preview")
        #expect(answer.status == 200 && answer.text.contains("<p>We met in the rain.</p>"))
        #expect(answer.text.contains("Good to meet you, Renee: 15 questions") && !answer.text.contains("Attached:"))
        #expect(try await met.mail().isEmpty)
    }

    @Test("Another language turns words that nobody touched, and flyers, into it")
    func otherLanguage() async throws {
        let met = try await MetTown.open()
        let answer = try await met.press(try await met.form().with("lang", "es"), "preview")
        #expect(
            answer.text.contains("Gracias por su tiempo el martes.") && answer.text.contains("Un gusto conocerle, Renee: 2 folletos y 15 preguntas"))
        #expect(answer.text.contains("Capacitación en el trabajo") && answer.text.contains("Hiring events"))
    }

    @Test("Own words in the language before are not sent with the rest in another")
    func mixedLanguages() async throws {
        let met = try await MetTown.open()
        let form = try await met.form().with("words", "Thank you for the coffee.").with("lang", "pl")
        let answer = try await met.press(form)
        #expect(answer.status == 422 && answer.text.contains("The mail is in Polish now") && answer.text.contains("Thank you for the coffee."))
        #expect(try await met.mail().isEmpty)
    }

    @Test("A contact without an address gets one right there, and keeps it")
    func newMailbox() async throws {
        let met = try await MetTown.open(mailbox: "")
        let form = try await met.form()
        let refused = try await met.press(form)
        #expect(refused.status == 422 && refused.text.contains("Enter the e-mail address of Renee Dufour"))
        #expect(try await met.press(form.with("mailbox", "renee@new.example")).status == 303)
        #expect(try await met.mail().first?.toMailbox == "renee@new.example")
        #expect(try await met.form().with("x").all("to") == [met.renee.id.description])
    }

    @Test("Somebody else becomes a contact")
    func somebodyElse() async throws {
        let met = try await MetTown.open()
        let form = try await met.form().with("to", "else").with("new_name", "Rob Tillman").with("mailbox", "rob@ironbark.example")
        #expect(try await met.press(form).status == 303)
        let contacts = try await met.town.read { db in try EmployerQueries.contacts(of: met.employer.id, seenBy: met.town.ines.viewer, in: db) }
        #expect(contacts.contains { $0.name == "Rob Tillman" && $0.mailbox == "rob@ironbark.example" })
        #expect(try await met.mail().first?.text.hasPrefix("Dear Rob,") == true)
    }

    @Test("Line breaks in names and subjects end up as spaces")
    func lineBreaks() async throws {
        let met = try await MetTown.open()
        let form = try await met.form().with("to", "else").with("new_name", "Rob\r\nBcc: x@y.example").with("mailbox", "rob@ironbark.example")
        _ = try await met.press(form.with("subject", "One\r\nBcc: z@y.example"))
        let mail = try #require(try await met.mail().first)
        #expect(mail.toName == "Rob Bcc: x@y.example" && mail.subject == "One Bcc: z@y.example")
        #expect(throws: Never.self) { try mail.mail(with: []) }
    }

    @Test("Only those who serve employers may write, and nobody of another agency")
    func walls() async throws {
        let met = try await MetTown.open()
        for staff in [met.town.lucia, met.town.olga, met.town.frank] {
            #expect(try await Browser(met.town, as: staff).get(met.page).status == 403)
        }
        let stranger = try await Browser(met.town, as: met.town.stranger)
        #expect(try await stranger.get(met.page).status == 404)
        #expect(try await stranger.post(met.page, met.form().fields + [("act", "send")]).status == 404)
        #expect(try await met.mail().isEmpty)
    }
}

extension MetTown {
    func openedPage() async throws -> String { try await browser.get(page).text }
}
