import Dates
import Storage
import Testing
import Web

@testable import App
@testable import Secrets

@Suite("Who tries too often waits", .serialized)
struct LimitVisitTests {
    private func signIn(_ town: Town, _ mailbox: String, _ password: String, from address: String = "192.0.2.7") async throws -> Outgoing {
        let headers = [(name: "Sec-Fetch-Site", value: "same-origin"), (name: "Content-Type", value: "application/x-www-form-urlencoded")]
        let body = "mailbox=\(mailbox)&password=\(password.replacing(" ", with: "+"))"
        return await town.office.site.respond(to: try Incoming("POST", "/sign-in", headers: headers, remote: address), body: Body(body))
    }

    /// A town in which Inés and Marcus have the same good password.
    private func town() async throws -> Town {
        let (town, hash) = (try await Town.open(), try await TwoStepTown.hash.value)
        try await town.write { db in
            for member in [town.ines, town.marcus] { try member.setPassword(hash: hash, at: town.now, in: db) }
        }
        return town
    }

    @Test("After five wrong passwords the door says how long to wait; the wait grows and ends")
    func signIn() async throws {
        let town = try await town()
        for _ in 0..<5 { #expect(try await signIn(town, town.ines.mailbox, "wrong").status == 422) }
        let refused = try await signIn(town, town.ines.mailbox, TwoStepTown.password)
        #expect(refused.status == 429 && refused.header("Retry-After") == "60" && refused.text.contains("Wait 1 min"))
        let later = town.at(town.now.adding(minutes: 1))
        #expect(try await signIn(later, town.ines.mailbox, "wrong").status == 422)
        #expect(try await signIn(later, town.ines.mailbox, "wrong").header("Retry-After") == "120")
        let last = town.at(town.now.adding(minutes: 3))
        #expect(try await signIn(last, town.ines.mailbox, TwoStepTown.password).status == 303)
        #expect(try await signIn(last, town.ines.mailbox, "wrong").status == 422)
    }

    @Test("The journal tells of refusals, some an hour for each account, and never what was typed")
    func told() async throws {
        let town = try await town()
        for number in 0..<30 { _ = try await signIn(town, town.ines.mailbox, "sesame\(number)", from: "192.0.2.\(number)") }
        _ = try await signIn(town, "nobody@riverside.example", "sesame")
        _ = try await signIn(town, town.marcus.mailbox, "sesame")
        let told = try await town.read { db in try db.all(String.self, "SELECT words FROM journal WHERE words LIKE 'was refused%' ORDER BY at, id") }
        let words = { (name: String) in "was refused at the door as \(name): a wrong password" }
        #expect(told == Array(repeating: words("Inés Delgado"), count: 20) + [words("Marcus Bell")])
        #expect(try await town.read { db in try !db.exists("SELECT 1 FROM journal WHERE words LIKE '%sesame%' OR detail LIKE '%sesame%'") })
        #expect(try await Browser(town, as: town.frank).get("/journal?kind=access").text.contains("<b>Somebody</b> was refused at the door"))
    }

    @Test("A colleague behind the same address still gets in, and so does the same person from elsewhere")
    func sharedOffice() async throws {
        let town = try await town()
        for _ in 0..<6 { _ = try await signIn(town, town.ines.mailbox, "wrong") }
        #expect(try await signIn(town, town.marcus.mailbox, TwoStepTown.password).status == 303)
        #expect(try await signIn(town, town.ines.mailbox, TwoStepTown.password, from: "198.51.100.9").status == 303)
    }

    @Test("One address may try a hundred accounts in vain, then it waits; right passwords do not count")
    func address() async throws {
        let town = try await town()
        try await town.write { db in
            for number in 0..<100 {
                try Limit.address.take("192.0.2.7", at: town.now, in: db)
                if number % 2 == 0 { try Limit.address.forgive("192.0.2.7", in: db) }
            }
        }
        #expect(try await signIn(town, town.ines.mailbox, TwoStepTown.password).status == 303)
        try await town.write { db in for _ in 0..<50 { try Limit.address.take("192.0.2.7", at: town.now, in: db) } }
        #expect(try await signIn(town, town.marcus.mailbox, TwoStepTown.password).status == 429)
        #expect(try await signIn(town.at(town.now.adding(minutes: 15)), town.marcus.mailbox, TwoStepTown.password).status == 303)
    }

    @Test("Six digits cannot be guessed: five tries, then a wait that grows; the right code does not shorten it")
    func codes() async throws {
        let two = try await TwoStepTown.open()
        let browser = try await two.halfSignedIn()
        for _ in 0..<5 { #expect(try await browser.post("/sign-in/code", [("code", "12345a")]).status == 422) }
        #expect(try await browser.post("/sign-in/code", [("code", two.code())]).status == 429)
        let later = Browser(later: browser, in: two.town.at(two.town.now.adding(minutes: 1)))
        #expect(try await later.post("/sign-in/code", [("code", two.code(in: 60))]).status == 303)
    }

    @Test("Secrets of links are not guessed: after sixty from one address it waits, in the reader's language")
    func links() async throws {
        let town = try await Town.open()
        for number in 0..<60 { #expect(try await Browser(town).get("/l/guess\(number)").status == 404) }
        let refused = try await Browser(town).get("/l/guess60?language=pl")
        #expect(refused.status == 429 && refused.header("Retry-After") == "3600" && refused.text.contains("Za dużo prób"))
        #expect(try await Browser(town.at(town.now.adding(hours: 1))).get("/l/guess61").status == 404)
    }

    @Test("A fourth invitation in an hour waits, and so does a fourth mail for a forgotten password, without a word about it")
    func mails() async throws {
        let town = try await Town.open()
        let olga = try await Browser(town, as: town.olga)
        for _ in 0..<3 { #expect(try await olga.post("/team/\(town.ines.id)/invite").status == 200) }
        #expect(try await olga.post("/team/\(town.ines.id)/invite").status == 429)
        for _ in 0..<4 { #expect(try await Browser(town).post("/forgotten", [("mailbox", town.marcus.mailbox)]).status == 200) }
        #expect(try await town.read { db in try db.one(Int.self, "SELECT COUNT(*) FROM messages WHERE kind = 'account'") } == 3)
    }

    @Test("What nobody asks about any more is swept away")
    func sweep() async throws {
        let town = try await Town.open()
        try await town.write { db in
            try Limit.mail.take("somebody", at: town.now, in: db)
            try Limit.sweep(at: town.now.adding(hours: 1), in: db)
        }
        #expect(try await town.read { db in try db.one(Int.self, "SELECT COUNT(*) FROM attempts") } == 1)
        try await town.write { db in try Limit.sweep(at: town.now.adding(hours: 3), in: db) }
        #expect(try await town.read { db in try db.one(Int.self, "SELECT COUNT(*) FROM attempts") } == 0)
    }
}
