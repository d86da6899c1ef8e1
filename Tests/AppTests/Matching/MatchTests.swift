import Dates
import Storage
import Suitability
import Testing
import Web

@testable import App

@Suite("Who suits an opening")
struct MatchTests {
    @Test("Somebody who did the work stands there with the reasons; whoever did not agree is told why not")
    func reasons() async throws {
        let forward = try await PutForward.make()
        let ines = try await Browser(forward.town, as: forward.town.ines)
        let page = try await ines.get("/openings/\(forward.opening)/people").text
        #expect(page.contains("Janek Wilk") && page.contains("has done this work for 4 years"))
        try await forward.town.database.write { db in
            try db.run("UPDATE consents SET withdrawn_at = 1, withdrawn_by = 'x' WHERE purpose = 'matching'")
            try forward.person.touch(of: forward.town.agency.id, at: forward.town.now.adding(minutes: 1), in: db)
        }
        let other = try await ines.get("/openings/\(forward.opening)/people?why=\(forward.person)").text
        #expect(other.contains("has not agreed to be matched with openings") && other.contains("Nobody passes the rules"))
    }

    @Test("A person's page ranks the openings, and says of the others what keeps them out")
    func openings() async throws {
        let forward = try await PutForward.make()
        let page = try await Browser(forward.town, as: forward.town.ines).get("/people/\(forward.person)/openings").text
        #expect(page.contains("Forklift operator, Lakeshore Bakery") && page.contains("1 of 1 open openings"))
    }

    @Test("Whoever works through us is in no pool, and comes back when the job ends")
    func placed() async throws {
        let forward = try await PutForward.make()
        let (during, after) = try await forward.town.database.write { db in
            let person = try ParticipantQueries.find(forward.person, seenBy: forward.town.ines.viewer, in: db)
            let opening = try OpeningQueries.find(forward.opening, seenBy: forward.town.ines.viewer, in: db)
            let employer = try Employer.find(opening.employerId, seenBy: forward.town.ines.viewer, in: db)
            let id = try PlacementDraft(job: "driver").start(
                person, at: employer, on: forward.town.today, by: forward.town.ines, at: forward.town.now, in: db)
            let during = try MatchQueries.people(on: forward.town.today, seenBy: forward.town.ines.viewer, in: db).count
            try PlacementQueries.sheet(of: id, seenBy: forward.town.ines.viewer, in: db)
                .end(on: forward.town.today, because: .jobEnded, by: forward.town.ines, at: forward.town.now, in: db)
            return (during, try MatchQueries.people(on: forward.town.today, seenBy: forward.town.ines.viewer, in: db).count)
        }
        #expect(during == 0 && after == 1)
    }

    @Test("A lead changes the weights with a reason; points that are not 100 are refused; every version is kept")
    func weights() async throws {
        let town = try await Town.open()
        let ruth = try await Browser(town, as: town.ruth)
        let points = Part.allCases.map { ($0.rawValue, $0 == .experience ? "30" : "\(Weights.shipped[$0])") }
        #expect(try await ruth.post("/matching/weights", points + [("reason", "more"), ("after", "0")]).status == 422)
        let balanced = points.map { $0.0 == "skills" ? ($0.0, "15") : $0 }
        #expect(try await ruth.post("/matching/weights", balanced + [("reason", "Work counts more"), ("after", "0")]).status == 303)
        let versions = try await town.database.read { db in try WeightQueries.all(seenBy: town.ruth.viewer, in: db) }
        #expect(versions.map(\.number) == [1, 0] && versions[0].weights.experience == 30)
    }

    @Test("A pool is kept until somebody's facts change")
    func kept() async throws {
        let forward = try await PutForward.make()
        let (town, reckoning) = (forward.town, Reckoning(book: Town.reference, rules: Town.rules))
        let pools = MatchPools()
        let counts = try await town.database.write { db in
            let first = try pools.pool(seenBy: town.ines, on: town.today, reckoning, in: db).count
            _ = try ParticipantDraft(firstName: "Zoe", lastName: "Park").create(by: town.ines, at: town.now, in: db)
            let second = try pools.pool(seenBy: town.ines, on: town.today, reckoning, in: db).count
            return [first, second]
        }
        #expect(counts == [1, 2])
    }
}
