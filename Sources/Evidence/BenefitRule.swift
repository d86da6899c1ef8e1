/// Who gains most from a service: a ridge regression and trees on the same rule features, weighed by how well each tells.
/// Source: Breiman 1996, 2001; stacked by least squares without negative weights.
public struct BenefitRule: Sendable, Equatable, Codable {
    public let ridgeWeight: Double
    public let treesWeight: Double
    public let minLeaf: Int
    /// Neither tells anything: both weigh the same, and no order is better than another.
    public let isBlind: Bool
    /// The columns that the rule looks at, in their order.
    public let features: [String]
    private let ridge: BenefitRidge
    private let trees: BenefitTrees
    private let ridgeScale: Double
    private let treesScale: Double
    public let meanBenefit: Double
    /// The benefit in each fifth of the training rows, the lowest scores first; by scores in which a row had no part itself.
    public let fifths: [Estimate]
    /// Where the fifths end, on the scale of scores less `level`.
    private let cuts: [Double]

    /// `benefit` is what the service is estimated to add for each row, less its cost. `features` are the rule features.
    init(_ features: Inputs, benefit: [Double], weights: [Double]? = nil, seed: UInt64) {
        ridge = BenefitRidge(features, benefit: benefit, weights: weights)
        trees = BenefitTrees(features, benefit: benefit, weights: weights, seed: seed)
        let (a, ridgeScale) = BenefitRule.scaled(ridge.leftOut, weights)
        let (t, treesScale) = BenefitRule.scaled(trees.outOfBag, weights)
        let shares = BenefitRule.weights(benefit, a, t, weights)
        isBlind = shares.0 == 0 && shares.1 == 0
        (ridgeWeight, treesWeight) = isBlind ? (1, 1) : shares
        (self.ridgeScale, self.treesScale) = (ridgeScale, treesScale)
        minLeaf = trees.minLeaf
        self.features = features.names
        meanBenefit = Moments.mean(benefit, weights)
        let own = (ridgeWeight, treesWeight)
        let scores = a.indices.map { own.0 * a[$0] + own.1 * t[$0] }
        let ends = BenefitRule.ends(scores)
        cuts = ends
        let places = scores.map { score in ends.count { score >= $0 } }
        fifths = (0..<5).map { fifth in
            let rows = places.indices.filter { places[$0] == fifth }
            return Moments.estimate(rows.map { benefit[$0] }, Weights.only(weights, rows))
        }
    }

    /// Centred and ÷ the standard deviation; predictions that do not vary stay 0.
    private static func scaled(_ values: [Double], _ weights: [Double]?) -> (values: [Double], scale: Double) {
        let (mean, deviation) = Standardised.moments(values, weights)
        guard deviation > 1e-12 * (1 + abs(mean)) else { return (values.map { _ in 0 }, 1) }
        return (values.map { ($0 - mean) / deviation }, deviation)
    }

    /// Least squares of the benefit on both, without negative weights.
    private static func weights(_ benefit: [Double], _ a: [Double], _ t: [Double], _ people: [Double]?) -> (Double, Double) {
        func sum(_ first: [Double], _ second: [Double]) -> Double { LeastSquares.dot(LeastSquares.times(first, people), second) }
        let (aa, tt, at, ag, tg) = (sum(a, a), sum(t, t), sum(a, t), sum(a, benefit), sum(t, benefit))
        let determinant = aa * tt - at * at
        if determinant > 1e-10 * aa * tt {
            let (first, second) = ((tt * ag - at * tg) / determinant, (aa * tg - at * ag) / determinant)
            if first >= 0 && second >= 0 { return (first, second) }
            if first < 0 { return (0, max(0, tg / tt)) }
            return (max(0, ag / aa), 0)
        }
        return aa > 0 ? (max(0, ag / aa), 0) : (0, tt > 0 ? max(0, tg / tt) : 0)
    }

    private static func ends(_ scores: [Double]) -> [Double] {
        let sorted = scores.sorted()
        return sorted.isEmpty ? [] : (1..<5).map { sorted[$0 * sorted.count / 5] }
    }

    /// The higher, the more a row is expected to gain; differences are in units of the benefit.
    public func scores(_ features: Inputs) -> [Double] {
        zip(ridge.predict(features), trees.predict(features)).map { ridgeWeight * $0 / ridgeScale + treesWeight * $1 / treesScale }
    }

    /// The benefit that is predicted of each row; the mean of all where nothing tells that benefits differ.
    func predicted(_ features: Inputs) -> [Double] {
        isBlind ? [Double](repeating: meanBenefit, count: features.count) : scores(features).map { meanBenefit + $0 - level }
    }

    /// What each feature adds to each row's score, feature after feature; with `level` they add up to the score.
    public func contributions(_ features: Inputs) -> [[Double]] {
        let branches = trees.contributions(features)
        return features.columns.indices.map { j in
            features.columns[j].indices.map { row in
                ridgeWeight * ridge.slopes[j] * (features.columns[j][row] - ridge.means[j]) / ridgeScale
                    + treesWeight * branches[j][row] / treesScale
            }
        }
    }

    /// The score of nobody in particular, to which contributions are added.
    public var level: Double { ridgeWeight * meanBenefit / ridgeScale + treesWeight * trees.level / treesScale }

    /// The fifth of the training rows to which a score belongs, from 0 (lowest).
    public func fifth(of score: Double) -> Int { cuts.count { score - level >= $0 } }
}
