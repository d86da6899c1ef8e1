import Dates
import Storage

/// An employer, what has been asked of it and what was sent to it so far.
struct FollowUpPast: Stored, Sendable {
    let employer: Employer
    /// When the last follow-up was sent.
    let lastSent: Instant?
    /// When the last request for information was sent.
    let asked: Instant?
    /// When its answers arrived.
    let answered: Instant?
    let withdrawn: Instant?
    /// The answers that arrived last.
    let answers: RequestAnswers?
    let openStep: NextStep?

    static let columns: SQL = """
        \(Employer.columns),
        (SELECT MAX(messages.queued_at) FROM messages
            WHERE messages.agency_id = employers.agency_id AND messages.employer_id = employers.id AND messages.kind = 'follow_up'
                AND messages.state <> 'failed'),
        rfi_requests.sent_at, rfi_requests.submitted_at, rfi_requests.withdrawn_at,
        (SELECT rfi_answers.answers FROM rfi_answers
            WHERE rfi_answers.agency_id = employers.agency_id AND rfi_answers.employer_id = employers.id
            ORDER BY rfi_answers.submitted_at DESC, rfi_answers.id DESC LIMIT 1),
        \(NextStep.columns)
        """

    init(_ row: inout Row) throws {
        employer = try Employer(&row)
        lastSent = try row.next()
        asked = try row.next()
        answered = try row.next()
        withdrawn = try row.next()
        let answers: String? = try row.next()
        self.answers = try answers.map { try RequestAnswers(json: $0) }
        openStep = try NextStep(ifPresent: &row)
    }

    /// Whether we still wait for answers.
    var isAwaited: Bool { asked != nil && answered == nil && withdrawn == nil }

    /// The programs that the employer has said it is interested in.
    var interests: Set<String> { Set(answers?["interests"]?.list ?? []) }
}

/// A flyer that an employer has, and since when.
struct FlyerGiven: Stored, Sendable {
    let file: ID<StoredFile>
    let at: Instant

    init(_ row: inout Row) throws {
        file = try row.next()
        at = try row.next()
    }
}

/// Questions that a follow-up answers by itself.
enum FollowUpQueries {
    /// Everything from which a follow-up to the employer is written: six statements.
    static func desk(for employer: ID<Employer>, of agency: Agency, on today: Day, seenBy viewer: Viewer, in db: Reading) throws -> FollowUpDesk {
        let past = try past(of: employer, seenBy: viewer, in: db)
        let (contacts, given) = try db.lists(EmployerQueries.contacts(of: employer, seenBy: viewer), given(to: employer, seenBy: viewer))
        return FollowUpDesk(
            past: past, contacts: contacts.filter { $0.leftOn == nil },
            conversations: try conversations(with: employer, seenBy: viewer, in: db), given: given,
            shelf: try FlyerQueries.shelf(seenBy: viewer, in: db),
            known: try RequestForInformation.known(of: past.employer, in: agency.id, on: today, in: db),
            templates: try Templates.current(of: agency, in: db), agency: agency, today: today)
    }

    static func past(of employer: ID<Employer>, seenBy viewer: Viewer, in db: Reading) throws -> FollowUpPast {
        try db.one(
            FollowUpPast.self,
            """
            SELECT \(FollowUpPast.columns) FROM employers
            LEFT JOIN rfi_requests ON rfi_requests.agency_id = employers.agency_id AND rfi_requests.id = (
                SELECT latest.id FROM rfi_requests AS latest WHERE latest.agency_id = employers.agency_id AND latest.employer_id = employers.id
                ORDER BY latest.sent_at DESC, latest.id DESC LIMIT 1)
            LEFT JOIN next_steps ON next_steps.agency_id = employers.agency_id AND next_steps.employer_id = employers.id AND next_steps.done_at IS NULL
            WHERE \(viewer.employers) AND employers.id = \(employer)
            """)
    }

    /// What was said last, newest first.
    static func conversations(with employer: ID<Employer>, seenBy viewer: Viewer, in db: Reading) throws -> [Conversation] {
        try db.all(
            Conversation.self,
            """
            SELECT \(Conversation.columns) FROM conversations
            JOIN employers ON employers.agency_id = conversations.agency_id AND employers.id = conversations.employer_id
            WHERE \(viewer.employers) AND conversations.employer_id = \(employer) ORDER BY conversations.at DESC, conversations.id DESC LIMIT 5
            """)
    }

    /// Files that were sent to the employer, each with the day it went last.
    private static func given(to employer: ID<Employer>, seenBy viewer: Viewer) -> Query<FlyerGiven> {
        Query(
            .numbers("message_files.file_id", "MAX(messages.queued_at)"),
            """
            FROM messages
            JOIN message_files ON message_files.agency_id = messages.agency_id AND message_files.message_id = messages.id
            JOIN employers ON employers.agency_id = messages.agency_id AND employers.id = messages.employer_id
            WHERE \(viewer.employers) AND messages.employer_id = \(employer) AND messages.state <> 'failed' GROUP BY message_files.file_id
            """)
    }

    /// Whether this mail is in the outbox already, because its form was sent twice.
    static func isThere(_ message: ID<OutboxMessage>, seenBy viewer: Viewer, in db: Reading) throws -> Bool {
        try db.exists("SELECT id FROM messages WHERE agency_id = \(viewer.agency) AND id = \(message)")
    }
}
