import Dates
import Storage
import Web

@testable import App

/// Riverside Works with Lakeshore Bakery, which wants packers.
struct OpeningTown: Sendable {
    let town: AgencyAtWork
    let employer: Employer

    static func open() async throws -> OpeningTown {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Lakeshore Bakery") {
            $0.website = "lakeshore.example"
            $0.sites = [SiteDraft(street: "77 N Harbor Dr", city: "Chicago", state: "IL", zip: "60601", isMain: true)]
        }
        return OpeningTown(town: town, employer: employer)
    }

    /// What the form sends for five packers at night.
    static let packers = [
        ("title", "Packer, night line"), ("occupation", "packer"), ("occupation_code", "53-7064.00"), ("duties", "Pack bread </script> & rolls"),
        ("headcount", "5"), ("pay", "18.50"), ("pay_most", "19.75"), ("hours", "40"), ("time", "full"), ("permanence", "lasting"), ("day", "64"),
        ("day", "1"), ("day", "2"), ("shift", "4"), ("zip", "60601"), ("bus", "1"), ("parking", "yes"), ("promised", "3"),
        ("promised_by", "2026-12-01"), ("starts_on", "2026-12-07"), ("skill_1", "2.B.3.m"), ("level_1", "2"), ("required_1", "yes"),
        ("skill_2", "2.B.3.m"), ("level_2", "6"), ("credential_1", "food_handler"), ("by_law_1", "yes"), ("version", "1"),
    ]

    /// The page of the opening, noted by Inés.
    func note(_ changes: [(String, String)] = []) async throws -> String {
        let changed = Set(changes.map(\.0))
        let fields = OpeningTown.packers.filter { !changed.contains($0.0) } + changes
        let answer = try await town.post("/employers/\(employer.id)/openings/new", fields, as: town.ines)
        return answer.header("Location") ?? "status \(answer.status)"
    }

    func opening(_ page: String) async throws -> Opening {
        let id = ID<Opening>(String(page.split(separator: "/").last ?? ""))
        return try await town.database.read { db in try OpeningQueries.find(id ?? ID(number: 0), seenBy: town.ines.viewer, in: db) }
    }
}
