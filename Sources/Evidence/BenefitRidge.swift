import Foundation

/// A ridge regression of the benefit on rule features, whose penalty is chosen by leaving out one row at a time.
struct BenefitRidge: Sendable {
    let penalty: Double
    /// For columns as they come; constant ones have 0.
    let slopes: [Double]
    let means: [Double]
    private let level: Double
    /// What is predicted of each training row by the others.
    let leftOut: [Double]

    init(_ features: Inputs, benefit: [Double]) {
        let standard = Standardised(features)
        let columns = standard.inputs.columns
        let n = Double(benefit.count)
        let level = Moments.mean(benefit)
        let centred = benefit.map { $0 - level }
        let eigen = Eigen(LeastSquares.gram(columns))
        // The columns turned into the directions of the eigenvectors, in which each penalty is one division.
        let turned = columns.indices.map { j in LeastSquares.sum(columns, columns.indices.map { eigen.vectors[$0, j] }) }
        let weights = turned.map { LeastSquares.dot($0, centred) }
        let squares = turned.map { $0.map { $0 * $0 } }
        func fit(_ penalty: Double) -> (error: Double, leftOut: [Double]) {
            let rooms = eigen.values.map { 1 / (max(0, $0) + penalty) }
            let fitted = turned.isEmpty ? centred.map { _ in 0 } : LeastSquares.sum(turned, zip(weights, rooms).map { $0 * $1 })
            let leverage = turned.isEmpty ? centred.map { _ in 0 } : LeastSquares.sum(squares, rooms)
            let residuals = centred.indices.map { (centred[$0] - fitted[$0]) / max(1e-9, 1 - 1 / n - leverage[$0]) }
            return (residuals.reduce(0) { $0 + $1 * $1 }, zip(benefit, residuals).map { $0 - $1 })
        }
        let penalties = (0...20).map { pow(10, Double($0) / 4) }
        let fits = penalties.map(fit)
        let best = fits.indices.min { fits[$0].error < fits[$1].error } ?? 0
        penalty = penalties[best]
        leftOut = fits[best].leftOut
        let turnedSlopes = zip(weights, eigen.values).map { $0 / (max(0, $1) + penalties[best]) }
        let raw = columns.indices.map { j in
            columns.indices.reduce(0) { $0 + eigen.vectors[j, $1] * turnedSlopes[$1] } / standard.deviations[j]
        }
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
