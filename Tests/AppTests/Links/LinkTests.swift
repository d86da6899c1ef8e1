import Dates
import Phrases
import Storage
import Testing
import Web

@testable import App

@Suite("The door of private links")
struct LinkTests {
    private func sent() async throws -> (MetTown, String) {
        let met = try await MetTown.open()
        try await met.send()
        return (met, MetTown.link(in: try #require(try await met.mail().first)))
    }

    @Test("The link in the mail becomes a cookie and a clean address, behind which the questions are")
    func opens() async throws {
        let (met, link) = try await sent()
        var renee = Browser(met.town)
        let page = try await renee.open(link)
        #expect(page.hasPrefix("/rfi/") && !page.contains(link.dropFirst(3)))
        #expect(try await [200, 303].contains(renee.get(page).status))
        #expect(try await Browser(met.town).get(page).status == 404)
    }

    @Test("Opening it changes nothing, however often a scanner does")
    func scanner() async throws {
        let (met, link) = try await sent()
        let tables: [SQL] = [
            "SELECT COUNT(*) FROM journal", "SELECT COUNT(*) FROM private_links", "SELECT COUNT(*) FROM messages", "SELECT COUNT(*) FROM notices",
        ]
        let before = try await met.town.read { db in try tables.map { try db.one(Int.self, $0) } }
        for _ in 0..<3 { #expect(try await Browser(met.town).get(link).status == 303) }
        #expect(try await met.town.read { db in try tables.map { try db.one(Int.self, $0) } } == before)
        #expect(try await met.town.read { db in try db.exists("SELECT 1 FROM private_links WHERE first_used_at IS NOT NULL") } == false)
    }

    @Test("A wrong, an unknown and a revoked link look the same, in three languages, the reader's first")
    func ended() async throws {
        let (met, link) = try await sent()
        _ = try await met.town.write { db in try db.run("UPDATE private_links SET revoked_at = \(met.town.now)") }
        let pages = try await [link, "/l/x", "/l/AAAAAAAAAAAAAAAAAAAAAAAAAAA"].asyncMap {
            try await Browser(met.town).get($0, headers: [("Accept-Language", "pl")])
        }
        #expect(pages.allSatisfy { $0.status == 404 && $0.body == pages[0].body })
        let page = pages[0].text
        #expect(page.contains("<html lang=\"pl\">") && page.contains("This link does not work") && page.contains("Este enlace no funciona"))
    }

    @Test("An ended link sends a new one to the address on file, shows it to nobody and tells the colleague")
    func renew() async throws {
        let (met, link) = try await sent()
        let later = met.town.at(met.town.now.adding(days: 31))
        let page = try await Browser(later).get(link)
        #expect(page.status == 404 && page.text.contains("Send me a new link") && !page.text.contains("ironbark"))
        let answer = try await Browser(later).post(link)
        #expect(answer.status == 200 && !answer.text.contains("ironbark"))
        let mail = try #require(try await met.mail().first)
        #expect(mail.kind == .newLink && mail.toMailbox == "renee@ironbark.example")
        #expect(try await Browser(later).get(MetTown.link(in: mail)).status == 303)
        #expect(try await Browser(later, as: met.town.ines).get("/").text.contains("Renee Dufour wanted a new link"))
    }

    @Test("The new link goes to the address that we have now, not to the one of then")
    func addressOnFile() async throws {
        let (met, link) = try await sent()
        _ = try await met.town.write { db in try db.run("UPDATE contacts SET mailbox = 'new@ironbark.example'") }
        _ = try await Browser(met.town.at(met.town.now.adding(days: 31))).post(link)
        #expect(try await met.mail().first?.toMailbox == "new@ironbark.example")
    }

    @Test("At most three new links an hour leave for one address, and the answer is the same")
    func limit() async throws {
        let (met, link) = try await sent()
        let later = met.town.at(met.town.now.adding(days: 31))
        let answers = try await (0..<5).asyncMap { _ in try await Browser(later).post(link) }
        #expect(answers.allSatisfy { $0.status == 200 && $0.body == answers[0].body })
        #expect(try await met.mail().count { $0.kind == .newLink } == 3)
    }

    @Test("Who no longer works there gets no link; the colleague hears of it")
    func left() async throws {
        let (met, link) = try await sent()
        _ = try await met.town.write { db in try db.run("UPDATE contacts SET left_on = '2026-12-01'") }
        _ = try await Browser(met.town.at(met.town.now.adding(days: 31))).post(link)
        #expect(try await met.mail().allSatisfy { $0.kind != .newLink })
        #expect(try await met.browser.get("/").text.contains("there is no address to send it to"))
    }

    @Test("A live link and one whose questions were answered send nothing")
    func nothingToRenew() async throws {
        let (met, link) = try await sent()
        #expect(try await Browser(met.town).post(link).status == 404)
        _ = try await met.town.write { db in try db.run("UPDATE rfi_requests SET submitted_at = \(met.town.now)") }
        #expect(try await Browser(met.town.at(met.town.now.adding(days: 31))).post(link).status == 404)
        #expect(try await met.mail().count == 1)
    }
}

extension Sequence {
    /// One after the other.
    fileprivate func asyncMap<Result>(_ transform: (Element) async throws -> Result) async rethrows -> [Result] {
        var results: [Result] = []
        for element in self { results.append(try await transform(element)) }
        return results
    }
}
