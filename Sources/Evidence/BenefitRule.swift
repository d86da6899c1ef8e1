/// Who gains most from a service: a ridge regression and trees on the same rule features, weighed by how well each tells.
public struct BenefitRule: Sendable {
    public let ridgeWeight: Double
    public let treesWeight: Double
    public let minLeaf: Int
    /// Neither tells anything: both weigh the same, and no order is better than another.
    public let isBlind: Bool
    public let features: [String]
    private let ridge: BenefitRidge
    private let trees: BenefitTrees
    private let ridgeScale: Double
    private let treesScale: Double
    /// The score of each training row without its own part in it, and the mean benefit.
    let trainingScores: [Double]
    public let meanBenefit: Double

    /// `benefit` is what the service is estimated to add for each row, less its cost. `features` are the rule features.
    init(_ features: Inputs, benefit: [Double], seed: UInt64) {
        ridge = BenefitRidge(features, benefit: benefit)
        trees = BenefitTrees(features, benefit: benefit, seed: seed)
        let (a, ridgeScale) = BenefitRule.scaled(ridge.leftOut)
        let (t, treesScale) = BenefitRule.scaled(trees.outOfBag)
        let weights = BenefitRule.weights(benefit, a, t)
        isBlind = weights.0 == 0 && weights.1 == 0
        (ridgeWeight, treesWeight) = isBlind ? (1, 1) : weights
        (self.ridgeScale, self.treesScale) = (ridgeScale, treesScale)
        minLeaf = trees.minLeaf
        self.features = features.names
        let shares = (ridgeWeight, treesWeight)
        trainingScores = a.indices.map { shares.0 * a[$0] + shares.1 * t[$0] }
        meanBenefit = Moments.mean(benefit)
    }

    /// Centred and ÷ the standard deviation; predictions that do not vary stay 0.
    private static func scaled(_ values: [Double]) -> (values: [Double], scale: Double) {
        let (mean, deviation) = Standardised.moments(values)
        guard deviation > 1e-12 * (1 + abs(mean)) else { return (values.map { _ in 0 }, 1) }
        return (values.map { ($0 - mean) / deviation }, deviation)
    }

    /// Least squares of the benefit on both, without negative weights.
    private static func weights(_ benefit: [Double], _ a: [Double], _ t: [Double]) -> (Double, Double) {
        let (aa, tt, at) = (LeastSquares.dot(a, a), LeastSquares.dot(t, t), LeastSquares.dot(a, t))
        let (ag, tg) = (LeastSquares.dot(a, benefit), LeastSquares.dot(t, benefit))
        let determinant = aa * tt - at * at
        if determinant > 1e-10 * aa * tt {
            let (first, second) = ((tt * ag - at * tg) / determinant, (aa * tg - at * ag) / determinant)
            if first >= 0 && second >= 0 { return (first, second) }
            if first < 0 { return (0, max(0, tg / tt)) }
            return (max(0, ag / aa), 0)
        }
        return aa > 0 ? (max(0, ag / aa), 0) : (0, tt > 0 ? max(0, tg / tt) : 0)
    }

    /// The higher, the more a row is expected to gain; differences are in units of the benefit.
    public func scores(_ features: Inputs) -> [Double] {
        zip(ridge.predict(features), trees.predict(features)).map { ridgeWeight * $0 / ridgeScale + treesWeight * $1 / treesScale }
    }

    /// What each feature adds to each row's score; they add up to the score less that of nobody in particular.
    public func contributions(_ features: Inputs) -> [[Double]] {
        let branches = trees.contributions(features)
        return features.columns.indices.map { j in
            features.columns[j].indices.map { row in
                ridgeWeight * ridge.slopes[j] * (features.columns[j][row] - ridge.means[j]) / ridgeScale
                    + treesWeight * branches[j][row] / treesScale
            }
        }
    }

    /// The score to which contributions are added.
    var level: Double { ridgeWeight * meanBenefit / ridgeScale + treesWeight * trees.level / treesScale }
}
