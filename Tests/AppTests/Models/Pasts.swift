import Dates
import Storage

@testable import App

/// Past years for tests: small ones that are quickly learnt from, and the whole of Riverside's.
enum Pasts {
    static let today = AgencyAtWork.today

    /// 130 people without a service, and a few with one: enough for people alike, too few for any effect.
    static func small(_ outcome: OutcomeKind = .employedQ2, priors: [EffectPrior] = [], number: Int = 1) -> ModelOrder {
        let history = RiversideHistory()
        let all = history.episodes(900, today: today).filter { $0.firstJobOn == nil && $0.value(of: outcome) != nil }
        let episodes = all.filter(\.attendances.isEmpty).prefix(130) + all.filter { !$0.attendances.isEmpty }.prefix(12)
        return order(Array(episodes), outcome, priors: priors, number: number)
    }

    static func order(
        _ episodes: [Episode], _ outcome: OutcomeKind = .employedQ2, priors: [EffectPrior] = [], number: Int = 1
    ) -> ModelOrder {
        ModelOrder(
            outcome: outcome, number: number, today: today, episodes: episodes.map(bare), arms: RiversideHistory().offers.map { Arm(named: $0.name) },
            traits: Dictionary(uniqueKeysWithValues: episodes.map { ($0.key, $0.traits) }), priors: priors)
    }

    /// As the question for episodes gives them: without traits.
    private static func bare(_ episode: Episode) -> Episode {
        var episode = episode
        episode.traits = [:]
        return episode
    }

    /// The whole history, reckoned once for all tests.
    static let riverside = Task.detached { try ReckonedModel(order(RiversideHistory().episodes(RiversidePast.people, today: today))) }

    /// What the same people earned.
    static let earnings = Task.detached {
        try ReckonedModel(order(RiversideHistory().episodes(RiversidePast.people, today: today), .earningsQ2))
    }

    /// The rows of a small past in the database, as a table brings them.
    static func take(_ order: ModelOrder, by staff: StaffMember, in db: Writing) throws {
        let lines = order.episodes.enumerated().map { place, episode in
            var whole = episode
            whole.traits = order.traits[episode.key] ?? [:]
            return OutcomeSheet.Line(number: place + 2, episode: whole)
        }
        _ = try OutcomeSheet(lines: lines, refusals: [], arms: order.arms).take(
            "Past.csv", by: .staff(staff), agency: staff.agency, at: AgencyAtWork.now, in: db)
    }
}

extension AgencyAtWork {
    /// Somebody who leads beside Grace.
    func hireManager() async throws -> StaffMember {
        try await database.write { db in
            let id = try StaffDraft(name: "Mo Manager", mailbox: "mo@example.org", phone: "", role: .manager, center: nil)
                .hire(into: lead.agency, by: .agency, at: now, in: db)
            return try StaffQueries.member(id, seenBy: lead.viewer, in: db)
        }
    }

    /// A small past, and a model of it that waits to be signed.
    func makeModel(number: Int = 1) async throws -> ID<Model> {
        let order = Pasts.small(number: number)
        let reckoned = try ReckonedModel(order)
        return try await database.write { db in
            if number == 1 { try Pasts.take(order, by: lead, in: db) }
            return try reckoned.keep(by: lead, at: now, in: db)
        }
    }
}
