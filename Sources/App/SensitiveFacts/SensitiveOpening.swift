import Dates
import Storage

/// That somebody opened sealed facts of a person, and why: added to, never changed.
struct SensitiveOpening: Stored, Sendable {
    enum Reason: String, CaseIterable, Sendable, Storable {
        case accommodation, program, asked, correction, other

        var label: String {
            switch self {
            case .accommodation: "To prepare an accommodation, with the person’s leave"
            case .program: "To determine a program or fill in its form"
            case .asked: "The person asked to see it"
            case .correction: "To check or correct what is stored"
            case .other: "Another reason, which I write below"
            }
        }
    }

    let id: ID<SensitiveOpening>
    let purpose: SensitivePurpose
    let reason: Reason
    let words: String
    let staffName: String
    let openedAt: Instant

    static let columns: SQL = """
        sensitive_openings.id, sensitive_openings.purpose, sensitive_openings.reason, sensitive_openings.words, staff.name,
        sensitive_openings.opened_at
        """

    /// How long the page of an opening shows what was opened, to the session that opened it.
    static let minutes = 2

    init(_ row: inout Row) throws {
        id = try row.next()
        purpose = try row.next()
        reason = try row.next()
        words = try row.next()
        staffName = try row.next()
        openedAt = try row.next()
    }

    /// "To check or correct what is stored: a typing mistake".
    var why: String { words.isEmpty ? reason.label : reason == .other ? words : "\(reason.label): \(words)" }
}
