/// The effects of several services against none, judged one by one and held against each other.
public struct ArmsEffects: Sendable {
    public struct Arm: Sendable {
        public let name: String
        public let count: Int
        public let effect: Estimate
        /// Drawn towards the others; nil for fewer than 3 that are not refused, and for a refused one.
        public let shrunken: Estimate?
        public let overlap: Overlap
        public let checks: [EffectCheck]
        public let sensitivity: Sensitivity
        public let code: EffectVerdict.Code
        public var isRefused: Bool { checks.contains(where: \.isRefusal) }
    }

    public enum Code: String, Sendable {
        case refused
        case oneArm = "one_service"
        case noDifference = "no_difference"
    }

    public let arms: [Arm]
    public let code: Code
    /// The arm with the largest shrunken effect, where it is above none with all comparisons counted.
    public let best: String?
    /// Those that cannot be told apart from it.
    public let alike: [String]
    public let text: String
    public let claim: String

    /// `missing` is the share of outcomes that are missing in each arm, the comparison first. Throws what `ArmsComparison.pair` throws.
    public init(
        _ comparison: ArmsComparison, isRandomised: Bool = false, missing: [Double]? = nil, seed: UInt64 = 1, repetitions: Int = 3
    ) throws {
        let runs = ArmsRuns(comparison, seed: seed, repetitions: repetitions)
        let judged = try comparison.names.indices.dropFirst().map {
            try ArmsEffects.judged($0, comparison, runs, missing: missing, isRandomised: isRandomised)
        }
        let sound = judged.indices.filter { !judged[$0].isRefused }
        // Where an outcome never varies there is no error, and nothing to draw together.
        let isOpen = sound.allSatisfy { judged[$0].effect.standardError > 0 && judged[$0].effect.standardError.isFinite }
        let shrunken = isOpen ? try Shrinkage(sound.map { judged[$0].effect }) : nil
        let told = judged.enumerated().map { place, arm in
            let rank = sound.firstIndex(of: place)
            return ArmsEffects.with(rank.flatMap { shrunken?.estimates[$0] }, arm)
        }
        arms = told
        claim = isRandomised ? "effect" : "association, not proof"
        let leader = sound.max { ArmsEffects.told(told[$0]).value < ArmsEffects.told(told[$1]).value }
        // All services were tried, so the error is shared among them.
        let z = Normal.quantile(1 - 0.05 / Double(max(1, judged.count)))
        guard let leader else {
            (code, best, alike) = (.refused, nil, [])
            text = "no service can be compared with none; see the reasons for each"
            return
        }
        guard !comparison.hasOneOutcome, ArmsEffects.told(told[leader]).interval(z: z).lowerBound > 0 else {
            (code, best, alike) = (.noDifference, nil, [])
            text = "no service is shown to be better than none, of \(judged.count) compared"
            return
        }
        code = .oneArm
        best = told[leader].name
        alike = sound.filter { $0 != leader && runs.contrast(leader + 1, $0 + 1).interval.contains(0) }.map { judged[$0].name }
        text =
            "\(told[leader].name) does best, of \(judged.count) compared"
            + (alike.isEmpty ? "" : "; it cannot be told apart from \(alike.joined(separator: ", "))")
    }

    private static func told(_ arm: Arm) -> Estimate { arm.shrunken ?? arm.effect }

    private static func with(_ shrunken: Estimate?, _ arm: Arm) -> Arm {
        Arm(
            name: arm.name, count: arm.count, effect: arm.effect, shrunken: shrunken, overlap: arm.overlap, checks: arm.checks,
            sensitivity: arm.sensitivity, code: arm.code)
    }

    private static func judged(_ arm: Int, _ comparison: ArmsComparison, _ runs: ArmsRuns, missing: [Double]?, isRandomised: Bool) throws -> Arm {
        let (rows, pair) = try comparison.pair(arm)
        let effect = runs.contrast(arm, 0)
        let (own, none) = (runs.chances[arm], runs.chances[0])
        func clip(_ e: Double) -> Double { min(0.98, max(0.02, e)) }
        let weights = rows.map { row in comparison.arms[row] == arm ? 1 / clip(own[row]) : 1 / clip(none[row]) }
        let overlap = Overlap(Weighing(weights: weights, isTreated: pair.isTreated, people: pair.weights), pair.inputs)
        let clipped = comparison.outcome.indices.count { clip(own[$0]) != own[$0] || clip(none[$0]) != none[$0] }
        let scores = rows.map { runs.first.scores[arm - 1][$0] }
        let checks = EffectChecks(
            comparison: pair, estimand: .ate, auc: Discrimination.auc(scores, pair.isTreated.map { $0 ? 1 : 0 }), overlap: overlap,
            clipped: Double(clipped) / Double(comparison.count), missing: missing.map { abs($0[arm] - $0[0]) } ?? 0,
            squares: runs.moved(bySquaresIn: arm, effect)
        ).found
        let sensitivity = Sensitivity(effect, shifts: runs.shifts(arm))
        return Arm(
            name: comparison.names[arm], count: pair.treatedRows.count, effect: effect, shrunken: nil, overlap: overlap, checks: checks,
            sensitivity: sensitivity,
            code: EffectVerdict.code(
                isRefused: checks.contains(where: \.isRefusal), pair, effect, sensitivity, isRandomised: isRandomised))
    }
}

/// The repetitions with different folds.
private struct ArmsRuns {
    let comparison: ArmsComparison
    let folds: [Folds]
    let first: ArmsNuisance
    let psi: [[[Double]]]
    /// The mean of the repetitions, for each arm.
    let chances: [[Double]]
    /// For each factor ψ of the first repetition without it.
    private let without: [(name: String, psi: [[Double]])]

    /// ψ of the first repetition with the squares of continuous inputs; nil where there are none.
    private let squared: [[Double]]?

    init(_ comparison: ArmsComparison, seed: UInt64, repetitions: Int) {
        var chance = SplitMix(seed: seed)
        let count = comparison.count < 2000 ? 10 : 5
        let folds = (0..<repetitions).map { _ in Folds(strata: comparison.arms, count: count, chance: &chance) }
        let nuisances = folds.map { ArmsNuisance(comparison, $0) }
        psi = nuisances.map { $0.psi(comparison) }
        chances = comparison.names.indices.map { arm in
            comparison.outcome.indices.map { row in Moments.mean(nuisances.map { $0.chances[arm][row] }) }
        }
        without = comparison.factors.map { factor in
            (factor.name, ArmsNuisance(comparison, folds[0], without: factor.columns).psi(comparison))
        }
        squared = comparison.inputs.withSquares.flatMap { try? comparison.with($0) }.map { ArmsNuisance($0, folds[0]).psi($0) }
        first = nuisances[0]
        (self.comparison, self.folds) = (comparison, folds)
    }

    /// One arm less another: the median of the repetitions, with their spread in the error.
    func contrast(_ arm: Int, _ other: Int) -> Estimate {
        let estimates = psi.map { run in Moments.estimate(zip(run[arm], run[other]).map { $0 - $1 }, comparison.weights) }
        let value = Moments.median(estimates.map(\.value))
        let variance = Moments.median(estimates.map { $0.standardError * $0.standardError + ($0.value - value) * ($0.value - value) })
        return Estimate(value, standardError: variance.squareRoot())
    }

    func shifts(_ arm: Int) -> [(String, Double)] { without.map { ($0.name, abs(mean($0.psi, arm) - mean(psi[0], arm))) } }

    /// By how many standard errors the effect of the first repetition moves when continuous inputs may matter by their squares, too.
    func moved(bySquaresIn arm: Int, _ effect: Estimate) -> Double {
        let shift = squared.map { abs(mean($0, arm) - mean(psi[0], arm)) } ?? 0
        return shift == 0 ? 0 : shift / effect.standardError
    }

    private func mean(_ psi: [[Double]], _ arm: Int) -> Double {
        Moments.mean(zip(psi[arm], psi[0]).map { $0 - $1 }, comparison.weights)
    }
}
