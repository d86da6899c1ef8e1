import Dates
import Guidance
import Rules
import Storage

/// What was decided on suggestions in Riverside: one taken, one decided against with a reason, one chosen all the same, one refused by the person.
struct RiversideGuidance {
    let team: RiversideTeam
    let rules: RuleBook

    private var eyes: Viewer { Viewer(wholeAgency: team.agency.id) }

    func settle(on days: RiversideDays, in db: Writing) throws {
        let lucia = try team.member("Lucía")
        let at = days.now.adding(hours: -3)
        if let guide = try guide("Halina", days, in: db) {
            if let first = guide.plain.suggested.first {
                try guide.decide(.accepted, on: ID(number: first.service), because: nil, saying: "", by: lucia, at: at, in: db)
            }
            if let second = guide.plain.suggested.dropFirst().first {
                try guide.decide(
                    .differed, on: ID(number: second.service), because: .later, saying: "After her certificate, not before.", by: lucia,
                    at: at.adding(minutes: 4), in: db)
            }
        }
        if let guide = try guide("Andre", days, in: db) {
            let at = at.adding(minutes: 9)
            if let nearby = guide.plain.passedOver.first(where: { guide.shelf.brief($0.service).needs.contains(.training) }) {
                try guide.decide(
                    .added, on: ID(number: nearby.service), because: .personWish, saying: "He saw the shop last week and wants to try.", by: lucia,
                    at: at,
                    in: db)
            }
            guard let last = guide.plain.suggested.last else { return }
            let shown = try GuidanceQueries.shown(try guide.keepShown(to: lucia.id, at: at, in: db), seenBy: eyes, in: db)
            try guide.refuse(ID(number: last.service), under: shown, at: at.adding(minutes: 50), in: db)
        }
    }

    /// As the day's page has it, but for distances.
    private func guide(_ first: String, _ days: RiversideDays, in db: Reading) throws -> Guide? {
        let id = try db.first(
            ID<Participant>.self, "SELECT id FROM participants WHERE agency_id = \(team.agency.id) AND first_name = \(first) ORDER BY id LIMIT 1")
        guard let id else { return nil }
        let book = Guidebook(agency: team.agency, rules: rules, shelves: ServiceShelves(), today: days.today) { _ in nil }
        return try Guide(try ParticipantQueries.find(id, seenBy: eyes, in: db), by: book, in: db)
    }
}
