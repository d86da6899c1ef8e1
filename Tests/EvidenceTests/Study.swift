import Evidence
import Foundation

/// Twenty rows with ties, three groups, late entries and weights. What other software says of them was computed with lifelines 0.30.3,
/// with `precision=1e-26, r_precision=1e-26`, because its own stopping rule leaves the sixth digit of Cox' coefficients open.
enum Study {
    static let times: [Double] = [1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 4, 5, 5, 5, 5, 6, 6, 7, 8]
    static let isEvent = [1, 1, 0, 1, 1, 1, 0, 1, 0, 1, 1, 1, 1, 1, 0, 1, 1, 0, 1, 1].map { $0 == 1 }
    static let groups = [0, 1, 1, 0, 2, 1, 2, 0, 1, 1, 0, 2, 0, 2, 2, 1, 0, 0, 2, 2]
    static let x = [0.5, 1.2, -0.3, 0.8, 0.1, 1.9, -1, 0.4, 0.2, -0.6, 0.9, -0.2, 0.3, -1.1, 0.7, -0.4, -0.9, 0.6, -1.3, -0.8]
    static let entries: [Double] = [0, 0, 0, 1, 0, 0, 1, 2, 0, 0, 3, 1, 0, 2, 0, 0, 4, 0, 0, 5]
    static let weights: [Double] = [1, 2, 1, 1, 3, 1, 1, 2, 1, 1, 1, 1, 2, 1, 1, 1, 1, 3, 1, 1]

    static func durations(entries: [Double]? = nil, weights: [Double]? = nil) throws -> Durations {
        try Durations(times: times, isEvent: isEvent, entries: entries, weights: weights)
    }

    static func inputs() throws -> Inputs { try Inputs(names: ["x"], columns: [x], count: x.count) }
}

/// Nearness of computed numbers: within `tolerance` of the size of what is expected, and of 1.
func isNear(_ value: Double?, _ expected: Double, _ tolerance: Double = 1e-9) -> Bool {
    guard let value else { return false }
    return abs(value - expected) <= tolerance * (1 + abs(expected))
}

func areNear(_ values: [Double], _ expected: [Double], _ tolerance: Double = 1e-9) -> Bool {
    values.count == expected.count && zip(values, expected).allSatisfy { isNear($0, $1, tolerance) }
}
