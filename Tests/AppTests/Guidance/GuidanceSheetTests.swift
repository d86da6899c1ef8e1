import Phrases
import Storage
import Testing
import Web

@testable import App

@Suite("What suits, as the person reads it")
struct GuidanceSheetTests {
    @Test(
        "It is printed in the person's language, or another",
        arguments: [
            ("", "Servicios que pueden ayudarle", "Gratis"), ("?language=en", "Services that may help you", "Free"),
            ("?language=pl", "Co może Panu/Pani pomóc", "Bezpłatnie"),
        ])
    func printed(query: String, title: String, free: String) async throws {
        let town = try await GuidedTown.open()
        let page = try await town.text("/print" + query)
        #expect(page.contains(title) && page.contains(free) && page.contains("Mi mamá lo cuida hasta la una."))
        #expect(!page.contains("<form"))
    }

    @Test("A code leads the person to it, and the secret stands on that page alone")
    func shared() async throws {
        let town = try await GuidedTown.open()
        let answer = try await town.lucia.post(town.page + "/share")
        #expect(answer.status == 303)
        let (browser, path) = try await town.link()
        #expect(try await browser.get(path).text.contains("Usted y Lucía deciden juntos"))
    }

    @Test("By mail, in her language: the mail names no service, the link opens the sheet, and what was shown is kept")
    func mailed() async throws {
        let town = try await GuidedTown.open()
        #expect(try await town.lucia.post(town.page + "/share", [("way", "mail")]).status == 303)
        let mail = try await town.town.read { db in try db.one(String.self, "SELECT to_mailbox || text_body FROM messages ORDER BY id DESC LIMIT 1") }
        #expect(mail.hasPrefix("luz@casa.example") && mail.contains("Hola, Luz") && !mail.contains("English by day"))
        let token = try #require(mail.firstMatch(of: #/\/l\/([0-9A-Za-z_-]+)/#)?.output.1)
        var luz = Browser(town.town)
        let page = try await luz.open("/l/\(token)")
        #expect(try await luz.get(page).text.contains("Servicios que pueden ayudarle"))
        let lines = try await town.town.read { db in try db.one(Int.self, "SELECT COUNT(*) FROM guidance_lines") }
        #expect(lines == 3)
    }

    @Test("Without an address there is a code and no mail")
    func unmailed() async throws {
        let town = try await GuidedTown.open()
        _ = try await town.town.write { db in try db.run("UPDATE participants SET mailbox = '' WHERE id = \(town.luz)") }
        #expect(!(try await town.text("/share").contains("Send a mail")))
        #expect(try await town.lucia.post(town.page + "/share", [("way", "mail")]).status == 409)
    }

    @Test("The person refuses with one press: it is set aside, and who works with her is told")
    func refused() async throws {
        let town = try await GuidedTown.open()
        let (browser, path) = try await town.link()
        let answer = try await browser.post(path + "/refuse", [("service", "\(town.service("English by day"))")])
        #expect(answer.status == 303)
        #expect(try await browser.get(path + "?done=refused").text.contains("Anotamos que no lo quiere"))
        #expect(try await town.text().contains("Luz does not want it"))
        let told = try await town.town.read { db in try db.all(String.self, "SELECT words FROM notices WHERE kind = 'consent_withdrawn'") }
        #expect(told == ["Luz Herrera does not want: English by day"])
    }

    @Test("She says what is not right: to a side of life it stands with the answer, to anything else it is told in her words")
    func contested() async throws {
        let town = try await GuidedTown.open()
        let (browser, path) = try await town.link()
        #expect(try await browser.post(path + "/contest", [("about", "language"), ("words", "")]).status == 422)
        #expect(try await browser.post(path + "/contest", [("about", "finances"), ("words", "no")]).status == 422)
        #expect(try await browser.post(path + "/contest", [("about", "language"), ("words", "Hablo bastante.")]).status == 303)
        #expect(try await browser.post(path + "/contest", [("about", "other"), ("words", "Tengo coche.")]).status == 303)
        let (told, contest) = try await town.town.read { db in
            (
                try db.all(String.self, "SELECT words FROM notices WHERE kind = 'fact_contested' ORDER BY id"),
                try AssessmentQueries.newest(of: town.luz, seenBy: town.town.lucia.viewer, in: db)?.contests[.language]?.words
            )
        }
        #expect(contest == "Hablo bastante." && told.count == 2 && told[1].contains("Tengo coche."))
    }
}
