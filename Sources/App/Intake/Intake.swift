import Dates
import Storage

/// What a person is asked at first, one thing a page; saved with each page and gone on with later.
struct Intake: Stored, Sendable {
    /// The pages, in their order.
    enum Step: String, CaseIterable, Sendable, Storable {
        case reach, wish, times, travel, history, skills, credentials, pay, consent, check

        var next: Step? { Step.allCases.firstIndex(of: self).flatMap { $0 + 1 < Step.allCases.count ? Step.allCases[$0 + 1] : nil } }
        var previous: Step? { Step.allCases.firstIndex(of: self).flatMap { $0 > 0 ? Step.allCases[$0 - 1] : nil } }
        /// Whether the page takes one thing after the other, until there is no more.
        var collects: Bool { self == .history || self == .skills }
        /// From 1.
        var number: Int { (Step.allCases.firstIndex(of: self) ?? 0) + 1 }
    }

    let id: ID<Intake>
    let agency: ID<Agency>
    let participant: ID<Participant>
    let handedBy: ID<StaffMember>
    let handedAt: Instant
    /// The last page that was saved; nothing before the first.
    let reached: Step?
    let doneAt: Instant?

    static let columns: SQL = """
        intakes.id, intakes.agency_id, intakes.participant_id, intakes.handed_by, intakes.handed_at, intakes.reached, intakes.done_at
        """

    init(_ row: inout Row) throws {
        id = try row.next()
        agency = try row.next()
        participant = try row.next()
        handedBy = try row.next()
        handedAt = try row.next()
        reached = Step(rawValue: try row.next())
        doneAt = try row.next()
    }

    /// Where to go on.
    var goesOn: Step { doneAt != nil ? .check : reached.map { $0.next ?? .check } ?? .reach }

    /// How long the link works.
    static let daysOfLink = 14
}
