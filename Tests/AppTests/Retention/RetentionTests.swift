import Dates
import Evidence
import Markup
import Storage
import Testing
import Web

@testable import App

@Suite("Whether people stay")
struct RetentionTests {
    /// Placements at one employer that began and ended so many days ago; nothing means that the person is still there.
    private func place(_ spells: [(began: Int, ended: Int?)]) async throws -> (AgencyAtWork, Employer) {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Bellwether Cold Storage")
        try await town.database.write { db in
            for (number, spell) in spells.enumerated() {
                let person = try ParticipantDraft(firstName: "Person", lastName: "No \(number)").create(by: town.ines, at: town.now, in: db)
                let id = try PlacementDraft(job: "packing").start(
                    try ParticipantQueries.find(person, seenBy: town.ines.viewer, in: db), at: employer, on: town.today.adding(days: -spell.began),
                    by: town.ines, at: town.now, in: db)
                guard let ended = spell.ended else { continue }
                try PlacementQueries.sheet(of: id, seenBy: town.ines.viewer, in: db)
                    .end(on: town.today.adding(days: -ended), because: .quit, by: town.ines, at: town.now, in: db)
            }
        }
        return (town, employer)
    }

    @Test("A placement counts once its 90 days have passed, ended or not; those too recent stand apart")
    func counted() async throws {
        let (town, employer) = try await place([(200, nil), (120, nil), (120, 10), (100, 80), (40, 30), (20, nil)])
        let page = try await town.get(employer.id.retentionPage.address, as: town.ines).text
        #expect(page.contains("3 of 4 lasted 90 days; 2 too recent to tell"))
        #expect(page.contains("after 10, 20, 110 days"))
        #expect(try await town.get("/retention", as: town.ines).text.contains("3 of 4 lasted 90 days"))
    }

    @Test("Where nobody has left, the page claims no certainty")
    func certain() async throws {
        let (town, employer) = try await place([(100, nil), (95, nil)])
        let page = try await town.get(employer.id.retentionPage.address, as: town.ines).text
        #expect(page.contains("nobody of 2 has left; at least 22 % stay") && page.contains("nobody was watched so long yet"))
        #expect(!page.contains("<td role=\"cell\" data-label=\"Still there\">100 %"))
    }

    @Test("Where most leave early and people elsewhere stay, a sign says so, and with few placements none does")
    func sign() async throws {
        let (town, employer) = try await place((0..<12).map { (200, $0 < 10 ? 180 : nil) })
        let other = try await town.add("Ashgrove Food Co-op")
        try await town.database.write { db in
            for number in 0..<30 {
                let person = try ParticipantDraft(firstName: "Steady", lastName: "No \(number)").create(by: town.ines, at: town.now, in: db)
                _ = try PlacementDraft(job: "stocking").start(
                    try ParticipantQueries.find(person, seenBy: town.ines.viewer, in: db), at: other, on: town.today.adding(days: -150),
                    by: town.ines,
                    at: town.now, in: db)
            }
        }
        let page = try await town.get(employer.id.retentionPage.address, as: town.ines).text
        #expect(page.contains("<span class=\"lead\">Watch.</span>"))
        #expect(!(try await town.get(other.id.retentionPage.address, as: town.ines).text).contains("class=\"lead\">Watch"))
    }
}
