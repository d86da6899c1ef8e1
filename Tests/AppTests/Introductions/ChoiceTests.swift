import Dates
import Storage
import Testing
import Web

@testable import App

@Suite("What was suggested and not chosen")
struct ChoiceTests {
    /// Janek was put forward by hand; Ola, who can do the same work, is suggested with him for a second opening.
    private func town() async throws -> (PutForward, ola: ID<Participant>, opening: ID<Opening>) {
        let forward = try await PutForward.make()
        let town = forward.town
        let (ola, opening) = try await town.database.write { db in
            let (ines, actor) = (town.ines, Actor.staff(town.ines))
            let id = try ParticipantDraft(firstName: "Ola", lastName: "Nowak").create(by: ines, at: town.now, in: db)
            let person = try ParticipantQueries.find(id, seenBy: ines.viewer, in: db)
            try person.confirmWork(by: .listA, by: ines, at: town.now, in: db)
            try ConsentDraft(purpose: .matching, startsOn: town.today, expiresOn: town.today.adding(days: 30))
                .give(for: person, by: actor, at: town.now, in: db)
            let first = try OpeningQueries.find(forward.opening, seenBy: ines.viewer, in: db)
            let employer = try Employer.find(first.employerId, seenBy: ines.viewer, in: db)
            let opening = try OpeningDraft(title: "Second forklift", occupationCode: "53-7051.00", hourlyCents: 2_200, zip: "60608")
                .create(at: employer.id, by: ines, at: town.now, in: db)
            return (id, opening)
        }
        return (forward, ola, opening)
    }

    private func putForward(_ forward: PutForward, for opening: ID<Opening>) async throws {
        let ines = try await Browser(forward.town, as: forward.town.ines)
        let path = "/openings/\(opening)/people/\(forward.person)/introduce"
        let page = try await ines.get(path).text
        let contact = try #require(page.firstMatch(of: #/<option value=.([a-z0-9]+).[^>]*>Piotr/#)).output.1
        let answer = try await ines.post(path, [("contact", String(contact)), ("facts", "name"), ("note", "Four years at the port")])
        #expect(answer.status == 303)
    }

    @Test("Who was suggested is kept at the moment when somebody is put forward")
    func kept() async throws {
        let (forward, ola, opening) = try await town()
        try await putForward(forward, for: opening)
        let shown = try await forward.town.database.read { db in
            try db.all(ID<Participant>.self, "SELECT participant_id FROM introduction_suggestions ORDER BY place")
        }
        #expect(shown == [forward.person, ola], "the best first")
        let page = try await Browser(forward.town, as: forward.town.ruth).get("/matching/choices").text
        #expect(page.contains("Ola Nowak") && page.contains("nothing written down") && page.contains("1 of 1 stood among the suggested"))
        #expect(!page.contains(">Janek Wilk<"), "who was put forward is not on the list")
    }

    @Test("The reason why somebody is not put forward is written down, and the list narrows to it")
    func reason() async throws {
        let (forward, ola, opening) = try await town()
        let ines = try await Browser(forward.town, as: forward.town.ines)
        let path = "/openings/\(opening)/people/\(ola)/pass-over"
        #expect(try await ines.post(path).status == 422)
        #expect(try await ines.post(path, [("reason", "schedule"), ("words", "Mornings only")]).status == 303)
        #expect(try await ines.post(path, [("reason", "asked"), ("words", "Wants an office")]).status == 303, "the newest reason counts")
        #expect(try await ines.get("/openings/\(opening)/people").text.contains("Asked, and does not want it: Wants an office"))
        let ruth = try await Browser(forward.town, as: forward.town.ruth)
        #expect(try await ruth.get("/matching/choices?reason=asked&opening=\(opening)").text.contains("Wants an office"))
        #expect(try await !ruth.get("/matching/choices?reason=schedule").text.contains("Ola Nowak"))
        #expect(try await !ruth.get("/matching/choices?whose=\(forward.town.marcus.id)").text.contains("Ola Nowak"))
    }

    @Test("Those put forward before it was kept count neither for nor against")
    func unknown() async throws {
        let forward = try await PutForward.make()
        let chosen = try await forward.town.database.read { db in
            try ChoiceQueries.chosen(since: Instant(milliseconds: 0), seenBy: forward.town.ruth.viewer, in: db)
        }
        let acceptance = Acceptance("Everybody", chosen)
        #expect((acceptance.known, acceptance.taken, acceptance.unknown) == (0, 0, 1))
    }

    @Test(
        "A mail that still waits does not leave when the introduction is taken back, and one that has left is not touched",
        arguments: ["queued", "sent"])
    func takenBack(state: String) async throws {
        let forward = try await PutForward.make()
        let town = forward.town
        try await town.database.write { db in
            try db.run("UPDATE messages SET state = \(state), ended_at = \(state == "sent" ? town.now : nil) WHERE kind = 'introduction'")
            try forward.sheet(in: db).withdraw(.otherJob, words: "", by: town.ines, at: town.now, in: db)
        }
        let states = try await town.database.read { db in try db.all(String.self, "SELECT state FROM messages WHERE kind = 'introduction'") }
        #expect(states == [state == "queued" ? "cancelled" : "sent"])
    }

    @Test("Only those who lead see it")
    func leads() async throws {
        let forward = try await PutForward.make()
        #expect(try await Browser(forward.town, as: forward.town.ines).get("/matching/choices").status == 403)
    }
}
