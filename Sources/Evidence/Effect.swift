/// How the effect of a service is to be estimated.
public struct EffectSettings: Sendable {
    public var estimand: Estimand
    /// The chance of treatment of each row, where a draw fixed it; nil where it is learnt from the inputs.
    public var known: [Double]?
    /// The treatment was drawn by lot: nobody's hidden choice is in it.
    public var isRandomised: Bool
    public var seed: UInt64
    /// By how much the share of missing outcomes differs between the arms.
    public var missingDifference: Double

    public init(estimand: Estimand = .ate, known: [Double]? = nil, isRandomised: Bool = false, seed: UInt64 = 1, missingDifference: Double = 0) {
        self.estimand = estimand
        self.known = known
        self.isRandomised = isRandomised
        self.seed = seed
        self.missingDifference = missingDifference
    }
}

/// The effect of a service on one group of people, with all that speaks for and against believing it.
public struct Effect: Sendable {
    public let comparison: Comparison
    public let estimand: Estimand
    public let headline: Headline
    public let overlap: Overlap
    /// How well the inputs tell who was treated, on rows that the models have not seen; nil for a known chance.
    public let auc: Double?
    /// The share of rows with a chance of treatment outside .1 to .9.
    public let outside: Double
    /// The share of rows whose chance was clipped.
    public let clipped: Double
    public let checks: [EffectCheck]
    let fit: CrossFit

    public var isRefused: Bool { checks.contains(where: \.isRefusal) }

    /// ψ: what treatment is estimated to add in each row, by models that have not seen it (the first repetition). Of one row it says nothing; the mean of a
    /// group is what its people gain.
    public var benefits: [Double] {
        let nuisance = headline.firstRun.nuisance
        let chances = Headline.clipped(nuisance.chances, .ate, isKnown: fit.known != nil)
        return AugmentedWeighting.everybody(comparison, chances: chances, treated: nuisance.treated, untreated: nuisance.untreated)
    }

    /// Throws `EvidenceRefused` for a known chance that is not between 0 and 1.
    public init(_ comparison: Comparison, _ settings: EffectSettings = EffectSettings()) throws {
        if let known = settings.known {
            guard known.count == comparison.count else { throw EvidenceRefused("There are not as many chances of treatment as rows.") }
            if let row = known.firstIndex(where: { !($0 > 0 && $0 < 1) }) {
                throw EvidenceRefused(row: row, "The chance of treatment \(known[row]) is not between 0 and 1. Correct it, or leave the row out.")
            }
        }
        let fit = CrossFit(comparison, known: settings.known)
        self.init(fit, settings, headline: Headline(fit, settings.estimand, seed: settings.seed))
    }

    private init(_ fit: CrossFit, _ settings: EffectSettings, headline: Headline) {
        let comparison = fit.comparison
        let chances = Headline.clipped(headline.chances, settings.estimand, isKnown: settings.known != nil)
        overlap = Overlap(Headline.weighing(chances, comparison, settings.estimand), comparison.inputs)
        auc = settings.known == nil ? Discrimination.auc(headline.chances, comparison.treatment) : nil
        let n = Double(comparison.count)
        outside = Double(headline.chances.count { $0 < 0.1 || $0 > 0.9 }) / n
        clipped = Double(zip(chances, headline.chances).count { $0 != $1 }) / n
        checks =
            EffectChecks(
                comparison: comparison, estimand: settings.estimand, auc: auc, overlap: overlap, clipped: clipped,
                missing: settings.missingDifference, squares: Effect.moved(bySquaresIn: comparison, settings, headline)
            ).found
        (self.comparison, estimand, self.headline, self.fit) = (comparison, settings.estimand, headline, fit)
    }

    /// By how many standard errors the result changes when continuous inputs may matter by their squares, too: in the first repetition,
    /// with the same folds, so that other folds are not taken for an effect of the squares.
    private static func moved(bySquaresIn comparison: Comparison, _ settings: EffectSettings, _ headline: Headline) -> Double {
        guard let more = comparison.inputs.withSquares, let squared = try? comparison.with(more) else { return 0 }
        let fit = CrossFit(squared, known: settings.known)
        let other = Headline.estimate(fit, fit.nuisance(headline.firstRun.folds), settings.estimand)
        let shift = abs(other.value - headline.first.value)
        return shift == 0 ? 0 : shift / headline.estimate.standardError
    }
}

extension Inputs {
    /// These columns and the squares of the standardised continuous ones (of more than two values); nil where there are none.
    var withSquares: Inputs? {
        let standard = Standardised(self).inputs
        let curved = zip(standard.names, standard.columns).filter { Set($0.1).count > 2 }
        guard !curved.isEmpty else { return nil }
        return Inputs(checked: names + curved.map { $0.0 + "²" }, columns + curved.map { $0.1.map { $0 * $0 } }, count)
    }
}

/// How much the effect hangs on one input, and so might hang on something unseen that is as strong.
public struct Sensitivity: Sendable, Equatable {
    /// The input whose leaving out moves the effect most; nil without inputs.
    public let strongest: String?
    /// By how much it moves it.
    public let shift: Double
    /// The 90 % interval, wider by that on both sides.
    public let cautious: ClosedRange<Double>

    /// Source of the idea: Cinelli, Hazlett 2020. One repetition, with the folds of the first.
    public init(_ effect: Effect) {
        let factors = effect.comparison.factors
        let shifts = Chunks.each(factors.count) { place in
            let nuisance = effect.headline.firstRun.without(factors[place].columns)
            return (factors[place].name, abs(Headline.estimate(effect.fit, nuisance, effect.estimand).value - effect.headline.first.value))
        }
        self.init(effect.headline.estimate, shifts: shifts)
    }

    /// From how far each input moves the effect when it is left out.
    init(_ estimate: Estimate, shifts: [(String, Double)]) {
        let largest = shifts.max { $0.1 < $1.1 }
        strongest = largest?.0
        let shift = largest?.1 ?? 0
        self.shift = shift
        let (low, high) = (estimate.interval.lowerBound - shift, estimate.interval.upperBound + shift)
        cautious = low <= high ? low...high : -Double.infinity...Double.infinity
    }
}
