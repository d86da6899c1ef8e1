import Foundation

/// The share that has not had the event, time by time: the Kaplan–Meier estimate with log(−log) bounds on Greenwood's variance.
/// Source: Greenwood 1926; Kalbfleisch, Prentice 2002. Oracle: lifelines `KaplanMeierFitter`.
public struct SurvivalCurve: Sendable, Equatable {
    /// What is known at one time at which somebody had the event or left.
    public struct Step: Sendable, Equatable {
        public let time: Double
        public let atRisk: Double
        public let events: Double
        public let censored: Double
        /// The share still without the event just after this time.
        public let survival: Double
        public let lower: Double
        public let upper: Double
    }

    public let size: Double
    public let events: Double
    /// The share of chance outside the bounds: 0.05 for 95 %.
    public let alpha: Double
    /// One for each distinct time, ascending; the survival before the first is 1.
    public let steps: [Step]

    public init(_ durations: Durations, alpha: Double = 0.05) {
        let timeline = Timeline(durations)
        let risk = RiskTable(durations, on: timeline)
        let z = Normal.quantile(1 - alpha / 2)
        var (survival, variance) = (1.0, 0.0)
        steps = timeline.times.indices.map { place in
            let (n, d) = (risk.atRisk[place], risk.events[place])
            if d > 0 {
                let isLast = SurvivalCurve.isAll(d, of: n)
                survival *= isLast ? 0 : 1 - d / n
                if !isLast { variance += d / (n * (n - d)) }
            }
            let bounds = SurvivalCurve.bounds(survival, variance, z)
            return Step(
                time: timeline.times[place], atRisk: n, events: d, censored: risk.censored[place], survival: survival, lower: bounds.lowerBound,
                upper: bounds.upperBound)
        }
        size = durations.size
        events = durations.events
        self.alpha = alpha
    }

    /// Weights that are no whole numbers do not add up to the last digit.
    private static func isAll(_ events: Double, of atRisk: Double) -> Bool { atRisk - events <= 1e-12 * atRisk }

    private static func bounds(_ survival: Double, _ variance: Double, _ z: Double) -> ClosedRange<Double> {
        guard survival > 0 else { return 0...0 }
        guard survival < 1 else { return 1...1 }
        let logarithm = log(survival)
        let half = z * variance.squareRoot() / logarithm
        let ends = [exp(logarithm * exp(-half)), exp(logarithm * exp(half))]
        return min(ends[0], ends[1])...max(ends[0], ends[1])
    }

    /// The last time at which anybody was watched; nil for nobody.
    public var lastTime: Double? { steps.last?.time }

    /// The first time at which no more than half are left; nil when more are left at the end.
    public var median: Double? { steps.first { $0.survival <= 0.5 + 1e-12 }?.time }

    /// The first times at which the lower and the upper bound fall to one half; nil where one never does.
    public var medianLimits: (lower: Double?, upper: Double?) {
        (steps.first { $0.lower <= 0.5 }?.time, steps.first { $0.upper <= 0.5 }?.time)
    }

    /// The last step at or before a time; nil before the first.
    public func step(at time: Double) -> Step? {
        var (low, high) = (0, steps.count)
        while low < high {
            let middle = (low + high) / 2
            if steps[middle].time <= time { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : steps[low - 1]
    }
}
