import Foundation

/// How employers differ in whether placements last: a beta–binomial whose mean and strength are learnt from all of them together.
public struct Retention: Sendable, Equatable {
    /// The share that lasts at a typical employer.
    public let mean: Double
    /// How many placements of its own outweigh what is known of all: the smaller, the more employers differ.
    public let strength: Double
    /// Fewer than 20 employers have 3 placements that can be told, so the strength is a customary 14, not learnt.
    public let isRough: Bool
    /// Employers with at least one placement that can be told.
    public let employers: Int

    /// The maximum of the posterior on a grid of 46 means by 40 strengths. Nil where no placement can be told.
    public init?(_ counts: [RetentionCount]) {
        let told = counts.filter { $0.told > 0 }
        guard !told.isEmpty else { return nil }
        employers = told.count
        isRough = told.count { $0.told >= 3 } < 20
        let strengths = isRough ? [14] : (0..<40).map { 1.5 * pow(200 / 1.5, Double($0) / 39) }
        let means = (0..<46).map { 0.05 + 0.02 * Double($0) }
        // Those of whom something is expected say nothing of the mean of all, so they are reckoned once for each strength.
        let expected = Retention.alike(told.filter { $0.expected != nil })
        let others = Retention.alike(told.filter { $0.expected == nil })
        var best = (height: -Double.infinity, mean: 0.5, strength: 14.0)
        for strength in strengths {
            let off = (log(strength) - log(15)) / 1.2
            let fixed = expected.reduce(-off * off / 2) { $0 + $1.height(0, strength) }
            for mean in others.isEmpty ? [Retention.meanExpected(told)] : means {
                let height = others.reduce(fixed) { $0 + $1.height(mean, strength) }
                if height > best.height { best = (height, mean, strength) }
            }
        }
        mean = best.mean
        strength = best.strength
    }

    /// Employers with the same counts are reckoned once: most have few placements.
    private struct Alike {
        let count: RetentionCount
        var times: Double

        func height(_ mean: Double, _ strength: Double) -> Double {
            let (a, b) = (Retention.share(of: count, mean) * strength, (1 - Retention.share(of: count, mean)) * strength)
            let (x, n) = (Double(count.kept), Double(count.told))
            return times * (BetaDistribution.logarithm(x + a, n - x + b) - BetaDistribution.logarithm(a, b))
        }
    }

    private static func alike(_ counts: [RetentionCount]) -> [Alike] {
        var places: [[Double]: Int] = [:]
        return counts.reduce(into: []) { groups, count in
            let key = [Double(count.kept), Double(count.told), count.expected ?? -1]
            if let place = places[key] {
                groups[place].times += 1
            } else {
                places[key] = groups.count
                groups.append(Alike(count: count, times: 1))
            }
        }
    }

    private static func meanExpected(_ counts: [RetentionCount]) -> Double {
        let told = counts.reduce(0) { $0 + $1.told }
        return counts.reduce(0) { $0 + ($1.expected ?? 0) * Double($1.told) } / Double(told)
    }

    /// What is expected of an employer's people takes the place of the mean of all, so that taking people who are harder to place costs nothing.
    private static func share(of count: RetentionCount, _ mean: Double) -> Double { count.expected ?? mean }

    /// What is known of one employer. `flag` is the one it had at the last look.
    public func estimate(_ count: RetentionCount, flagged flag: RetentionFlag? = nil) -> RetentionEstimate {
        let expected = Retention.share(of: count, mean)
        let posterior = BetaDistribution(
            a: expected * strength + Double(count.kept), b: (1 - expected) * strength + Double(count.told - count.kept))
        let below = posterior.cumulative(expected - 0.10)
        return RetentionEstimate(
            count: count, expected: expected, mean: posterior.mean, interval: posterior.middle(), chanceBelow: below,
            flag: count.told < 5 ? nil : RetentionFlag(chance: below, before: flag), isRough: isRough)
    }
}

/// A sign that placements with an employer last less than its people let expect. It opens a talk and closes nobody.
public enum RetentionFlag: Int, Sendable, Comparable {
    /// Worth a look.
    case look = 1
    /// Worth watching: of 300 employers with 15 bad ones, 2 % of these flags are wrong.
    case watch = 2

    public static func < (left: RetentionFlag, right: RetentionFlag) -> Bool { left.rawValue < right.rawValue }

    /// A flag once raised stays until the chance falls below .7, so that it does not flicker from look to look.
    init?(chance: Double, before: RetentionFlag?) {
        let fresh: RetentionFlag? = chance > 0.9 ? .watch : chance > 0.8 ? .look : nil
        let kept = chance < 0.7 ? nil : before
        guard let flag = [fresh, kept].compactMap(\.self).max() else { return nil }
        self = flag
    }
}

/// The share of an employer's placements that last, drawn towards what is expected of its people the more, the fewer placements there are.
public struct RetentionEstimate: Sendable, Equatable {
    public let count: RetentionCount
    /// The share expected of these people, or of all.
    public let expected: Double
    public let mean: Double
    /// Holds the share with 90 %.
    public let interval: ClosedRange<Double>
    /// The chance that the share is more than 10 points below what is expected.
    public let chanceBelow: Double
    /// Nil below 5 placements that can be told.
    public let flag: RetentionFlag?
    public let isRough: Bool
}
