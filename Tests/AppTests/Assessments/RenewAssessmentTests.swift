import Dates
import Phrases
import Storage
import Testing
import Web

@testable import App

@Suite("A link to the questions on needs that has ended")
struct RenewAssessmentTests {
    private func later(_ here: AssessedTown) -> Town { here.town.at(here.town.now.adding(days: Assessment.daysOfLink + 1)) }
    private func link(_ here: AssessedTown) -> String { "/l/\(here.browser.secret(.assessment, of: here.assessment) ?? "")" }
    private func mails(_ here: AssessedTown) async throws -> [String] {
        try await here.town.read { db in try db.all(String.self, "SELECT to_mailbox || text_body FROM messages WHERE kind = 'assessment' ORDER BY id")
        }
    }

    @Test("She renews it herself, in her language: the new one goes to the address on file and leads to where she stopped")
    func renewed() async throws {
        let here = try await AssessedTown.open()
        try await here.answer("work", [("level", "1")])
        let page = try await Browser(later(here)).get(link(here))
        #expect(page.status == 404 && page.text.contains("Wyślij mi nowy link") && page.text.contains("14 dni") && !page.text.contains("ola@dom"))
        #expect(try await Browser(later(here)).post(link(here)).text.contains("Sprawdź pocztę"))
        let mail = try #require(try await mails(here).last)
        #expect(mail.hasPrefix("ola@dom.example"))
        let fresh = try #require(mail.firstMatch(of: #/\/l\/([0-9A-Za-z_-]+)/#)?.output.1)
        var browser = Browser(later(here))
        #expect(try await browser.get("/l/\(fresh)").header("Location") == "/assessment/\(here.assessment)")
        browser.hold(String(fresh), .assessment, of: here.assessment)
        #expect(try await browser.get("/assessment/\(here.assessment)").header("Location") == here.page("skills"))
    }

    @Test("A live link sends nothing, three an hour are enough, and the answer is the same")
    func limit() async throws {
        let here = try await AssessedTown.open()
        #expect(try await Browser(here.town).post(link(here)).status == 404)
        for _ in 0..<5 { #expect(try await Browser(later(here)).post(link(here)).status == 200) }
        #expect(try await mails(here).count == 3)
    }

    @Test("Without an address whoever works with her is told, and can hand a new one over")
    func noAddress() async throws {
        let here = try await AssessedTown.open()
        _ = try await here.town.write { db in try db.run("UPDATE participants SET mailbox = '' WHERE id = \(here.ola)") }
        #expect(try await Browser(later(here)).post(link(here)).status == 200)
        #expect(try await mails(here).isEmpty)
        let today = try await Browser(later(here), as: here.town.lucia).get("/").text
        #expect(today.contains("Ola Nowak wanted a new link") && today.contains("/people/\(here.ola)/assessment/link"))
    }
}
