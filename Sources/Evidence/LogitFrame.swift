import Foundation

/// The standardised columns of a logistic regression, less those that say nothing new.
struct LogitFrame {
    let standard: Standardised
    let dropped: [String]
    private let outcome: [Double]
    private let weights: [Double]?
    private let share: Double
    private let terrain: LogitTerrain
    /// What the terrain is at the start; nil after columns were left aside.
    private let first: Terrain?

    init(_ inputs: Inputs, outcome: [Double], weights: [Double]?, ridge: Double) {
        self.outcome = outcome
        self.weights = weights
        share = Standardised.moments(outcome, weights).mean
        let whole = Standardised(inputs, weights: weights)
        let terrain = LogitTerrain(whole.inputs, outcome: outcome, weights: weights, ridge: ridge)
        // At the start all rows have the same chance, so the information is that of a linear regression: what is dependent there is so
        // everywhere. Under a ridge two equal columns share their coefficient, and nothing need go.
        let first = terrain.terrain(at: LogitFrame.start(share, whole.inputs.names.count))
        let dependent = Set(Cholesky(first.bend).dependent.map { $0 - 1 })
        dropped = whole.constant + dependent.sorted().map { whole.inputs.names[$0] }
        guard !dependent.isEmpty else {
            (standard, self.terrain, self.first) = (whole, terrain, first)
            return
        }
        standard = whole.keeping(whole.inputs.names.indices.filter { !dependent.contains($0) })
        self.terrain = LogitTerrain(standard.inputs, outcome: outcome, weights: weights, ridge: ridge)
        self.first = nil
    }

    private static func start(_ share: Double, _ columns: Int) -> [Double] {
        let share = min(max(share, 1e-3), 1 - 1e-3)
        return [log(share / (1 - share))] + [Double](repeating: 0, count: columns)
    }

    /// The fit with the ridge that was asked for.
    func fitted() -> Newton {
        Newton(from: LogitFrame.start(share, standard.inputs.names.count), first: first) { terrain.terrain(at: $0) }
    }

    /// The fit with a ridge of 1, which always has a maximum.
    func tamed() -> Newton {
        let terrain = LogitTerrain(standard.inputs, outcome: outcome, weights: weights, ridge: 1)
        return Newton(from: LogitFrame.start(share, standard.inputs.names.count)) { terrain.terrain(at: $0) }
    }

    /// The likelihood has no maximum, or one so far out that nothing can be said of it.
    func isSeparated(_ fit: Newton) -> Bool {
        if fit.isFlat || fit.place.contains(where: { abs($0) > 15 }) { return true }
        let root = Cholesky(fit.terrain.bend, floor: 1e-14)
        guard root.isWhole, !root.inverse.diagonal.contains(where: { $0 > 1e4 }) else { return true }
        return outcome.indices.allSatisfy { row in
            var score = fit.place[0]
            for (place, column) in standard.inputs.columns.enumerated() { score += fit.place[place + 1] * column[row] }
            return abs(Logit.chance(score) - outcome[row]) < 1e-8
        }
    }

    var nullLogLikelihood: Double {
        let total = weights?.reduce(0, +) ?? Double(outcome.count)
        return total * (share * log(share) + (1 - share) * log(1 - share))
    }

    func warnings(isSeparated: Bool) -> [String] {
        let columns = standard.inputs.names.count
        let rarer = min(outcome.count { $0 == 1 }, outcome.count { $0 == 0 })
        let few = columns > 0 && rarer < 10 * columns
        return dropped.map { "“\($0)” was left aside: it never varies, or says nothing that the others do not" }
            + (few ? ["there are fewer than 10 of the rarer outcome for each column (\(rarer) for \(columns))"] : [])
            + (isSeparated ? ["some columns tell some outcomes apart without fault, so the model was fitted with a ridge of 1"] : [])
    }
}

extension Standardised {
    /// Coefficients of standardised columns, the intercept first, as those of the columns themselves.
    func original(_ b: [Double]) -> [Double] {
        let slopes = zip(b.dropFirst(), deviations).map { $0 / $1 }
        return [zip(slopes, means).reduce(b[0]) { $0 - $1.0 * $1.1 }] + slopes
    }

    /// The covariance of those coefficients, by the same linear map.
    func original(_ covariance: Symmetric) -> Symmetric {
        let size = covariance.size
        let shifts = [1] + zip(means, deviations).map { -$0 / $1 }
        let scales = [1] + deviations.map { 1 / $0 }
        var mapped = Symmetric(size: size)
        let first = covariance.times(shifts)
        mapped[0, 0] = zip(shifts, first).reduce(0) { $0 + $1.0 * $1.1 }
        for row in 1..<max(1, size) {
            mapped[row, 0] = scales[row] * first[row]
            for column in 1...row { mapped[row, column] = scales[row] * scales[column] * covariance[row, column] }
        }
        mapped.mirror()
        return mapped
    }
}
