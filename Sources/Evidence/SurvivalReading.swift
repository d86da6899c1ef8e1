import Foundation

/// What may be said of a survival curve at one time. The two ends are told in words of their own, because their formal bounds
/// ([1, 1] and [0, 0]) would claim a certainty that nobody has.
public enum SurvivalReading: Sendable, Equatable {
    /// Nobody watched has had the event: "0 of n ended; at least `atLeast`" (that share would show no event in one sample of twenty).
    case noneEnded(n: Double, atLeast: Double)
    /// The share still without the event, with its bounds.
    case share(Double, bounds: ClosedRange<Double>, atRisk: Double)
    /// Everybody had the event; the bounds are the last ones before that, nil where everybody ended at once.
    case allEnded(boundsBefore: ClosedRange<Double>?)
    /// Nobody was watched as long as that.
    case notWatched(lastTime: Double?)
}

extension SurvivalCurve {
    /// The reading at a time after the beginning.
    public func reading(at time: Double) -> SurvivalReading {
        guard let last = steps.last else { return .notWatched(lastTime: nil) }
        if time > last.time && last.survival > 0 { return .notWatched(lastTime: last.time) }
        guard let step = step(at: time), step.survival < 1 else {
            let n = atRisk(at: time)
            return .noneEnded(n: n, atLeast: n > 0 ? pow(0.05, 1 / n) : 0)
        }
        guard step.survival == 0 else { return .share(step.survival, bounds: step.lower...step.upper, atRisk: atRisk(at: time)) }
        let before = steps.last { $0.survival > 0 && $0.survival < 1 }
        return .allEnded(boundsBefore: before.map { $0.lower...$0.upper })
    }

    /// How many were under watch just before a time. With delayed entry: at the next time at which something happened.
    public func atRisk(at time: Double) -> Double {
        guard let step = step(at: time) else { return steps.first?.atRisk ?? 0 }
        if step.time == time { return step.atRisk }
        return steps.first { $0.time > time }?.atRisk ?? 0
    }
}

/// The mean time without the event within the first `tau`: the area under the survival curve up to there.
public struct RestrictedMean: Sendable, Equatable {
    public let tau: Double
    public let value: Double
    /// From Greenwood's variance; 0 where nobody had the event.
    public let standardError: Double
}

extension SurvivalCurve {
    /// Throws `EvidenceRefused` for a time beyond the last one watched, unless nobody was left by then: nothing is known there.
    public func restrictedMean(to tau: Double) throws -> RestrictedMean {
        guard let last = steps.last else { throw EvidenceRefused("Nobody was watched, so there is no mean time.") }
        guard tau > 0, tau.isFinite, tau <= last.time || last.survival == 0 else {
            throw EvidenceRefused("The mean time up to \(tau) is not known: watching ended at \(last.time). Choose a time above 0 and up to that.")
        }
        // Backwards, so that the area from each time to tau is at hand when its step is reached.
        var (area, end, variance) = (0.0, tau, 0.0)
        for step in steps.reversed() where step.time <= tau {
            area += step.survival * (end - step.time)
            end = step.time
            if step.events > 0 && step.survival > 0 { variance += area * area * step.events / (step.atRisk * (step.atRisk - step.events)) }
        }
        return RestrictedMean(tau: tau, value: area + end, standardError: variance.squareRoot())
    }
}
