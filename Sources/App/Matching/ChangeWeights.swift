import Dates
import Foundation
import Storage
import Suitability

/// Weights as they are typed.
struct WeightsDraft: Sendable {
    let weights: Weights
    let reason: String

    /// Puts them in force. Throws `Conflict` if somebody else has done so meanwhile.
    func putInForce(after number: Int, by staff: StaffMember, at now: Instant, in db: Writing) throws {
        let current = try WeightQueries.inForce(seenBy: Viewer(wholeAgency: staff.agency), in: db)
        guard current.number == number else { throw Conflict(message: "Somebody has changed the weights meanwhile. Look at them again.") }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let text = String(decoding: try encoder.encode(weights), as: UTF8.self)
        try db.run(
            """
            INSERT INTO match_weights (id, agency_id, number, weights, reason, made_by, made_at)
            VALUES (\(ID<MatchWeights>.new(at: now)), \(staff.agency), \(number + 1), \(text), \(reason), \(staff.id), \(now))
            """)
        try JournalNote(kind: .team, words: "changed how suitability is weighed (version \(number + 1)): \(reason)")
            .write(agency: staff.agency, by: .staff(staff), at: now, in: db)
    }
}
