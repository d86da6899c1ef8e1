import Dates
import Evidence
import Foundation
import Storage

/// What a model is made from: read in one question, reckoned with no transaction open.
struct ModelOrder: Sendable {
    let outcome: OutcomeKind
    /// Counts the agency's models from 1; it is the seed of every random choice too.
    let number: Int
    let today: Day
    let episodes: [Episode]
    let arms: [Arm]
    /// By the key of the person.
    let traits: [String: [ProtectedTrait: String]]
    let priors: [EffectPrior]
}

/// A model as it comes from its data, before it is kept: the same order gives the same bytes.
struct ReckonedModel: Sendable {
    /// What is said of all services together; EVIDENCE 7.2.
    enum Verdict: String, Sendable, Storable {
        case refused
        case oneService = "one_service"
        case noDifference = "no_difference"
    }

    let order: ModelOrder
    let tally: Cohort.Tally
    let rule: ModelRule
    let effects: [ModelEffect]
    let bands: [ModelBand]
    let audits: [ModelAudit]
    let verdict: Verdict
    let verdictWords: String

    /// Throws `EvidenceRefused` where nothing can be learnt at all, with the reason.
    init(_ order: ModelOrder) throws {
        let cohort = Cohort(order.episodes, arms: order.arms, outcome: order.outcome, today: order.today)
        let traits = cohort.people.map { order.traits[$0.episode.key] ?? [:] }
        let columns = try CohortColumns(cohort.people, traits: traits)
        let seed = UInt64(order.number)
        let learnt = try LearntRule(cohort, columns, seed: seed)
        let answers = try cohort.arms.map { try ArmAnswer($0, cohort, columns, seed: seed) }
        let effects = try ReckonedModel.drawnTogether(answers, order.priors)
        (self.order, tally, rule, self.effects) = (order, cohort.tally, learnt.rule, effects)
        bands = cohort.arms.flatMap { ReckonedModel.bands(of: $0, cohort, learnt.bands) }
        audits = ModelAudit.all(cohort, learnt, traits: traits, gains: try ChosenGains(cohort, columns, seed: seed))
        (verdict, verdictWords) = ReckonedModel.verdict(effects)
    }

    /// Draws the answers towards each other; an imported effect is one more, with four times its variance. Source: EVIDENCE 5.
    private static func drawnTogether(_ answers: [ArmAnswer], _ priors: [EffectPrior]) throws -> [ModelEffect] {
        let raw = answers.compactMap(\.estimate)
        let drawn = try Shrinkage(raw + priors.map(\.widened))?.estimates ?? raw
        var next = 0
        return answers.map { answer in
            guard let estimate = answer.estimate else {
                return ModelEffect(
                    refusing: answer.arm, treated: answer.treated, others: answer.others, isDrawn: answer.isDrawn, because: answer.reasons)
            }
            defer { next += 1 }
            return ModelEffect(answer, estimate, drawn: drawn[next])
        }
    }

    /// How people of each band fared with the service and without.
    private static func bands(of arm: Arm, _ cohort: Cohort, _ bands: [Int]) -> [ModelBand] {
        let (treated, others, _) = cohort.comparedBy(arm)
        return (1...5).map { band in
            func told(_ rows: [Int]) -> [Double] { rows.filter { bands[$0] == band }.compactMap { cohort.people[$0].outcome } }
            return ModelBand(armKey: arm.key, band: band, cohort.outcome, treated: told(treated), others: told(others))
        }
    }

    private static func verdict(_ effects: [ModelEffect]) -> (Verdict, String) {
        let answered = effects.filter { $0.drawn != nil }
        guard let leader = answered.max(by: { ($0.drawn?.value ?? 0) < ($1.drawn?.value ?? 0) }), let best = leader.drawn else {
            return (.refused, "No service can be compared with going without. The reasons stand with each.")
        }
        // All were tried, so the error is shared among them.
        let z = Normal.quantile(1 - 0.05 / Double(answered.count))
        guard best.value - z * best.standardError > 0 else {
            return (
                .noDifference,
                "No service is shown to be better than going without, of \(answered.count) compared. A draw for the next \(ModelWords.places) places of one would tell."
            )
        }
        let alike = answered.filter { other in
            guard other.arm != leader.arm, let estimate = other.drawn else { return false }
            let error = (best.standardError * best.standardError + estimate.standardError * estimate.standardError).squareRoot()
            return best.value - estimate.value - Normal.z90 * error <= 0
        }
        let names = alike.map(\.arm.name).joined(separator: ", ")
        let apart = alike.isEmpty ? "and does better than each of the others" : "and cannot be told apart from \(names)"
        let claim = leader.isDrawn ? "Places were drawn, so this is an effect." : "People were chosen for it: association, not proof."
        return (.oneService, "\(leader.arm.name) is ahead of going without, of \(answered.count) compared, \(apart). \(claim)")
    }
}
