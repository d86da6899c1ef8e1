import Dates
import Secrets
import Storage
import Testing
import Web

@testable import App

@Suite("Coming in", .serialized)
struct EntryTests {
    @Test("Whoever is not signed in is led to the door and back")
    func door() async throws {
        let answer = try await Browser(Town.open()).get("/team")
        #expect(answer.status == 303)
        #expect(answer.header("Location") == "/sign-in?next=%2Fteam")
    }

    @Test("The right password opens, a wrong one and an unknown person answer alike")
    func passwords() async throws {
        let town = try await Town.open()
        let hash = try await TwoStepTown.hash.value
        try await town.write { db in try town.ines.setPassword(hash: hash, at: town.now, in: db) }
        let browser = Browser(town)
        let right = try await browser.post("/sign-in", [("mailbox", town.ines.mailbox), ("password", "four words to remember")])
        let wrong = try await browser.post("/sign-in", [("mailbox", town.ines.mailbox), ("password", "five words to remember")])
        let nobody = try await browser.post("/sign-in", [("mailbox", "nobody@riverside.example"), ("password", "five words to remember")])
        #expect(right.status == 303 && right.header("Set-Cookie")?.hasPrefix("session=") == true)
        #expect(wrong.status == 422 && nobody.status == 422)
        #expect(wrong.text.replacing(town.ines.mailbox, with: "") == nobody.text.replacing("nobody@riverside.example", with: ""))
    }

    @Test("Where to go after signing in never leads away from the site", arguments: ["//evil.example", "https://evil.example", "/\\evil.example"])
    func next(target: String) async throws {
        let town = try await Town.open()
        let hash = try await TwoStepTown.hash.value
        try await town.write { db in try town.ines.setPassword(hash: hash, at: town.now, in: db) }
        let fields = [("mailbox", town.ines.mailbox), ("password", "four words to remember"), ("next", target)]
        #expect(try await Browser(town).post("/sign-in", fields).header("Location") == "/")
    }

    @Test("An ended account is out at once, with every session")
    func ended() async throws {
        let town = try await Town.open()
        let browser = try await Browser(town, as: town.ines)
        #expect(try await browser.get("/team").status == 200)
        try await town.write { db in try town.ines.setWorking(false, by: town.olga, at: town.now, in: db) }
        #expect(try await browser.get("/team").status == 303)
    }

    @Test("Signing in again ends the session that the browser had")
    func again() async throws {
        let town = try await Town.open()
        let hash = try await TwoStepTown.hash.value
        try await town.write { db in try town.ines.setPassword(hash: hash, at: town.now, in: db) }
        let browser = try await Browser(town, as: town.ines)
        let answer = try await browser.post("/sign-in", [("mailbox", town.ines.mailbox), ("password", "four words to remember")])
        #expect(answer.status == 303)
        #expect(try await browser.get("/team").status == 303)
    }

    @Test("After half an hour away the door asks again")
    func idle() async throws {
        let town = try await Town.open()
        var browser = try await Browser(town, as: town.ines)
        browser = Browser(later: browser, in: town.at(town.now.adding(minutes: 31)))
        #expect(try await browser.get("/team").status == 303)
    }

    @Test("A form without its token is refused")
    func token() async throws {
        let town = try await Town.open()
        let browser = try await Browser(town, as: town.olga)
        #expect(try await browser.post("/team/centers", [("_token", "forged"), ("center_name", "Harbor")]).status == 403)
    }

    @Test("The first administrator opens the agency once")
    func founding() async throws {
        let town = try await Town.open().beforeItsFounding()
        let token = try #require(try await Welcome.openFounding(at: town.now, in: town.database))
        let password = "we help people into work"
        let fields = [
            ("_token", token.text), ("agency", "Harbor Works"), ("name", "Ann Lee"), ("mailbox", "ann@harbor.example"), ("phone", "312-555-0111"),
            ("password", password), ("again", password),
        ]
        #expect(try await Browser(town).post("/found", fields).status == 303)
        #expect(try await Browser(town).post("/found", fields).status == 404)
        #expect(try await Welcome.openFounding(at: town.now, in: town.database) == nil)
    }
}

extension Browser {
    /// The same browser, with the same cookies, later.
    init(later browser: Browser, in town: Town) {
        self.init(town)
        cookies = browser.cookies
    }
}
