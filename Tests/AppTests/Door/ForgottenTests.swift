import Dates
import Secrets
import Storage
import Testing
import Web

@testable import App

@Suite("A forgotten password", .serialized)
struct ForgottenTests {
    private func link(_ town: Town) async throws -> String? {
        try await town.read { db in try db.first(String.self, "SELECT text_body FROM messages WHERE kind = 'account' ORDER BY id DESC LIMIT 1") }?
            .firstMatch(of: #/\/l\/[A-Za-z0-9_-]+/#).map { String($0.output) }
    }

    @Test("The answer is the same and takes as long, whoever asks")
    func same() async throws {
        let town = try await Town.open()
        let clock = ContinuousClock()
        var answers: [Outgoing] = []
        for mailbox in [town.ines.mailbox, "nobody@riverside.example"] {
            let taken = try await clock.measure { answers.append(try await Browser(town).post("/forgotten", [("mailbox", mailbox)])) }
            #expect(taken >= .milliseconds(250))
        }
        #expect(answers[0].status == 200 && answers[0].body == answers[1].body)
        #expect(try await town.read { db in try db.one(Int.self, "SELECT COUNT(*) FROM messages") } == 1)
    }

    @Test("The link chooses a password once, within half an hour, and ends every session")
    func link() async throws {
        let town = try await Town.open()
        let signedIn = try await Browser(town, as: town.ines)
        var browser = Browser(town)
        _ = try await browser.post("/forgotten", [("mailbox", town.ines.mailbox.uppercased())])
        browser.keep(try await browser.get(try #require(try await link(town))))
        let fields = [("password", "new words to remember"), ("again", "new words to remember")]
        #expect(try await browser.post("/welcome/\(town.ines.id)", fields).header("Location") == "/sign-in")
        #expect(try await browser.post("/welcome/\(town.ines.id)", fields).status == 404)
        #expect(try await signedIn.get("/team").status == 303)
        let credentials = try await town.read { db in try StaffQueries.credentials(mailbox: town.ines.mailbox, in: db) }
        #expect(try await Password.verify("new words to remember", against: credentials?.passwordHash))
    }

    @Test("After half an hour the link is over, and an ended account gets none")
    func ends() async throws {
        let town = try await Town.open()
        _ = try await Browser(town).post("/forgotten", [("mailbox", town.ines.mailbox)])
        let link = try #require(try await link(town))
        #expect(try await Browser(town.at(town.now.adding(minutes: 29))).get(link).status == 303)
        #expect(try await Browser(town.at(town.now.adding(minutes: 30))).get(link).status == 404)
        try await town.write { db in try town.marcus.setWorking(false, by: town.olga, at: town.now, in: db) }
        _ = try await Browser(town).post("/forgotten", [("mailbox", town.marcus.mailbox)])
        #expect(try await town.read { db in try db.one(Int.self, "SELECT COUNT(*) FROM messages") } == 1)
    }

    @Test("It does not undo the second step, nor an invitation that is still open")
    func keeps() async throws {
        let two = try await TwoStepTown.open()
        let town = two.town
        let invitation = try await town.write { db in try Welcome.invite(town.ines, by: town.olga, at: town.now, in: db) }
        _ = try await Browser(town).post("/forgotten", [("mailbox", town.ines.mailbox)])
        #expect(try await Browser(town).get("/l/\(invitation.text)").status == 303)
        #expect(try await town.read { db in try SecondStep.find(town.ines.id, in: db) } != nil)
    }
}
