import Foundation

/// People who got one of several services, or none of them.
public struct ArmsComparison: Sendable {
    public let outcome: [Double]
    /// The arm of each row; 0 is the one that the others are compared with.
    public let arms: [Int]
    public let names: [String]
    public let inputs: Inputs
    public let factors: [Factor]
    /// How many people each row stands for; nil for one each.
    public let weights: [Double]?

    /// Unknown inputs must have been filled. Throws `EvidenceRefused` for an arm that is not listed, fewer than 2 rows in one, an outcome
    /// that is no finite number and an unknown input.
    public init(outcome: [Double], arms: [Int], names: [String], inputs: Inputs, factors: [Factor]? = nil, weights: [Double]? = nil) throws {
        guard outcome.count == arms.count, outcome.count == inputs.count else {
            throw EvidenceRefused("There are not as many outcomes or arms as rows. Give one for each row.")
        }
        if let row = arms.firstIndex(where: { !names.indices.contains($0) }) {
            throw EvidenceRefused(row: row, "The arm is none of \(names.joined(separator: ", ")). Correct it, or leave the row out.")
        }
        try Comparison.check(outcome, inputs, weights)
        guard names.count > 1 else { throw EvidenceRefused("There is one arm only. At least two are needed.") }
        for (arm, name) in names.enumerated() where arms.count(where: { $0 == arm }) < 2 {
            throw EvidenceRefused("The arm “\(name)” has fewer than 2 rows. Add rows, or leave it out.")
        }
        self.outcome = outcome
        self.arms = arms
        self.names = names
        self.inputs = inputs
        self.weights = weights
        self.factors = factors ?? inputs.names.map { Factor(name: $0, columns: [$0]) }
    }

    public var count: Int { outcome.count }
    /// Nothing can be told then, and what differs is rounding.
    var hasOneOutcome: Bool { outcome.allSatisfy { $0 == outcome[0] } }
    public var size: Double { weights.map { $0.reduce(0, +) } ?? Double(count) }

    /// Inputs that never vary, and so adjust nothing.
    public var constantInputs: [String] { Standardised(inputs).constant }

    func rows(of arm: Int) -> [Int] { arms.indices.filter { arms[$0] == arm } }

    func with(_ inputs: Inputs) throws -> ArmsComparison {
        try ArmsComparison(outcome: outcome, arms: arms, names: names, inputs: inputs, weights: weights)
    }

    /// One arm and the one it is compared with.
    func pair(_ arm: Int) throws -> (rows: [Int], comparison: Comparison) {
        let rows = arms.indices.filter { arms[$0] == 0 || arms[$0] == arm }
        return (
            rows,
            try Comparison(
                outcome: rows.map { outcome[$0] }, isTreated: rows.map { arms[$0] == arm }, inputs: inputs.only(rows), factors: factors,
                weights: Weights.only(weights, rows))
        )
    }
}

/// What models that have not seen a row say of it, for each arm.
struct ArmsNuisance: Sendable {
    /// The chance of each arm, before clipping: K − 1 logits against the comparison, normalised.
    let chances: [[Double]]
    /// The outcome expected in each arm.
    let outcomes: [[Double]]
    /// The logarithms of odds of each arm but the first against the comparison.
    let scores: [[Double]]

    init(_ comparison: ArmsComparison, _ folds: Folds, without: [String] = []) {
        let kept = comparison.inputs.names.indices.filter { !without.contains(comparison.inputs.names[$0]) }
        let inputs = comparison.inputs.keeping(kept)
        let design = Design(inputs, weights: comparison.weights)
        let common = inputs.withoutRare
        let sending = common.names == inputs.names ? design : Design(common, weights: comparison.weights)
        let scores = comparison.names.indices.dropFirst().map { arm in
            ArmsNuisance.scores(of: arm, comparison, sending, folds)
        }
        self.scores = scores
        let odds = scores.map { $0.map { exp(min(700, $0)) } }
        let totals = comparison.outcome.indices.map { row in odds.reduce(1) { $0 + $1[row] } }
        chances = [totals.map { 1 / $0 }] + odds.map { zip($0, totals).map { $0 / $1 } }
        outcomes = comparison.names.indices.map { arm in
            let rows = comparison.rows(of: arm)
            let sums = FoldSums(design, outcome: comparison.outcome, rows: rows, folds: folds, weights: comparison.weights)
            return design.predictions(folds) { sums.ridge(CrossFit.ridge, outside: $0) }
        }
    }

    private static func scores(of arm: Int, _ comparison: ArmsComparison, _ design: Design, _ folds: Folds) -> [Double] {
        let isArm = comparison.arms.map { $0 == arm ? 1.0 : 0 }
        let both = comparison.arms.indices.map { row in
            comparison.arms[row] == 0 || comparison.arms[row] == arm ? comparison.weights?[row] ?? 1 : 0
        }
        let start = design.logit(isArm, weights: both, ridge: CrossFit.ridge).slopes
        return design.predictions(folds) { fold in
            design.logit(isArm, weights: CrossFit.outside(fold, folds, both), ridge: CrossFit.ridge, from: start).slopes
        }
    }

    var clipped: [[Double]] { chances.map { $0.map { min(0.98, max(0.02, $0)) } } }

    /// ψ of each arm and row, whose mean is the average outcome if everybody were in that arm.
    func psi(_ comparison: ArmsComparison) -> [[Double]] {
        let chances = clipped
        return comparison.names.indices.map { arm in
            comparison.outcome.indices.map { row in
                let expected = outcomes[arm][row]
                return comparison.arms[row] == arm ? expected + (comparison.outcome[row] - expected) / chances[arm][row] : expected
            }
        }
    }
}
