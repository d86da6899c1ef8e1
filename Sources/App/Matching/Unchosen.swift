import Dates
import Storage

/// Somebody who was suggested for an opening and not put forward, with the reason.
struct Unchosen: Stored, Sendable {
    let participant: ID<Participant>
    let reason: String
    let words: String
    let by: String
    let at: Instant

    static let columns: Columns = [
        .numbers("passed_over.participant_id"), .texts("passed_over.reason", "passed_over.words", "staff.name"), .numbers("passed_over.passed_at"),
    ]

    init(_ row: inout Row) throws {
        participant = try row.next()
        reason = try row.next()
        words = try row.next()
        by = try row.next()
        at = try row.next()
    }

    /// The reason as staff read it.
    var said: String { Unchosen.said(reason, words) }

    static func said(_ reason: String, _ words: String) -> String {
        let label = PassReason(rawValue: reason)?.label ?? reason
        return words.isEmpty ? label : "\(label): \(words)"
    }

    /// The question for everybody passed over for an opening.
    static func of(_ opening: ID<Opening>, seenBy viewer: Viewer) -> Query<Unchosen> {
        Query(
            columns,
            """
            FROM passed_over
            JOIN staff ON staff.agency_id = passed_over.agency_id AND staff.id = passed_over.passed_by
            WHERE passed_over.agency_id = \(viewer.agency) AND passed_over.opening_id = \(opening) LIMIT 500
            """)
    }
}
