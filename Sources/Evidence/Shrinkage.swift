import Foundation

/// Several estimates of one kind (of services, providers, groups) drawn towards their mean, the more the less they differ beyond chance.
/// Source: Rubin 1981; Morris 1983; the limit of one standard error: Efron, Morris 1972.
public struct Shrinkage: Sendable, Equatable {
    /// One for each estimate, in the order given.
    public let estimates: [Estimate]

    /// The spread between them is averaged over a grid, never plugged in: that would cover 75 % with 8 services.
    /// Nil for fewer than 3 estimates. Throws `EvidenceRefused` for an error that is not above 0.
    public init?(_ raw: [Estimate]) throws {
        for (row, estimate) in raw.enumerated() where !(estimate.standardError > 0 && estimate.standardError.isFinite && estimate.value.isFinite) {
            throw EvidenceRefused(row: row, "The estimate has no standard error above 0. Leave it out.")
        }
        guard raw.count > 2 else { return nil }
        let y = raw.map(\.value)
        let v = raw.map { $0.standardError * $0.standardError }
        let scale = max(Moments.variance(y).squareRoot(), Moments.median(v).squareRoot())
        let grid = (1...80).map { Spread(tau: (Double($0) - 0.5) * 4 * scale / 80, y, v) }
        let highest = grid.map(\.logWeight).max() ?? 0
        let raised = grid.map { exp($0.logWeight - highest) }
        let total = raised.reduce(0, +)
        let weights = raised.map { $0 / total }
        estimates = raw.indices.map { k in
            let parts = grid.map { $0.posterior(y[k], v[k]) }
            let mean = zip(weights, parts).reduce(0) { $0 + $1.0 * $1.1.mean }
            let square = zip(weights, parts).reduce(0) { $0 + $1.0 * ($1.1.variance + $1.1.mean * $1.1.mean) }
            return Shrinkage.limited(mean, (max(0, square - mean * mean)).squareRoot(), raw[k])
        }
    }

    /// No estimate is moved by more than its standard error, or a single outstanding one would hardly ever be covered.
    private static func limited(_ mean: Double, _ deviation: Double, _ raw: Estimate) -> Estimate {
        guard abs(mean - raw.value) > raw.standardError else { return Estimate(mean, standardError: deviation) }
        return Estimate(raw.value + (mean > raw.value ? 1 : -1) * raw.standardError, standardError: raw.standardError)
    }

    /// The chance that the best is better than the second: "best" may be said from .9 on. Nil for fewer than two.
    public var chanceOfBest: Double? {
        let order = estimates.sorted { $0.value > $1.value }
        guard order.count > 1 else { return nil }
        let error = (order[0].standardError * order[0].standardError + order[1].standardError * order[1].standardError).squareRoot()
        return Normal.cumulative((order[0].value - order[1].value) / error)
    }

    /// What holds if the true effects had the standard deviation `tau`.
    private struct Spread {
        let square: Double
        /// The mean of all, and its variance.
        let center: Double
        let variance: Double
        let logWeight: Double

        init(tau: Double, _ y: [Double], _ v: [Double]) {
            square = tau * tau
            let spreads = v.map { $0 + tau * tau }
            let variance = 1 / spreads.reduce(0) { $0 + 1 / $1 }
            let center = variance * zip(y, spreads).reduce(0) { $0 + $1.0 / $1.1 }
            let misfit = zip(y, spreads).reduce(0) { $0 + ($1.0 - center) * ($1.0 - center) / $1.1 }
            logWeight = 0.5 * log(variance) - 0.5 * spreads.reduce(0) { $0 + log($1) } - 0.5 * misfit
            (self.variance, self.center) = (variance, center)
        }

        func posterior(_ y: Double, _ v: Double) -> (mean: Double, variance: Double) {
            let share = v / (v + square)
            return ((1 - share) * y + share * center, (1 - share) * v + share * share * variance)
        }
    }
}
