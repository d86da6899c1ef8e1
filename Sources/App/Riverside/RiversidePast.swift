import Dates
import Evidence
import Storage

/// The outcomes of Riverside's earlier years, taken in as a table, and the model that Ruth made of them and Simon signed.
struct RiversidePast: Sendable {
    let team: RiversideTeam
    /// Enough that thirty people alike took each service; more would make the start of a demonstration slow.
    static let people = 2_400

    /// Takes the table in, makes the model with no transaction open, and has it signed. Throws what the verbs throw.
    func settle(in database: Database, at now: Instant) async throws {
        let (today, zone) = (now.day(in: team.agency.zone), team.agency.zone)
        let (ruth, simon) = (try team.member("Ruth"), try team.member("Simon"))
        let (told, made) = (zone.instant(of: today.adding(days: -45), hour: 9), zone.instant(of: today.adding(days: -41), hour: 10))
        let history = RiversideHistory()
        let sheet = RiversidePast.sheet(of: history.episodes(RiversidePast.people, today: today), history)
        let prior = PriorDraft(
            arm: Arm(named: "English for beginners"), outcome: .employedQ2, effect: 0.04, standardError: 0.025,
            source: "Invented for the demonstration: English classes of three counties")
        let order = try await database.write { db -> ModelOrder in
            _ = try sheet.take("Outcomes of earlier years.csv", by: .staff(ruth), agency: ruth.agency, at: told, in: db)
            try prior.keep(by: ruth, at: told, in: db)
            return try ModelOrder.find(.employedQ2, today: made.day(in: zone), seenBy: ruth.viewer, in: db)
        }
        let reckoned = try await order.reckon()
        try await database.write { db in
            let id = try reckoned.keep(by: ruth, at: made, in: db)
            try ModelQueries.model(id, seenBy: simon.viewer, in: db).sign(by: simon, at: made.adding(hours: 50), in: db)
        }
    }

    /// With one row that nobody could read.
    private static func sheet(of episodes: [Episode], _ history: RiversideHistory) -> OutcomeSheet {
        OutcomeSheet(
            lines: episodes.enumerated().map { OutcomeSheet.Line(number: $0.offset + 2, episode: $0.element) },
            refusals: [
                OutcomeSheet.Refusal(
                    number: episodes.count + 2, key: "H\(10_001 + episodes.count)",
                    reason: "service_started_on: “next spring” is not a day; write it as 2026-01-31")
            ], arms: history.offers.map { Arm(named: $0.name) })
    }
}
