import Dates
import Phrases
import Storage

/// A request that waits for its answers, with what decides whether its employer is reminded.
struct RemindedRequest: Stored, Sendable {
    enum Stop: Sendable, Equatable {
        case staff, employer
        /// Somebody has spoken with them since, so that a person has it in hand.
        case talk
        /// Nobody there gets mail.
        case noAddress
    }

    let request: ID<RequestForInformation>
    let employer: ID<Employer>
    let sender: ID<StaffMember>
    let owner: ID<StaffMember>?
    let askedAt: Instant
    let isAwaited: Bool
    private let stoppedBy: String?
    private let hasTalked: Bool
    /// Whether a private link went out with the questions; on the phone none does.
    let hasLink: Bool
    /// How many reminders have gone since the questions were sent last.
    let sent: Int
    let contact: ID<Contact>?
    let contactName: String?
    private let mailbox: String?
    private let leftOn: Day?
    private let bounced: String?

    static let columns: SQL = """
        rfi_requests.id, rfi_requests.employer_id, rfi_requests.sent_by, employers.owner_id, rfi_requests.sent_at,
        CASE WHEN rfi_requests.submitted_at IS NULL AND rfi_requests.withdrawn_at IS NULL THEN 1 ELSE 0 END, rfi_requests.reminders_stopped_by,
        CASE WHEN EXISTS (SELECT 1 FROM conversations WHERE conversations.agency_id = rfi_requests.agency_id
            AND conversations.employer_id = rfi_requests.employer_id AND conversations.at > rfi_requests.sent_at
            AND conversations.at > COALESCE(rfi_requests.reminders_resumed_at, 0)) THEN 1 ELSE 0 END,
        CASE WHEN EXISTS (SELECT 1 FROM private_links WHERE private_links.agency_id = rfi_requests.agency_id
            AND private_links.purpose = \(LinkPurpose.rfi.rawValue) AND private_links.subject_id = rfi_requests.id) THEN 1 ELSE 0 END,
        COALESCE((SELECT MAX(rfi_reminders.number) FROM rfi_reminders WHERE rfi_reminders.agency_id = rfi_requests.agency_id
            AND rfi_reminders.request_id = rfi_requests.id AND rfi_reminders.sent_at > rfi_requests.sent_at), 0),
        contacts.id, contacts.name, contacts.mailbox, contacts.left_on, contacts.bounced
        """

    init(_ row: inout Row) throws {
        request = try row.next()
        employer = try row.next()
        sender = try row.next()
        owner = try row.next()
        askedAt = try row.next()
        isAwaited = try row.next(Int.self) == 1
        stoppedBy = try row.next()
        hasTalked = try row.next(Int.self) == 1
        hasLink = try row.next(Int.self) == 1
        sent = try row.next()
        contact = try row.next()
        contactName = try row.next()
        mailbox = try row.next()
        leftOn = try row.next()
        bounced = try row.next()
    }

    /// Why no reminder goes; nothing if they go.
    var stop: Stop? {
        if stoppedBy != nil { return stoppedBy == "employer" ? .employer : .staff }
        if hasTalked { return .talk }
        return (mailbox ?? "").isEmpty || leftOn != nil || bounced?.isEmpty == false ? .noAddress : nil
    }

    /// The number of the reminder that goes on that day, if one does.
    func due(on today: Day, in zone: Zone) -> Int? {
        guard isAwaited, hasLink, stop == nil else { return nil }
        return Reminder.due(on: today, askedOn: askedAt.day(in: zone), sent: sent)
    }
}

/// Questions about reminders.
enum ReminderQueries {
    private static let source: SQL = """
        rfi_requests JOIN employers ON employers.agency_id = rfi_requests.agency_id AND employers.id = rfi_requests.employer_id
        LEFT JOIN contacts ON contacts.agency_id = rfi_requests.agency_id AND contacts.id = rfi_requests.contact_id
        """

    /// The newest request to an employer, unless it was withdrawn.
    static func newest(to employer: ID<Employer>, seenBy viewer: Viewer, in db: Reading) throws -> RemindedRequest? {
        try db.first(
            RemindedRequest.self,
            """
            SELECT \(RemindedRequest.columns) FROM \(source)
            WHERE \(viewer.employers) AND rfi_requests.employer_id = \(employer) AND rfi_requests.withdrawn_at IS NULL
            ORDER BY rfi_requests.sent_at DESC, rfi_requests.id DESC LIMIT 1
            """)
    }

    /// Requests that were sent before a moment and have waited for their answers since, oldest first.
    static func awaited(sentBefore latest: Instant, after earliest: Instant, seenBy viewer: Viewer, in db: Reading) throws -> [RemindedRequest] {
        try db.all(
            RemindedRequest.self,
            """
            SELECT \(RemindedRequest.columns) FROM \(source)
            WHERE \(viewer.employers) AND rfi_requests.agency_id = \(viewer.agency) AND rfi_requests.submitted_at IS NULL
                AND rfi_requests.withdrawn_at IS NULL AND rfi_requests.reminders_stopped_at IS NULL
                AND rfi_requests.sent_at < \(latest) AND rfi_requests.sent_at >= \(earliest)
            ORDER BY rfi_requests.sent_at, rfi_requests.id
            """)
    }
}
