import Dates
import Mail
import Storage
import Testing
import Web

@testable import App

@Suite("Sending again what was not delivered")
struct SendAgainTests {
    private func refused() async throws -> (MetTown, OutboxMessage) {
        let met = try await MetTown.open()
        try await met.send()
        let box = MailBox(answer: .failedForGood("550 no such user"))
        try await DeliverMail(database: met.town.database, transport: box, clock: .stopped(at: met.town.now)).sendDue()
        let message = try #require(try await met.mail().first)
        return (met, message)
    }

    @Test("The sender is told, the page shows the server's words, and a new mail goes out with a new link")
    func again() async throws {
        let (met, message) = try await refused()
        let page = try await met.browser.get("/messages/\(message.id)").text
        #expect(page.contains("550 no such user") && page.contains("Send it again"))
        #expect(try await met.browser.get("/").text.contains("came back"))
        #expect(try await met.browser.post("/messages/\(message.id)/again").status == 303)
        let mail = try await met.mail()
        #expect(mail.map(\.state) == [.queued, .failed] && mail[0].id != message.id)
        #expect(try await Browser(met.town).get(MetTown.link(in: mail[0])).status == 303)
        #expect(try await !met.browser.get("/").text.contains("came back"))
    }

    @Test("It goes to the address that was corrected meanwhile, with the same flyers")
    func corrected() async throws {
        let (met, message) = try await refused()
        _ = try await met.town.write { db in
            var draft = ContactForm(met.renee).draft
            draft.mailbox = "dufour@ironbark.example"
            try met.employer.change(met.renee, to: draft, by: met.town.ines, at: met.town.now, in: db)
        }
        _ = try await met.browser.post("/messages/\(message.id)/again")
        let again = try #require(try await met.mail().first)
        #expect(again.toMailbox == "dufour@ironbark.example")
        #expect(try await met.browser.get("/messages/\(again.id)").text.contains("On-the-job training.pdf"))
    }

    @Test("What is on its way or was answered is not sent again")
    func notAgain() async throws {
        let met = try await MetTown.open()
        try await met.send()
        let message = try #require(try await met.mail().first)
        #expect(try await met.browser.post("/messages/\(message.id)/again").status == 409)
        #expect(try await Browser(met.town, as: met.town.stranger).post("/messages/\(message.id)/again").status == 404)
        #expect(try await met.mail().count == 1)
    }
}
