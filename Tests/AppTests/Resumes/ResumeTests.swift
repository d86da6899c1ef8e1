import Dates
import Foundation
import Storage
import Testing

@testable import App

@Suite("Résumés")
struct ResumeTests {
    @Test("What goes out as JSON Resume comes in again without loss, and not twice")
    func roundTrip() async throws {
        let forward = try await PutForward.make()
        let (town, id) = (forward.town, forward.person)
        let (bytes, first, second) = try await town.database.write { db in
            let person = try ParticipantQueries.find(id, seenBy: town.ines.viewer, in: db)
            let record = try WorkProfileQueries.record(of: id, seenBy: town.ines.viewer, in: db)
            let bytes = try Resume(person, record, Set(SharedFact.allCases), Town.reference, on: town.today).json()
            let other = try ParticipantDraft(firstName: "Eva", lastName: "Stone").create(by: town.ines, at: town.now, in: db)
            let eva = try ParticipantQueries.find(other, seenBy: town.ines.viewer, in: db)
            let taken = try (0..<2).map { _ in
                try JSONResume(bytes)!.add(
                    to: eva, try WorkProfileQueries.record(of: other, seenBy: town.ines.viewer, in: db), Town.reference, by: town.ines, at: town.now,
                    in: db)
            }
            return (bytes, taken[0], taken[1])
        }
        #expect(String(decoding: bytes, as: UTF8.self).contains("Port Gdynia"))
        #expect(first.added == 1 && first.problems == [] && second.added == 0)
    }

    @Test("Only what may be told stands on it: without the name it says Janek W.")
    func shared() async throws {
        let forward = try await PutForward.make()
        let resume = try await forward.town.database.read { db in
            Resume(
                try ParticipantQueries.find(forward.person, seenBy: forward.town.ines.viewer, in: db),
                try WorkProfileQueries.record(of: forward.person, seenBy: forward.town.ines.viewer, in: db), [.skills], Town.reference,
                on: forward.town.today)
        }
        #expect(resume.name == "Janek W." && resume.work.isEmpty && resume.phone.isEmpty && resume.mailbox.isEmpty)
    }

    @Test("What is no JSON Resume is none, and what it lacks is told")
    func bad() throws {
        #expect(JSONResume(Array("%PDF-1.4".utf8)) == nil)
        let resume = try #require(JSONResume(Array(#"{"work": [{"name": "Acme"}], "skills": [{"name": "juggling"}]}"#.utf8)))
        #expect(resume.work?.count == 1 && resume.skills?.first?.name == "juggling")
    }
}
