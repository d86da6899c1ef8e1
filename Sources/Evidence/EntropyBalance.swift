import Foundation

/// Weights for the untreated that give every column the mean that it has among the treated, as even as that allows (Hainmueller 2012).
/// A check on other estimates, never a way round a refusal.
public struct EntropyBalance: Sendable {
    /// The mean of the treated less the weighted mean of the untreated.
    public let value: Double
    public let effectiveUntreated: Double
    /// The largest difference left, in standard deviations.
    public let largestImbalance: Double
    /// Whether weights were found that leave less than 1e-10.
    public let isFeasible: Bool
    /// One for each row, adding up to 1 among the untreated; 0 for the treated.
    public let weights: [Double]

    public init(_ comparison: Comparison) {
        let (treated, untreated) = (comparison.treatedRows, comparison.untreatedRows)
        let weights = comparison.weights
        let standard = Standardised(comparison.inputs, weights: weights)
        let (sent, people) = (Weights.only(weights, treated), Weights.only(weights, untreated))
        let columns = standard.inputs.columns.map { column -> [Double] in
            let target = Moments.mean(treated.map { column[$0] }, sent)
            return untreated.map { column[$0] - target }
        }
        let start = EntropyBalance.shares([], people, count: untreated.count, at: []).shares
        let first = EntropyBalance.terrain(columns, people, at: columns.map { _ in 0 })
        let dependent = Set(Cholesky(first.bend).dependent)
        let kept = columns.indices.filter { !dependent.contains($0) }.map { columns[$0] }
        let top = Newton(from: kept.map { _ in 0 }) { EntropyBalance.terrain(kept, people, at: $0) }
        let shares = kept.isEmpty ? start : EntropyBalance.shares(kept, people, count: untreated.count, at: top.place).shares
        // Columns passed over count, too: what is dependent among the untreated need not be so among the treated.
        let left = columns.reduce(0) { max($0, abs(LeastSquares.dot($1, shares))) }
        largestImbalance = left
        isFeasible = left < 1e-10 && left.isFinite
        // A share of several people is theirs together.
        effectiveUntreated = 1 / shares.indices.reduce(0) { $0 + shares[$1] * shares[$1] / (people?[$1] ?? 1) }
        let reached = Moments.mean(treated.map { comparison.outcome[$0] }, sent)
        value = reached - LeastSquares.dot(untreated.map { comparison.outcome[$0] }, shares)
        var spread = [Double](repeating: 0, count: comparison.count)
        for (row, share) in zip(untreated, shares) { spread[row] = share }
        self.weights = spread
    }

    /// exp(λ'x) ÷ its sum, and the logarithm of that sum.
    private static func shares(_ columns: [[Double]], _ people: [Double]?, count: Int, at b: [Double]) -> (shares: [Double], logSum: Double) {
        let scores = columns.isEmpty ? [Double](repeating: 0, count: count) : LeastSquares.sum(columns, b)
        let highest = scores.max() ?? 0
        let raw = LeastSquares.times(scores.map { exp($0 - highest) }, people)
        let sum = raw.reduce(0, +)
        return (raw.map { $0 / sum }, highest + log(sum))
    }

    private static func terrain(_ columns: [[Double]], _ people: [Double]?, at b: [Double]) -> Terrain {
        guard !columns.isEmpty else { return Terrain(height: 0, slope: [], bend: Symmetric(size: 0)) }
        let (shares, logSum) = shares(columns, people, count: columns[0].count, at: b)
        let means = columns.map { LeastSquares.dot($0, shares) }
        var bend = LeastSquares.gram(columns, shares)
        for row in columns.indices {
            for column in columns.indices { bend[row, column] -= means[row] * means[column] }
        }
        return Terrain(height: -logSum, slope: means.map { -$0 }, bend: bend)
    }
}
