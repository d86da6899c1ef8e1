/// A number that was estimated, with its error.
public struct Estimate: Sendable, Equatable {
    public let value: Double
    public let standardError: Double

    public init(_ value: Double, standardError: Double) {
        self.value = value
        self.standardError = standardError
    }

    /// The 90 % interval that people see.
    public var interval: ClosedRange<Double> { interval(z: Normal.z90) }

    func interval(z: Double) -> ClosedRange<Double> {
        let half = standardError.isFinite ? z * standardError : 0
        return (value - half)...(value + half)
    }
}

/// Means and spreads of plain lists of numbers.
enum Moments {
    static func mean(_ values: [Double]) -> Double { values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count) }

    /// The variance dividing by n − 1; 0 for fewer than two.
    static func variance(_ values: [Double]) -> Double {
        guard values.count > 1 else { return 0 }
        let mean = mean(values)
        return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
    }

    /// The mean with its standard error.
    static func estimate(_ values: [Double]) -> Estimate {
        Estimate(mean(values), standardError: (variance(values) / Double(max(1, values.count))).squareRoot())
    }

    static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        guard !sorted.isEmpty else { return 0 }
        return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }

    static func weightedMean(_ values: [Double], _ weights: [Double]) -> Double {
        var (sum, total) = (0.0, 0.0)
        for row in values.indices {
            sum += values[row] * weights[row]
            total += weights[row]
        }
        return total > 0 ? sum / total : 0
    }
}
