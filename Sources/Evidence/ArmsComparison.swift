import Foundation

/// People who got one of several services, or none of them.
public struct ArmsComparison: Sendable {
    public let outcome: [Double]
    /// The arm of each row; 0 is the one that the others are compared with.
    public let arms: [Int]
    public let names: [String]
    public let inputs: Inputs
    public let factors: [Factor]

    /// Unknown inputs must have been filled. Throws `EvidenceRefused` for an arm that is not listed, fewer than 2 rows in one, an outcome
    /// that is no finite number and an unknown input.
    public init(outcome: [Double], arms: [Int], names: [String], inputs: Inputs, factors: [Factor]? = nil) throws {
        guard outcome.count == arms.count, outcome.count == inputs.count else {
            throw EvidenceRefused("There are not as many outcomes or arms as rows. Give one for each row.")
        }
        if let row = arms.firstIndex(where: { !names.indices.contains($0) }) {
            throw EvidenceRefused(row: row, "The arm is none of \(names.joined(separator: ", ")). Correct it, or leave the row out.")
        }
        if let row = outcome.firstIndex(where: { !$0.isFinite }) {
            throw EvidenceRefused(row: row, "The outcome \(outcome[row]) is not a finite number. Correct it, or leave the row out.")
        }
        if let row = (0..<inputs.count).first(where: { row in inputs.columns.contains { $0[row].isNaN } }) {
            throw EvidenceRefused(row: row, "An input is not known. Fill it in, or leave the row out.")
        }
        guard names.count > 1 else { throw EvidenceRefused("There is one arm only. At least two are needed.") }
        for (arm, name) in names.enumerated() where arms.count(where: { $0 == arm }) < 2 {
            throw EvidenceRefused("The arm “\(name)” has fewer than 2 rows. Add rows, or leave it out.")
        }
        self.outcome = outcome
        self.arms = arms
        self.names = names
        self.inputs = inputs
        self.factors = factors ?? inputs.names.map { Factor(name: $0, columns: [$0]) }
    }

    public var count: Int { outcome.count }

    func rows(of arm: Int) -> [Int] { arms.indices.filter { arms[$0] == arm } }

    func with(_ inputs: Inputs) throws -> ArmsComparison { try ArmsComparison(outcome: outcome, arms: arms, names: names, inputs: inputs) }

    /// One arm and the one it is compared with.
    func pair(_ arm: Int) throws -> (rows: [Int], comparison: Comparison) {
        let rows = arms.indices.filter { arms[$0] == 0 || arms[$0] == arm }
        return (
            rows,
            try Comparison(
                outcome: rows.map { outcome[$0] }, isTreated: rows.map { arms[$0] == arm }, inputs: inputs.only(rows), factors: factors)
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
        let standard = Standardised(comparison.inputs.keeping(kept)).inputs
        let packed = LogitTerrain.packed(standard)
        let scores = comparison.names.indices.dropFirst().map { arm in
            ArmsNuisance.scores(of: arm, comparison, standard, packed, folds)
        }
        self.scores = scores
        let odds = scores.map { $0.map { exp(min(700, $0)) } }
        let totals = comparison.outcome.indices.map { row in odds.reduce(1) { $0 + $1[row] } }
        chances = [totals.map { 1 / $0 }] + odds.map { zip($0, totals).map { $0 / $1 } }
        outcomes = comparison.names.indices.map { arm in
            let sums = FoldSums(standard.columns, outcome: comparison.outcome, rows: comparison.rows(of: arm), folds: folds)
            var predicted = [Double](repeating: 0, count: comparison.count)
            for fold in 0..<folds.count {
                let b = sums.ridge(CrossFit.ridge, outside: fold)
                ArmsNuisance.predict(b, standard, folds.rows(in: fold), into: &predicted)
            }
            return predicted
        }
    }

    private static func scores(of arm: Int, _ comparison: ArmsComparison, _ standard: Inputs, _ packed: Quads, _ folds: Folds) -> [Double] {
        let isArm = comparison.arms.map { $0 == arm ? 1.0 : 0 }
        func fitted(_ weights: [Double], _ start: [Double]) -> [Double] {
            let terrain = LogitTerrain(packed, width: standard.names.count + 1, outcome: isArm, weights: weights, ridge: CrossFit.ridge)
            return Newton(from: start) { terrain.terrain(at: $0) }.place
        }
        let both = comparison.arms.map { $0 == 0 || $0 == arm ? 1.0 : 0 }
        let start = fitted(both, [Double](repeating: 0, count: standard.names.count + 1))
        var scores = [Double](repeating: 0, count: comparison.count)
        for fold in 0..<folds.count {
            let b = fitted(zip(both, folds.folds).map { $1 == fold ? 0 : $0 }, start)
            predict(b, standard, folds.rows(in: fold), into: &scores)
        }
        return scores
    }

    private static func predict(_ b: [Double], _ standard: Inputs, _ rows: [Int], into values: inout [Double]) {
        for row in rows {
            var sum = b[0]
            for (place, column) in standard.columns.enumerated() { sum += b[place + 1] * column[row] }
            values[row] = sum
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
