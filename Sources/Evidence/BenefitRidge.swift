import Foundation

/// A ridge regression of the benefit on rule features, whose penalty is chosen by leaving out one person at a time.
struct BenefitRidge: Sendable, Equatable, Codable {
    let penalty: Double
    /// For columns as they come; constant ones have 0.
    let slopes: [Double]
    let means: [Double]
    private let level: Double
    /// What is predicted of each training row by the others; not kept with the model.
    private(set) var leftOut: [Double] = []

    private enum CodingKeys: CodingKey { case penalty, slopes, means, level }

    init(_ features: Inputs, benefit: [Double], weights: [Double]?) {
        let standard = Standardised(features, weights: weights)
        let columns = standard.inputs.columns
        let level = Moments.mean(benefit, weights)
        let search = PenaltySearch(columns, centred: benefit.map { $0 - level }, weights)
        let best = search.best
        penalty = best.penalty
        leftOut = zip(benefit, best.residuals).map { $0 - $1 }
        let raw = zip(search.slopes(best.penalty), standard.deviations).map { $0 / $1 }
        var (slopes, means) = ([Double](repeating: 0, count: features.names.count), [Double](repeating: 0, count: features.names.count))
        for (name, (slope, mean)) in zip(standard.inputs.names, zip(raw, standard.means)) {
            guard let place = features.names.firstIndex(of: name) else { continue }
            (slopes[place], means[place]) = (slope, mean)
        }
        (self.slopes, self.means, self.level) = (slopes, means, level)
    }

    func predict(_ features: Inputs) -> [Double] {
        let intercept = level - zip(slopes, means).reduce(0) { $0 + $1.0 * $1.1 }
        guard !slopes.isEmpty else { return [Double](repeating: intercept, count: features.count) }
        return LeastSquares.sum(features.columns, slopes).map { $0 + intercept }
    }
}

/// The columns turned into the directions of their eigenvectors, in which each penalty is one division.
private struct PenaltySearch {
    private let eigen: Eigen
    private let turned: [[Double]]
    private let squares: [[Double]]
    private let products: [Double]
    private let centred: [Double]
    private let weights: [Double]?

    init(_ columns: [[Double]], centred: [Double], _ weights: [Double]?) {
        let eigen = Eigen(LeastSquares.gram(columns, weights))
        turned = columns.indices.map { j in LeastSquares.sum(columns, columns.indices.map { eigen.vectors[$0, j] }) }
        squares = turned.map { $0.map { $0 * $0 } }
        let target = LeastSquares.times(centred, weights)
        products = turned.map { LeastSquares.dot($0, target) }
        (self.eigen, self.centred, self.weights) = (eigen, centred, weights)
    }

    /// 10^{0, .25, …, 5}, judged by the squares of what is left of each person when the others predict them: residual ÷ (1 − leverage).
    var best: (penalty: Double, residuals: [Double]) {
        let fits = (0...20).map { pow(10, Double($0) / 4) }.map { ($0, residuals($0)) }
        let errors = fits.map { Moments.total($0.1.map { $0 * $0 }, weights) }
        return fits[errors.indices.min { errors[$0] < errors[$1] } ?? 0]
    }

    private func residuals(_ penalty: Double) -> [Double] {
        let size = weights.map { $0.reduce(0, +) } ?? Double(centred.count)
        let rooms = eigen.values.map { 1 / (max(0, $0) + penalty) }
        let fitted = turned.isEmpty ? centred.map { _ in 0 } : LeastSquares.sum(turned, zip(products, rooms).map { $0 * $1 })
        let leverage = turned.isEmpty ? centred.map { _ in 0 } : LeastSquares.sum(squares, rooms)
        return centred.indices.map { (centred[$0] - fitted[$0]) / max(1e-9, 1 - 1 / size - leverage[$0]) }
    }

    /// For the standardised columns.
    func slopes(_ penalty: Double) -> [Double] {
        let turnedSlopes = zip(products, eigen.values).map { $0 / (max(0, $1) + penalty) }
        return turned.indices.map { j in turned.indices.reduce(0) { $0 + eigen.vectors[j, $1] * turnedSlopes[$1] } }
    }
}
