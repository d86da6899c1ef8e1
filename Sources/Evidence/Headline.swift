/// The estimate that people see: doubly robust, cross-fitted, three times over with other folds.
/// Source: Chernozhukov et al. 2018. Intervals of 90 % cover 89 to 93 % in simulated histories without hidden choice.
public struct Headline: Sendable {
    public let estimate: Estimate
    public let folds: Int
    public let repetitions: Int
    /// The lowest and the highest of the repetitions.
    public let range: ClosedRange<Double>
    /// The chance of treatment of each row, by models that have not seen it: the mean of the repetitions.
    public let chances: [Double]
    /// The first repetition alone, and its folds: what leaving something out is held against.
    let first: Estimate
    let firstRun: CrossFitRun

    init(_ fit: CrossFit, _ estimand: Estimand, seed: UInt64, repetitions: Int = 3) {
        self.init(Headline.runs(fit, seed: seed, repetitions: repetitions), estimand)
    }

    /// The repetitions, from which any estimand can be told.
    static func runs(_ fit: CrossFit, seed: UInt64, repetitions: Int = 3) -> [CrossFitRun] {
        var chance = SplitMix(seed: seed)
        let folds = (0..<repetitions).map { _ in CrossFit.folds(fit.comparison, chance: &chance) }
        return folds.map { CrossFitRun(fit, $0) }
    }

    /// At least one run.
    init(_ runs: [CrossFitRun], _ estimand: Estimand) {
        let fit = runs[0].fit
        let nuisances = runs.map(\.nuisance)
        let estimates = nuisances.map { Headline.estimate(fit, $0, estimand) }
        let value = Moments.median(estimates.map(\.value))
        // The spread over repetitions is part of the error.
        let variance = Moments.median(estimates.map { $0.standardError * $0.standardError + ($0.value - value) * ($0.value - value) })
        estimate = Estimate(value, standardError: variance.squareRoot())
        folds = runs[0].folds.count
        repetitions = runs.count
        range = Moments.range(estimates.map(\.value))
        chances = fit.comparison.outcome.indices.map { row in Moments.mean(nuisances.map { $0.chances[row] }) }
        (first, firstRun) = (estimates[0], runs[0])
    }

    /// The estimate alone, without what it is judged by (`Effect`).
    public init(_ comparison: Comparison, _ estimand: Estimand, seed: UInt64 = 1) {
        self.init(CrossFit(comparison, known: nil), estimand, seed: seed)
    }

    /// One repetition.
    static func estimate(_ fit: CrossFit, _ nuisance: Nuisance, _ estimand: Estimand) -> Estimate {
        let chances = clipped(nuisance.chances, estimand, isKnown: fit.known != nil)
        switch estimand {
        case .ate:
            return Moments.estimate(
                AugmentedWeighting.everybody(fit.comparison, chances: chances, treated: nuisance.treated, untreated: nuisance.untreated),
                fit.comparison.weights)
        case .att:
            return AugmentedWeighting.treated(
                fit.comparison, weights: weighing(chances, fit.comparison, .att).weights, untreated: nuisance.untreated)
        }
    }

    /// For everybody to [.02, .98]. For the treated only from above: a floor would give thousands of unlike people a weight.
    static func clipped(_ chances: [Double], _ estimand: Estimand, isKnown: Bool) -> [Double] {
        if isKnown { return chances }
        return chances.map { min(0.98, max(estimand == .ate ? 0.02 : 0, $0)) }
    }

    /// The weights; those of the untreated add up to the number of the treated where it is for them.
    static func weighing(_ chances: [Double], _ comparison: Comparison, _ estimand: Estimand) -> Weighing {
        let raw = Weighing(chances, comparison.isTreated, estimand, people: comparison.weights)
        guard estimand == .att else { return raw }
        let treated = comparison.size(treated: true)
        let sum = Moments.total(zip(raw.weights, comparison.isTreated).map { $1 ? 0 : $0 }, comparison.weights)
        guard sum > 0 else { return raw }
        let weights = zip(raw.weights, comparison.isTreated).map { $1 ? $0 : $0 * treated / sum }
        return Weighing(weights: weights, isTreated: comparison.isTreated, people: comparison.weights)
    }
}
