import Dates
import Markup
import Phrases
import Storage
import Testing
import Web

@testable import App

@Suite("The list of job seekers")
struct ParticipantListTests {
    /// Three people: Ana speaks Spanish, with Marcus; Bruno is placed; Celia has come last.
    private func town() async throws -> AgencyAtWork {
        let town = try await AgencyAtWork.open()
        let bakery = try await town.add("Lakeshore Bakery")
        try await town.database.write { db in
            let ana = ParticipantDraft(firstName: "Ana", lastName: "Zorn", language: .es, center: town.ines.center, counselor: town.marcus.id)
            _ = try ana.create(by: town.ines, at: town.now.adding(days: -9), in: db)
            let bruno = try ParticipantDraft(firstName: "Bruno", lastName: "Young").create(by: town.ines, at: town.now.adding(days: -5), in: db)
            try PlacementDraft(job: "packing").start(
                try ParticipantQueries.find(bruno, seenBy: town.ines.viewer, in: db), at: bakery, on: town.today.adding(days: -3), by: town.ines,
                at: town.now, in: db)
            _ = try ParticipantDraft(firstName: "Celia", lastName: "Xu").create(by: town.ines, at: town.now, in: db)
        }
        return town
    }

    private func names(_ query: String, _ town: AgencyAtWork) async throws -> [String] {
        let list = ParticipantList(try Fields(query: query))
        return try await town.database.read { db in
            try ParticipantQueries.list(list, seenBy: town.ines.viewer, in: db).map(\.participant.firstName)
        }
    }

    @Test("It is narrowed by language, colleague, center and work, and sorted by name or by who came last")
    func narrowed() async throws {
        let town = try await town()
        #expect(try await names("", town) == ["Celia", "Bruno", "Ana"])
        #expect(try await names("sort=newest", town) == ["Celia", "Bruno", "Ana"])
        #expect(try await names("language=es", town) == ["Ana"])
        #expect(try await names("whose=\(town.marcus.id)", town) == ["Ana"])
        #expect(try await names("center=\(try #require(town.ines.center))", town) == ["Ana"])
        #expect(try await names("work=placed", town) == ["Bruno"])
        #expect(try await names("work=looking&sort=newest", town) == ["Celia", "Ana"])
        #expect(try await names("work=looking&language=pl&sort=nonsense", town) == [])
    }

    @Test("The address keeps all of it, and the next page goes on behind the last person in either order", arguments: ["", "newest"])
    func address(sort: String) async throws {
        let town = try await town()
        let page = try await town.get("/people?language=en&work=placed&sort=\(sort)", as: town.ines).text
        #expect(page.contains("Young, Bruno") && !page.contains("Zorn, Ana") && page.contains("in a job through us"))
        let way = sort.isEmpty ? "aria-sort=\"ascending\"><a href=\"/people?language=en&amp;work=placed\">Name" : "aria-sort=\"descending\"><a href"
        #expect(page.contains(way))
        let everybody = try await names("sort=\(sort)", town)
        let first = try await town.database.read { db in
            try ParticipantQueries.list(ParticipantList(try Fields(query: "sort=\(sort)")), seenBy: town.ines.viewer, in: db)[0].participant.id
        }
        #expect(try await names("sort=\(sort)&after=\(first)", town) == Array(everybody.dropFirst()))
    }
}
