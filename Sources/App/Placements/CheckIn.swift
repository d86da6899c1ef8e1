import Dates
import Storage

/// The question how it goes with somebody at work, put to the supervisor or to the person, and its answer.
struct CheckIn: Stored, Sendable {
    enum Asked: String, Sendable, Storable {
        case supervisor, person
    }

    enum Outcome: String, CaseIterable, Sendable, Storable {
        case fine, problem, absent, left

        var label: String {
            switch self {
            case .fine: "all fine"
            case .problem: "a problem"
            case .absent: "absent"
            case .left: "no longer there"
            }
        }

        var needsUs: Bool { self != .fine }
    }

    /// Since when the person has been absent.
    enum Since: String, CaseIterable, Sendable, Storable {
        case today, yesterday, longer
    }

    /// Until when an answer may be changed by the link.
    static let hoursToChange = 24

    let id: ID<CheckIn>
    let agency: ID<Agency>
    let placement: ID<Placement>
    let asked: Asked
    /// Of the placement; day 1 is the first.
    let dayNumber: Int
    let dueOn: Day
    let contact: ID<Contact>?
    let message: ID<OutboxMessage>?
    let sentAt: Instant?
    let remindedAt: Instant?
    let outcome: Outcome?
    let firstAnsweredAt: Instant?
    let answeredAt: Instant?
    /// Whether a program that reads mail, rather than a person, may have pressed the button.
    let isDoubtful: Bool
    let since: Since?
    let details: String
    let wantsCall: Bool

    static let columns: SQL = """
        check_ins.id, check_ins.agency_id, check_ins.placement_id, check_ins.asked, check_ins.day_number, check_ins.due_on, check_ins.contact_id,
        check_ins.message_id, check_ins.sent_at, check_ins.reminded_at, check_ins.outcome, check_ins.first_answered_at, check_ins.answered_at,
        check_ins.is_doubtful, check_ins.since, check_ins.details, check_ins.wants_call
        """

    init(_ row: inout Row) throws {
        id = try row.next()
        agency = try row.next()
        placement = try row.next()
        asked = try row.next()
        dayNumber = try row.next()
        dueOn = try row.next()
        contact = try row.next()
        message = try row.next()
        sentAt = try row.next()
        remindedAt = try row.next()
        outcome = try row.next()
        firstAnsweredAt = try row.next()
        answeredAt = try row.next()
        isDoubtful = try row.next()
        since = try row.next()
        details = try row.next()
        wantsCall = try row.next()
    }

    /// Until when the answer may be changed; nothing before there is one.
    var changesEnd: Instant? { firstAnsweredAt?.adding(hours: CheckIn.hoursToChange) }

    func isOpen(at now: Instant) -> Bool { changesEnd.map { now < $0 } ?? true }
}
