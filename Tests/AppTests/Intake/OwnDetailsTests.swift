import Dates
import Phrases
import Secrets
import Storage
import Testing
import Web

@testable import App

@Suite("What a person changes alone")
struct OwnDetailsTests {
    /// Janek, who agreed to be put forward, with the link to his page.
    private func handed() async throws -> (PutForward, Browser) {
        let forward = try await PutForward.make()
        let town = forward.town
        let token = try await town.database.write { db in
            try ParticipantQueries.find(forward.person, seenBy: town.ines.viewer, in: db).handOwnDetails(by: town.ines, at: town.now, in: db).text
        }
        var janek = Browser(town)
        janek.hold(token, .ownDetails, of: forward.person)
        return (forward, janek)
    }

    private func person(_ forward: PutForward) async throws -> Participant {
        try await forward.town.database.read { db in try ParticipantQueries.find(forward.person, seenBy: forward.town.ines.viewer, in: db) }
    }

    @Test("Phone, mail, language and interpreter are changed, and nothing else")
    func reach() async throws {
        let (forward, janek) = try await handed()
        let before = try await person(forward)
        let answer = try await janek.post(
            "/my-details/\(forward.person)",
            [
                ("phone", "312-555-0111"), ("mailbox", "new@home.example"), ("language", "en"), ("needs_interpreter", "yes"), ("goal", "x"),
                ("last_name", "y"),
            ])
        #expect(answer.status == 303)
        let after = try await person(forward)
        #expect((after.phone, after.mailbox, after.language, after.needsInterpreter) == ("312-555-0111", "new@home.example", .en, true))
        #expect((after.name, after.goal, after.version) == (before.name, before.goal, before.version + 1))
    }

    @Test("What cannot be read is said in the person's language, and what was typed stays")
    func refused() async throws {
        let (forward, janek) = try await handed()
        let answer = try await janek.post("/my-details/\(forward.person)", [("phone", "12"), ("mailbox", "nobody"), ("language", "pl")])
        #expect(answer.status == 422 && answer.text.contains(IntakeWords.phoneWrong[.pl]) && answer.text.contains(IntakeWords.mailboxWrong[.pl]))
        #expect(answer.text.contains("value=\"nobody\""))
        #expect(try await person(forward).mailbox == "janek@home.example")
    }

    @Test("Consents that run are shown in each language and end by one button; what waits under them does not leave", arguments: Language.allCases)
    func consents(language: Language) async throws {
        let (forward, janek) = try await handed()
        let text = try await janek.get("/my-details/\(forward.person)?language=\(language.rawValue)").text
        #expect(text.contains(ConsentWords.purpose(.matching, to: "")[language]) && text.contains(OwnDetailsWords.end[language]))
        #expect(try await janek.post("/my-details/\(forward.person)/consents/\(forward.consent)/end").status == 303)
        #expect(try await janek.post("/my-details/\(forward.person)/consents/\(forward.consent)/end").status == 303, "ending twice is once")
        let states = try await forward.town.database.read { db in
            try db.all(String.self, "SELECT state FROM messages WHERE consent_id = \(forward.consent)")
        }
        #expect(states == ["cancelled"])
        let rest = try await janek.get("/my-details/\(forward.person)?done=ended&language=\(language.rawValue)").text
        #expect(rest.contains(OwnDetailsWords.ended[language]) && !rest.contains(forward.consent.description))
    }

    @Test("A consent of somebody else is not found")
    func others() async throws {
        let (forward, janek) = try await handed()
        let town = forward.town
        let other = try await town.database.write { db in
            let id = try ParticipantDraft(firstName: "Ola", lastName: "Nowak").create(by: town.ines, at: town.now, in: db)
            let ola = try ParticipantQueries.find(id, seenBy: town.ines.viewer, in: db)
            return try ConsentDraft(purpose: .matching, startsOn: town.today, expiresOn: town.today.adding(days: 9))
                .give(for: ola, by: .staff(town.ines), at: town.now, in: db)
        }
        #expect(try await janek.post("/my-details/\(forward.person)/consents/\(other)/end").status == 404)
    }

    @Test("Staff hand it over by mail or code; the mail names no consent")
    func sent() async throws {
        let (forward, _) = try await handed()
        let ines = try await Browser(forward.town, as: forward.town.ines)
        #expect(try await ines.get("/people/\(forward.person)/intake").text.contains("A page of Janek’s own"))
        #expect(try await ines.post("/people/\(forward.person)/own-details", [("way", "mail")]).status == 303)
        let mail = try await forward.town.database.read { db in
            try db.one(String.self, "SELECT text_body FROM messages WHERE kind = 'person_questions'")
        }
        #expect(mail.contains(OwnDetailsWords.why[.pl]) && !mail.contains("Lakeshore"))
    }
}
