import Dates
import Evidence
import Markup
import Storage

/// An effect that others found and published, or that was brought from elsewhere.
struct EffectPrior: Stored, Sendable {
    let id: ID<EffectPrior>
    let agency: ID<Agency>
    let arm: Arm
    let outcome: OutcomeKind
    /// The difference in the share that reached the outcome.
    let effect: Double
    let standardError: Double
    let source: String
    let madeBy: String
    let madeAt: Instant
    let endedAt: Instant?

    static let columns: SQL = """
        effect_priors.id, effect_priors.agency_id, effect_priors.service_key, past_services.name, effect_priors.outcome, effect_priors.effect,
        effect_priors.standard_error, effect_priors.source, staff.name, effect_priors.made_at, effect_priors.ended_at
        """
    static let table: SQL = """
        effect_priors
        JOIN past_services ON past_services.agency_id = effect_priors.agency_id AND past_services.service_key = effect_priors.service_key
        JOIN staff ON staff.agency_id = effect_priors.agency_id AND staff.id = effect_priors.made_by
        """

    init(_ row: inout Row) throws {
        id = try row.next()
        agency = try row.next()
        arm = Arm(key: try row.next(), name: try row.next())
        outcome = try row.next()
        effect = try row.next()
        standardError = try row.next()
        source = try row.next()
        madeBy = try row.next()
        madeAt = try row.next()
        endedAt = try row.next()
    }

    /// As it counts here: others' people are not ours, so its error is doubled. Source: EVIDENCE 5.
    var widened: Estimate { Estimate(effect, standardError: 2 * standardError) }
}

extension ID<EffectPrior> {
    var ending: Link { "/models/priors/\(self)/end" }
}

/// An imported effect as it is about to be kept.
struct PriorDraft: Sendable, Equatable {
    let arm: Arm
    let outcome: OutcomeKind
    let effect: Double
    let standardError: Double
    let source: String
}
