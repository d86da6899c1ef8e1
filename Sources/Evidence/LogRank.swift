import Foundation

/// How strongly the log-rank test heeds each time of an event.
public enum LogRankWeights: Sendable, Equatable {
    /// All times alike: the log-rank test proper.
    case even
    /// By the number at risk (Gehan, Breslow).
    case wilcoxon
    /// By its square root.
    case taroneWare
    /// By Peto and Peto's survival, Π(1 − d/(n + 1)) up to and with the time.
    case peto
    /// By the power p of the survival just before the time.
    case flemingHarrington(Double)
}

/// Whether groups differ in how soon the event comes: χ² with `degrees` of freedom, and the chance `p` of as much by chance alone.
public struct LogRank: Sendable, Equatable {
    public let chiSquare: Double
    public let degrees: Int
    public let p: Double

    /// `groups` names the group of every row, from 0 to `count` − 1. Nil where there is nothing to test: fewer than two groups were
    /// at risk when an event happened, or there was no event. Groups never at risk then are left aside, as in R's `survdiff`.
    public init?(_ durations: Durations, groups: [Int], count: Int, weights: LogRankWeights = .even) {
        let timeline = Timeline(durations)
        var rows = [[Int]](repeating: [], count: count)
        for (row, group) in groups.enumerated() { rows[group].append(row) }
        let tables = rows.filter { !$0.isEmpty }.map { RiskTable(durations, on: timeline, rows: $0) }
        let events = timeline.times.indices.filter { place in tables.contains { $0.events[place] > 0 } }
        let compared = tables.filter { table in events.contains { table.atRisk[$0] > 0 } }
        guard compared.count > 1 else { return nil }
        let sums = Sums(compared, at: events, weights)
        let root = Cholesky(sums.variance)
        let solved = root.solve(sums.excess)
        chiSquare = zip(solved, sums.excess).reduce(0) { $0 + $1.0 * $1.1 }
        degrees = compared.count - 1 - root.dependent.count
        guard degrees > 0 else { return nil }
        p = Gamma.above(chiSquare / 2, shape: Double(degrees) / 2)
    }

    /// Events beyond the expected in all groups but the last, and the variance of that.
    private struct Sums {
        var excess: [Double]
        var variance: Symmetric

        init(_ tables: [RiskTable], at events: [Int], _ weights: LogRankWeights) {
            let kept = tables.count - 1
            excess = [Double](repeating: 0, count: kept)
            variance = Symmetric(size: kept)
            var weighing = TimeWeights(weights)
            for place in events {
                let n = tables.reduce(0) { $0 + $1.atRisk[place] }
                let d = tables.reduce(0) { $0 + $1.events[place] }
                let weight = weighing.next(atRisk: n, events: d)
                for k in 0..<kept { excess[k] += weight * (tables[k].events[place] - d * tables[k].atRisk[place] / n) }
                guard n > 1 else { continue }
                let spread = weight * weight * d * (n - d) / (n - 1)
                for k in 0..<kept {
                    let share = tables[k].atRisk[place] / n
                    for l in 0..<kept { variance[k, l] += spread * share * ((k == l ? 1 : 0) - tables[l].atRisk[place] / n) }
                }
            }
        }
    }
}

/// The weight of one time after the other.
private struct TimeWeights {
    private let weights: LogRankWeights
    private var survival = 1.0
    private var petoSurvival = 1.0

    init(_ weights: LogRankWeights) { self.weights = weights }

    mutating func next(atRisk n: Double, events d: Double) -> Double {
        let before = survival
        survival *= 1 - d / n
        petoSurvival *= 1 - d / (n + 1)
        return switch weights {
        case .even: 1
        case .wilcoxon: n
        case .taroneWare: n.squareRoot()
        case .peto: petoSurvival
        case .flemingHarrington(let power): pow(before, power)
        }
    }
}
