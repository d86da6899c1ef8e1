/// For whom an effect is averaged.
public enum Estimand: String, Sendable, CaseIterable {
    /// Over everybody.
    case ate
    /// Over those who were treated.
    case att
}

/// The weights that make the two arms alike, from the chances of treatment.
struct Weighing: Sendable {
    let weights: [Double]
    let isTreated: [Bool]
    /// How many people each row stands for.
    let people: [Double]?

    /// d/e + (1 − d)/(1 − e) for everybody, d + (1 − d)e/(1 − e) for the treated.
    init(_ chances: [Double], _ isTreated: [Bool], _ estimand: Estimand, people: [Double]? = nil) {
        self.people = people
        self.isTreated = isTreated
        weights = zip(chances, isTreated).map { e, treated in
            switch (estimand, treated) {
            case (.ate, true): 1 / e
            case (.ate, false): 1 / (1 - e)
            case (.att, true): 1
            case (.att, false): e / (1 - e)
            }
        }
    }

    init(weights: [Double], isTreated: [Bool], people: [Double]? = nil) {
        self.people = people
        self.weights = weights
        self.isTreated = isTreated
    }

    private func arm(_ treated: Bool) -> [Double] { zip(weights, isTreated).map { $1 == treated ? $0 : 0 } }

    /// Kish' effective number (Σw)²/Σw² of an arm.
    func effective(_ treated: Bool) -> Double {
        let weights = arm(treated)
        let squares = Moments.total(weights.map { $0 * $0 }, people)
        let sum = Moments.total(weights, people)
        return squares > 0 ? sum * sum / squares : 0
    }

    /// The largest weight ÷ the sum of its arm.
    var largestShare: Double {
        [true, false].map { treated in
            let weights = arm(treated)
            let sum = Moments.total(weights, people)
            return sum > 0 ? (weights.max() ?? 0) / sum : 1
        }.max() ?? 1
    }

    /// Divides by the number of rows, or of the treated, not by the sums of weights (Horvitz, Thompson).
    func horvitzThompson(_ outcome: [Double], _ estimand: Estimand) -> Double {
        let counted = isTreated.map { estimand == .ate || $0 ? 1.0 : 0 }
        return Moments.total(outcome.indices.map { (isTreated[$0] ? 1 : -1) * weights[$0] * outcome[$0] }, people) / Moments.total(counted, people)
    }

    /// The difference of weighted means, with the error that takes the weights as known.
    func hajek(_ outcome: [Double]) -> Estimate {
        let (first, second) = (arm(true), arm(false))
        let (one, zero) = (weightedMean(outcome, first), weightedMean(outcome, second))
        let (a, b) = (Moments.mean(first, people), Moments.mean(second, people))
        let influence = outcome.indices.map { first[$0] * (outcome[$0] - one) / a - second[$0] * (outcome[$0] - zero) / b }
        return Estimate(one - zero, standardError: Moments.estimate(influence, people).standardError)
    }

    /// The standardised mean difference of a column: the weighted means, over the unweighted spread. Nil where the column does not vary.
    func imbalance(_ column: [Double]) -> Double? {
        let spread = [true, false].reduce(0) { sum, treated in
            let own = column.indices.filter { isTreated[$0] == treated }
            return sum + Moments.variance(own.map { column[$0] }, Weights.only(people, own))
        }
        guard spread > 0 else { return nil }
        return abs(weightedMean(column, arm(true)) - weightedMean(column, arm(false))) / (spread / 2).squareRoot()
    }

    private func weightedMean(_ values: [Double], _ weights: [Double]) -> Double { Moments.mean(values, LeastSquares.times(weights, people)) }
}

/// How well the two arms can be compared, once weighted.
public struct Overlap: Sendable, Equatable {
    public let effectiveTreated: Double
    public let effectiveUntreated: Double
    /// ÷ the sum of its arm.
    public let largestWeight: Double
    /// Standardised mean differences by column, before and after weighting; columns that do not vary are left out.
    public let before: [(name: String, value: Double)]
    public let after: [(name: String, value: Double)]
    public var largestImbalance: Double { after.map(\.value).max() ?? 0 }

    init(_ weighing: Weighing, _ inputs: Inputs) {
        effectiveTreated = weighing.effective(true)
        effectiveUntreated = weighing.effective(false)
        largestWeight = weighing.largestShare
        let plain = Weighing(weights: weighing.weights.map { _ in 1 }, isTreated: weighing.isTreated, people: weighing.people)
        func all(_ weighing: Weighing) -> [(name: String, value: Double)] {
            zip(inputs.names, inputs.columns).compactMap { name, column in weighing.imbalance(column).map { (name, $0) } }
        }
        before = all(plain)
        after = all(weighing)
    }

    public static func == (left: Overlap, right: Overlap) -> Bool {
        left.effectiveTreated == right.effectiveTreated && left.effectiveUntreated == right.effectiveUntreated
            && left.after.elementsEqual(right.after, by: ==)
    }
}
