import Foundation

/// How quickly people leave each employer, compared with all, with those counted who are still there.
/// Oracle: a gamma prior with mean 1 on the ratio of ends to those that the pooled Nelson–Aalen curve lets expect.
public struct Turnover: Sendable, Equatable {
    /// What is known of one employer.
    public struct Estimate: Sendable, Equatable {
        /// Stays, and how many of them ended within the days.
        public let stays: Int
        public let ended: Int
        /// Ends to be expected if the employer were like all.
        public let expectedEnds: Double
        /// Times as many ends as at a typical employer; employers are ranked by this.
        public let ratio: Double
        /// Holds the ratio with 90 %.
        public let interval: ClosedRange<Double>
        /// The chance that ends are more than half again as many is above .9, with 5 stays or more.
        public let isQuick: Bool
        /// From 10 stays on a curve of the employer's own says something.
        public var showsCurve: Bool { stays >= 10 }
    }

    /// The shape A of the prior: the larger, the more alike employers are.
    public let shape: Double
    /// One for each employer, in the order given.
    public let estimates: [Estimate]

    /// `employers` holds the stays of each, in days; `days` is where all of them are cut off.
    public init(_ employers: [Durations], within days: Double = 180) {
        let hazard = CumulativeHazard(employers, within: days)
        let counts = employers.map { stays in
            let ends = zip(stays.times, stays.isEvent).count { $0.1 && $0.0 <= days }
            return (stays: stays.count, ended: ends, expected: stays.times.reduce(0) { $0 + hazard.value(at: min($1, days)) })
        }
        let shapes = (0..<400).map { 0.5 * pow(400, Double($0) / 399) }
        let heights = shapes.map { shape in
            let off = (log(shape) - log(4)) / 1.2
            return counts.reduce(-off * off / 2) { $0 + Turnover.height(shape, Double($1.ended), $1.expected) }
        }
        let best = shapes[heights.indices.max { heights[$0] < heights[$1] } ?? 0]
        shape = best
        estimates = counts.map { count in
            let (a, rate) = (best + Double(count.ended), best + count.expected)
            let isQuick = count.stays >= 5 && Gamma.above(1.5 * rate, shape: a) > 0.9
            return Estimate(
                stays: count.stays, ended: count.ended, expectedEnds: count.expected, ratio: a / rate,
                interval: (Gamma.quantile(0.05, shape: a) / rate)...(Gamma.quantile(0.95, shape: a) / rate), isQuick: isQuick)
        }
    }

    private static func height(_ shape: Double, _ ended: Double, _ expected: Double) -> Double {
        Gamma.logarithm(shape + ended) - Gamma.logarithm(shape) + shape * log(shape) - (shape + ended) * log(shape + expected)
    }
}

/// The Nelson–Aalen estimate Λ(t) = Σ d/n of all stays together.
private struct CumulativeHazard {
    private let times: [Double]
    private let values: [Double]

    init(_ employers: [Durations], within days: Double) {
        let times = employers.flatMap(\.times)
        let isEvent = zip(times, employers.flatMap(\.isEvent)).map { $0.1 && $0.0 <= days }
        guard let pooled = try? Durations(times: times.map { min($0, days) }, isEvent: isEvent) else {
            (self.times, values) = ([], [])
            return
        }
        let timeline = Timeline(pooled)
        let risk = RiskTable(pooled, on: timeline)
        var sum = 0.0
        self.times = timeline.times
        values = timeline.times.indices.map { place in
            sum += risk.events[place] / risk.atRisk[place]
            return sum
        }
    }

    func value(at time: Double) -> Double {
        var (low, high) = (0, times.count)
        while low < high {
            let middle = (low + high) / 2
            if times[middle] <= time { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? 0 : values[low - 1]
    }
}
