/// A number that was estimated, with its error.
public struct Estimate: Sendable, Equatable, Codable {
    public let value: Double
    public let standardError: Double

    public init(_ value: Double, standardError: Double) {
        self.value = value
        self.standardError = standardError
    }

    /// The 90 % interval that people see.
    public var interval: ClosedRange<Double> { interval(z: Normal.z90) }

    func interval(z: Double) -> ClosedRange<Double> {
        let half = z * standardError
        // Outcomes so large that their squares are no numbers leave everything open.
        guard (value - half).isFinite, (value + half).isFinite else { return -Double.infinity...Double.infinity }
        return (value - half)...(value + half)
    }
}

/// Means and spreads of lists of numbers; with weights each counts for so many.
enum Moments {
    static func mean(_ values: [Double], _ weights: [Double]? = nil) -> Double {
        guard let weights else { return values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count) }
        var (sum, total) = (0.0, 0.0)
        for row in values.indices {
            sum += values[row] * weights[row]
            total += weights[row]
        }
        return total > 0 ? sum / total : 0
    }

    static func total(_ values: [Double], _ weights: [Double]?) -> Double {
        guard let weights else { return values.reduce(0, +) }
        return values.indices.reduce(0) { $0 + values[$1] * weights[$1] }
    }

    /// The variance dividing by n − 1; 0 for fewer than two.
    static func variance(_ values: [Double], _ weights: [Double]? = nil) -> Double {
        let size = weights.map { $0.reduce(0, +) } ?? Double(values.count)
        guard size > 1 else { return 0 }
        let mean = mean(values, weights)
        guard let weights else { return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (size - 1) }
        return values.indices.reduce(0) { $0 + weights[$1] * (values[$1] - mean) * (values[$1] - mean) } / (size - 1)
    }

    /// The mean with its standard error.
    static func estimate(_ values: [Double], _ weights: [Double]? = nil) -> Estimate {
        let size = weights.map { $0.reduce(0, +) } ?? Double(values.count)
        return Estimate(mean(values, weights), standardError: (variance(values, weights) / max(1, size)).squareRoot())
    }

    /// The lowest and the highest of them that are numbers.
    static func range(_ values: [Double]) -> ClosedRange<Double> {
        let told = values.filter(\.isFinite)
        return (told.min() ?? 0)...(told.max() ?? 0)
    }

    static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        guard !sorted.isEmpty else { return 0 }
        return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }
}
