import Dates
import Markup
import Storage
import Testing
import Web

@testable import App

@Suite("Sealed facts are opened with a grant and a reason")
struct OpenedFactTests {
    @Test("Nobody may before an administrator says so, and then only those who work with people, only what was said", arguments: Role.allCases)
    func matrix(role: Role) async throws {
        let here = try await SealedTown.open()
        try await here.sealAll()
        let member =
            [
                .bsr: here.town.marcus, .lead: here.town.ruth, .intake: here.town.lucia, .administrator: here.town.olga, .auditor: here.town.frank,
            ][role] ?? here.town.ruth
        let (browser, expected) = (try await Browser(here.town, as: member), member.role.servesPeople ? 404 : 403)
        for purpose in SensitivePurpose.allCases {
            try await here.grant([], to: member)
            #expect(try await browser.get(here.page).status == expected)
            try await here.grant([purpose], to: member)
            for other in SensitivePurpose.allCases {
                let form = try await browser.get("\(here.page)/\(other.rawValue)").status
                let answer = try await browser.post(here.page + "/openings", [("purpose", other.rawValue), ("reason", "asked")])
                #expect(form == (expected == 404 && other == purpose ? 200 : expected), "\(role) \(purpose) \(other)")
                #expect(answer.status == (expected == 403 ? 403 : other == purpose ? 303 : 422))
            }
        }
    }

    @Test("The page tells which facts there are for one's own purposes, by whom and when, and never what they say")
    func closed() async throws {
        let here = try await SealedTown.open()
        try await here.sealAll("Kestrelword")
        try await here.grant([.health], to: here.town.lucia)
        let browser = try await Browser(here.town, as: here.town.lucia)
        let text = try await browser.get(here.page).text
        #expect(text.contains("Health and access facts") && text.contains("by Inés Delgado"))
        #expect(!text.contains("Kestrelword") && !text.contains("Conviction history") && !text.contains("Birth date"))
        #expect(try await !browser.get(here.page + "/health").text.contains("Kestrelword"), "a form is never filled in with what is stored")
        #expect(try await browser.get(here.nadia.id.page.address).text.contains(here.page))
        #expect(try await !Browser(here.town, as: here.town.ruth).get(here.nadia.id.page.address).text.contains(here.page))
    }

    @Test("With a reason it shows for two minutes, to the session that opened it, and is written down")
    func opened() async throws {
        let here = try await SealedTown.open()
        try await here.sealAll("Kestrelword")
        try await here.grant([.health, .identity], to: here.town.lucia)
        let browser = try await Browser(here.town, as: here.town.lucia)
        #expect(try await browser.post(here.page + "/openings", [("purpose", "health")]).status == 422)
        #expect(try await browser.post(here.page + "/openings", [("purpose", "health"), ("reason", "other")]).status == 422)
        let sent = try await browser.post(here.page + "/openings", [("purpose", "health"), ("reason", "other"), ("words", "She called about it")])
        let target = try #require(sent.header("Location"))
        let page = try await browser.get(target)
        #expect(page.status == 200 && page.text.contains("Kestrelword") && page.all("Cache-Control") == ["no-store"])
        #expect(try await Browser(here.town, as: here.town.lucia).get(target).status == 404, "another session of hers")
        #expect(try await Browser(later: browser, in: here.town.at(here.town.now.adding(minutes: 2))).get(target).status == 404)
        #expect(try await here.open(.identity, by: browser).text.contains("***-**-5462"))
        #expect(try await browser.get(here.page).text.contains("She called about it"))
        let journal = try await WholeRecord.of(here.town.database).rows(of: "journal").filter { $0.contains("opened sealed facts of Nadia Reyes") }
        #expect(journal.count == 2 && !journal.contains { $0.contains("She called") || $0.contains("Kestrelword") })
    }

    @Test("A proof that is older than five minutes is asked for anew, and nothing was opened meanwhile")
    func proof() async throws {
        let here = try await SealedTown.open()
        try await here.sealAll()
        try await here.grant([.health], to: here.town.lucia)
        let browser = Browser(later: try await Browser(here.town, as: here.town.lucia), in: here.town.at(here.town.now.adding(minutes: 5)))
        let answer = try await browser.post(here.page + "/openings", [("purpose", "health"), ("reason", "asked")])
        #expect(answer.status == 401 && answer.text.contains("Is it you?"))
        #expect(try await WholeRecord.of(here.town.database).rows(of: "sensitive_openings") == [])
    }

    @Test("Openings can be neither changed nor removed")
    func forGood() async throws {
        let here = try await SealedTown.open()
        try await here.sealAll()
        try await here.grant([.health], to: here.town.lucia)
        _ = try await here.open(.health, by: try await Browser(here.town, as: here.town.lucia))
        for change: SQL in ["UPDATE sensitive_openings SET reason = 'program'", "DELETE FROM sensitive_openings"] {
            await #expect(throws: (any Error).self) { try await here.town.write { db in try db.run(change) } }
        }
    }

    @Test("What is out of place in the form is said, and what was typed stays; what is taken out is gone")
    func forms() async throws {
        let here = try await SealedTown.open()
        try await here.grant(Set(SensitivePurpose.allCases), to: here.town.lucia)
        let browser = try await Browser(here.town, as: here.town.lucia)
        for wrong in ["000-12-3456", "666-12-3456", "912-34-5678", "123-00-4567", "123-45-0000", "12345678", "12345678x"] {
            let answer = try await browser.post(here.page + "/identity", [("ssn", wrong)])
            #expect(answer.status == 422 && answer.text.contains("value=\"\(wrong)\""), "\(wrong)")
        }
        #expect(try await browser.post(here.page + "/identity", [("birth_date", "2031-01-01")]).status == 422)
        #expect(try await browser.post(here.page + "/health", [("facts", "")]).status == 422)
        #expect(try await browser.post(here.page + "/identity", [("ssn", "457 55 5462")]).status == 303)
        #expect(try await here.opened(.identity).map(\.parts) == [["ssn": "457555462"]])
        #expect(try await browser.post(here.page + "/identity/removal").status == 303)
        #expect(try await here.opened(.identity).isEmpty)
    }

    @Test("An administrator says on the colleague's page who may open what; it is in the journal")
    func grants() async throws {
        let here = try await SealedTown.open()
        let (browser, page) = (try await Browser(here.town, as: here.town.olga), here.town.lucia.id.grantsPage.address)
        #expect(try await browser.get("/team/\(here.town.lucia.id)").text.contains(page))
        #expect(try await browser.post(page, [("purposes", "health"), ("purposes", "conviction")]).status == 303)
        #expect(try await browser.post(page, [("purposes", "conviction")]).status == 303)
        let held = try await here.town.read { db in try SensitiveFactQueries.grants(of: here.town.lucia, seenBy: here.town.olga.viewer, in: db) }
        #expect(held == [.conviction])
        let journal = try await WholeRecord.of(here.town.database).rows(of: "journal").filter { $0.contains("sealed facts:") }
        #expect(journal.count == 3)
        for member in [here.town.ruth, here.town.lucia] { #expect(try await Browser(here.town, as: member).get(page).status == 403) }
    }

    @Test("Without a key file the page says so, and nothing is stored")
    func noKey() async throws {
        let town = try await AgencyAtWork.open()
        let page = try #require(
            try await town.post("/people/new", [("first_name", "Nadia"), ("last_name", "Reyes"), ("language", "en")], as: town.ines).header(
                "Location"))
        try await town.database.write { db in try town.ines.grant([.health], by: town.lead, at: town.now, in: db) }
        for path in ["/private", "/private/health"] {
            #expect(try await town.get(page + path, as: town.ines).text.contains("started without a key file"))
        }
        let answer = try await town.post(page + "/private/health", [("facts", "Hears little")], as: town.ines)
        #expect(answer.status == 422 && answer.text.contains("nothing can be stored"))
        #expect(try await WholeRecord.of(town.database).rows(of: "sensitive_facts") == [])
    }
}
