import Dates
import Markup
import Storage
import Testing
import Web

@testable import App

@Suite("Mail to a job seeker that comes back")
struct RefusedAddressTests {
    /// Maria was asked how it goes, and the mail came back.
    private func refused() async throws -> PlacedPerson {
        let placed = try await PlacedPerson.place()
        try await placed.town.database.write { db in
            try placed.work(on: placed.town.today, in: db)
            let mail = try db.one(OutboxMessage.self, "SELECT \(OutboxMessage.columns) FROM messages WHERE to_mailbox = 'maria@home.example'")
            try Office.markRefusedAddress(mail, saying: "550 User unknown", at: placed.town.now, in: db)
        }
        return placed
    }

    private func maria(_ placed: PlacedPerson) async throws -> Participant {
        try await placed.town.database.read { db in
            try ParticipantQueries.find(try placed.sheet(in: db).placement.participant, seenBy: placed.town.ines.viewer, in: db)
        }
    }

    @Test("The address is marked with the server's words, and shown; nothing more goes there")
    func marked() async throws {
        let placed = try await refused()
        let (town, maria) = (placed.town, try await maria(placed))
        #expect(maria.bounced == "550 User unknown" && !maria.isReachableByMail)
        let page = try await town.get(maria.id.page.address, as: town.ines).text
        #expect(page.contains("Mail to maria@home.example comes back.") && page.contains("550 User unknown") && page.contains("It works again"))
        let asked = try await town.database.write { db in
            for later in 1...40 { try placed.work(on: town.today.adding(days: later), in: db) }
            return try db.one(Int.self, "SELECT COUNT(*) FROM messages WHERE to_mailbox = 'maria@home.example'")
        }
        #expect(asked == 1)
        #expect(try await !town.get("/people/\(maria.id)/intake", as: town.ines).text.contains("Send a mail"))
        #expect(try await town.post("/people/\(maria.id)/intake", [("way", "mail")], as: town.ines).status != 303)
    }

    @Test("It works again when somebody says so, once, which can be taken back; and so does a new address")
    func works() async throws {
        let placed = try await refused()
        let (town, first) = (placed.town, try await maria(placed))
        let answer = try await town.post(first.id.reachable.address, as: town.ines)
        #expect(answer.status == 303)
        #expect(try await maria(placed).isReachableByMail)
        #expect(try await town.post(first.id.reachable.address, as: town.ines).status == 409)
        _ = try await town.post(try #require(answer.wayBack), as: town.ines)
        let again = try await maria(placed)
        #expect(again.bounced == "550 User unknown")
        try await town.database.write { db in
            var draft = ParticipantForm(again).draft
            draft.mailbox = "maria@work.example"
            try again.change(to: draft, from: again.version, by: town.ines, at: town.now, in: db)
        }
        #expect(try await maria(placed).isReachableByMail)
    }

    @Test("People of another agency with the same address stay as they are")
    func walls() async throws {
        let placed = try await PlacedPerson.place()
        let town = placed.town
        try await town.database.write { db in
            try Participant.markAddress("Maria@home.example", of: town.stranger.agency, saying: "550", at: town.now, in: db)
        }
        #expect(try await maria(placed).isReachableByMail)
    }
}
