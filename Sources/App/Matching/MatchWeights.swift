import Dates
import Foundation
import Storage
import Suitability

/// How many points each part of a score is worth, as a lead decided; what was reckoned before keeps its version.
struct MatchWeights: Stored, Sendable {
    /// Counted from 1; 0 are those that come with the program.
    let number: Int
    let weights: Weights
    let reason: String
    let madeBy: String
    let madeAt: Instant?

    static let columns: Columns = [
        .numbers("match_weights.number"), .texts("match_weights.weights", "match_weights.reason", "staff.name"), .numbers("match_weights.made_at"),
    ]

    static let shipped = MatchWeights(number: 0, weights: .shipped, reason: "As they come with the program", madeBy: "", madeAt: nil)

    private init(number: Int, weights: Weights, reason: String, madeBy: String, madeAt: Instant?) {
        (self.number, self.weights, self.reason, self.madeBy, self.madeAt) = (number, weights, reason, madeBy, madeAt)
    }

    init(_ row: inout Row) throws {
        number = try row.next()
        weights = try JSONDecoder().decode(Weights.self, from: Data(try row.next(String.self).utf8))
        reason = try row.next()
        madeBy = try row.next()
        madeAt = try row.next()
    }
}
