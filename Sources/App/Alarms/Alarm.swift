import Dates
import Storage

/// Something about an employer that must not wait. Those in charge see it until one of them takes it and settles it with a word.
struct Alarm: Stored, Sendable {
    enum Kind: String, CaseIterable, Sendable, Storable {
        /// They wait for our answer longer than we promise; its subject is the conversation.
        case answerLate = "answer_late"
        /// Their RFI waits for its result longer than we promise; its subject is the answers.
        case rfiLate = "rfi_late"
        /// A mail to them came back; its subject is the message.
        case mailBounced = "mail_bounced"
        /// Somebody whom we placed did not come, or there is a problem; its subject is the intervention.
        case trouble
        /// A supervisor does not answer how it goes; its subject is the check-in.
        case silence

        var label: String {
            switch self {
            case .answerLate: "Answer late"
            case .rfiLate: "Result late"
            case .mailBounced: "Mail came back"
            case .trouble: "Trouble at work"
            case .silence: "Silent"
            }
        }
    }

    /// How far it has been handed on, because nobody took it.
    enum Reach: String, CaseIterable, Sendable, Storable {
        case owner, backup, lead
    }

    let id: ID<Alarm>
    let employer: ID<Employer>
    let employerName: String
    let kind: Kind
    let subject: Int64
    let words: String
    /// When that which it is about began.
    let since: Instant
    let raisedAt: Instant
    let reached: Reach
    let claimedBy: ID<StaffMember>?
    let claimer: String?
    let claimedAt: Instant?
    let settledAt: Instant?
    let settledWords: String?
    /// The mail that waits for the answer, if it was asked by mail.
    let mail: ID<ReceivedMail>?

    static let columns: SQL = """
        alarms.id, alarms.employer_id, employers.name, alarms.kind, alarms.subject_id, alarms.words, alarms.since, alarms.raised_at, alarms.reached,
        alarms.claimed_by, claimers.name, alarms.claimed_at, alarms.settled_at, alarms.settled_words,
        received_mails.id
        """

    static let table: SQL = """
        alarms
        JOIN employers ON employers.agency_id = alarms.agency_id AND employers.id = alarms.employer_id
        LEFT JOIN staff AS claimers ON claimers.agency_id = alarms.agency_id AND claimers.id = alarms.claimed_by
        LEFT JOIN received_mails ON alarms.kind = 'answer_late' AND received_mails.agency_id = alarms.agency_id
            AND received_mails.conversation_id = alarms.subject_id
        """

    init(_ row: inout Row) throws {
        id = try row.next()
        employer = try row.next()
        employerName = try row.next()
        kind = try row.next()
        subject = try row.next()
        words = try row.next()
        since = try row.next()
        raisedAt = try row.next()
        reached = try row.next()
        claimedBy = try row.next()
        claimer = try row.next()
        claimedAt = try row.next()
        settledAt = try row.next()
        settledWords = try row.next()
        mail = try row.next()
    }

    var isOpen: Bool { settledAt == nil }
}

/// One attempt to settle an alarm.
struct AlarmTry: Stored, Sendable {
    enum Way: String, CaseIterable, Sendable, Storable {
        case call, text, mail, visit

        var label: String { rawValue.capitalizedFirst }

        /// What the journal says that we did.
        var done: String {
            switch self {
            case .call: "called"
            case .text: "sent a text"
            case .mail: "wrote"
            case .visit: "went there"
            }
        }
    }

    enum Result: String, CaseIterable, Sendable, Storable {
        case reached, message
        case noAnswer = "no_answer"
        case wrongNumber = "wrong_number"

        var label: String {
            switch self {
            case .reached: "Reached them"
            case .message: "Left a message"
            case .noAnswer: "No answer"
            case .wrongNumber: "Wrong number"
            }
        }
    }

    let by: String
    let staff: ID<StaffMember>
    let at: Instant
    let way: Way
    let result: Result
    let note: String

    static let columns: Columns = [
        .texts("staff.name"), .numbers("alarm_tries.staff_id", "alarm_tries.at"), .texts("alarm_tries.way", "alarm_tries.result", "alarm_tries.note"),
    ]

    init(_ row: inout Row) throws {
        by = try row.next()
        staff = try row.next()
        at = try row.next()
        way = try row.next()
        result = try row.next()
        note = try row.next()
    }

    /// "called: left a message".
    var words: String { "\(way.done): \(result.label.prefix(1).lowercased())\(result.label.dropFirst())" }
}
