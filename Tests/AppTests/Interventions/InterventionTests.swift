import Dates
import Markup
import Phrases
import Storage
import Testing
import Web

@testable import App

@Suite("Trouble at work")
struct InterventionTests {
    @Test("Nobody takes it for an hour of working time: it goes to the backup, and after another hour to the lead")
    func handedOn() async throws {
        let placed = try await PlacedPerson.place()
        _ = try await placed.asked()
        try await placed.answer(.absent)
        var reached: [Alarm.Reach] = []
        for minutes in [59, 60, 119, 120] {
            let later = placed.town.now.adding(minutes: minutes)
            _ = try await placed.town.database.write { db in try placed.agency.handOn(at: later, in: db) }
            reached += try await placed.openAlarms(.trouble).map(\.reached)
        }
        #expect(reached == [.owner, .backup, .backup, .lead])
    }

    @Test("Taken, tried and settled from its page; the supervisor is told in one sentence, in his language")
    func told() async throws {
        let placed = try await PlacedPerson.place()
        _ = try await placed.asked()
        try await placed.answer(.absent)
        let alarm = try #require(try await placed.openAlarms(.trouble).first)
        let town = placed.town
        #expect(try await town.post(alarm.id.claim.address, as: town.ines).status == 303)
        let page = try await town.get(alarm.id.page.address, as: town.ines).text
        #expect(page.contains("Piotr Zieliński: absent") && page.contains("1 absence") && page.contains("312-555-0164"))
        let open = try await town.database.read { db in try InterventionQueries.open(for: placed.id, seenBy: placed.town.ines.viewer, in: db) }
        let telling = try #require(open).id.telling.address
        #expect(try await town.post(telling, [("words", "Maria wraca jutro.")], as: town.ines).status == 303)
        let mail = try await town.database.read { db in
            try db.one(OutboxMessage.self, "SELECT \(OutboxMessage.columns) FROM messages WHERE kind = 'told_back'")
        }
        #expect(mail.subject == "W sprawie: Maria S. – co zrobiliśmy" && mail.text.contains("Maria wraca jutro.") && !mail.text.contains("Santos"))
        #expect(try await town.post(alarm.id.settlement.address, [("outcome", "back tomorrow")], as: town.ines).status == 303)
        let after = try await town.get(placed.id.page.address, as: town.ines).text
        #expect(after.contains("settled: back tomorrow") && after.contains("They were told: Maria wraca jutro."))
    }

    @Test("When it is settled, the next trouble is a new one")
    func again() async throws {
        let placed = try await PlacedPerson.place()
        _ = try await placed.asked()
        try await placed.answer(.problem)
        let first = try #require(try await placed.openAlarms(.trouble).first)
        _ = try await placed.town.post(first.id.settlement.address, [("outcome", "talked")], as: placed.town.ines)
        try await placed.answer(.absent, at: placed.town.now.adding(minutes: 5))
        #expect(try await placed.openAlarms(.trouble).map(\.words) == ["Maria S. did not come in today"])
    }

    @Test("What an employer tells on the phone raises the alarm, too, with their words; without saying what, nothing typed is lost")
    func byPhone() async throws {
        let placed = try await PlacedPerson.place()
        let town = placed.town
        let empty = try await town.post(placed.id.reports.address, [("said", "He called at 7")], as: town.ines)
        #expect(empty.status == 422 && empty.text.contains("He called at 7") && empty.text.contains("Say what they told you"))
        #expect(try await town.post(placed.id.reports.address, [("outcome", "absent"), ("said", "No call")], as: town.ines).status == 303)
        let alarm = try #require(try await placed.openAlarms(.trouble).first)
        let page = try await town.get(alarm.id.page.address, as: town.ines).text
        #expect(page.contains("Piotr Zieliński, told to Inés Delgado: absent") && page.contains("No call") && page.contains("1 absence"))
    }
}
