import Dates
import Phrases
import Secrets
import Storage
import Suitability
import Testing
import Web

@testable import App

@Suite("The first questions")
struct IntakeTests {
    /// Ola, to whom the questions were handed; her browser came by the link.
    private func handed() async throws -> (Town, ID<Participant>, ID<Intake>, Browser) {
        let town = try await Town.open()
        let (person, intake, token) = try await town.database.write { db in
            let id = try ParticipantDraft(firstName: "Ola", lastName: "Nowak", language: .pl, center: town.lucia.center, counselor: town.lucia.id)
                .create(by: town.lucia, at: town.now, in: db)
            let person = try ParticipantQueries.find(id, seenBy: town.lucia.viewer, in: db)
            let (intake, token) = try person.handOver(by: town.lucia, at: town.now, in: db)
            return (id, intake, token.text)
        }
        var browser = Browser(town)
        browser.hold(token, .intake, of: intake)
        return (town, person, intake, browser)
    }

    @Test("Each page is saved by itself, and the next visit goes on where the last one ended")
    func resumed() async throws {
        let (town, id, intake, ola) = try await handed()
        _ = try await ola.post("/intake/\(intake)/reach", [("phone", "312-555-0199"), ("language", "pl"), ("access_needs", "duży druk")])
        _ = try await ola.post("/intake/\(intake)/wish", [("goal", "pakowanie")])
        #expect(try await ola.get("/intake/\(intake)").header("Location") == "/intake/\(intake)/times")
        let (person, record) = try await town.database.read { db in
            (
                try ParticipantQueries.find(id, seenBy: town.lucia.viewer, in: db),
                try WorkProfileQueries.record(of: id, seenBy: town.lucia.viewer, in: db)
            )
        }
        #expect(person.phone == "312-555-0199" && person.goal == "pakowanie" && record.profile.accessNeeds == "duży druk")
    }

    @Test("What cannot be read is said in the person's language, and what was typed stays")
    func refused() async throws {
        let (_, _, intake, ola) = try await handed()
        let answer = try await ola.post("/intake/\(intake)/travel", [("zip", "00000"), ("modes", "1"), ("minutes", "40")])
        #expect(answer.status == 422 && answer.text.contains("Nie znamy tego kodu ZIP") && answer.text.contains("value=\"00000\""))
    }

    @Test("Consent is given part by part, and what is unticked later is taken back")
    func consent() async throws {
        let (town, id, intake, ola) = try await handed()
        _ = try await ola.post("/intake/\(intake)/consent", [("may_match", "yes"), ("covers", "name"), ("covers", "work")])
        _ = try await ola.post("/intake/\(intake)/consent", [("covers", "name")])
        let all = try await town.database.read { db in try ConsentQueries.of(id, seenBy: town.lucia.viewer, in: db) }
        let live = all.filter { $0.isLive(on: town.today) }
        #expect(all.count == 3 && live.map(\.purpose) == [.employers] && live.first?.covers == [.name] && live.first?.given == .online)
    }

    @Test("When the person is done, the counselor is told once")
    func done() async throws {
        let (town, _, intake, ola) = try await handed()
        for _ in 0..<2 { _ = try await ola.post("/intake/\(intake)/check") }
        let told = try await town.database.read { db in try db.all(String.self, "SELECT words FROM notices WHERE kind = 'intake_done'") }
        #expect(told == ["Ola Nowak has answered our questions"])
    }
}
