import Dates
import Storage

/// An employer with the names and the work that hang on it: what its page shows over the timeline.
struct EmployerSheet: Stored, Sendable {
    let employer: Employer
    let center: String?
    let owner: String?
    let backup: String?
    let nextStep: NextStep?
    /// Whose turn the next step is, if there is one.
    let nextStepFor: String?
    /// The answers that are owed; ours before theirs, the oldest first.
    fileprivate(set) var owed: [OwedAnswer]
    /// How long they wait for our answers, in the middle, and what that rests on.
    let replies: ReplyFigure

    static let columns: SQL = """
        \(Employer.columns), centers.name, owners.name, backups.name, steppers.name, next_steps.id, next_steps.staff_id, next_steps.kind,
        next_steps.what, next_steps.due_on, conversations.id, conversations.owes, conversations.at, conversations.note, contacts.name, received_mails.id,
        \(ReplyFigure.columns)
        """

    init(_ row: inout Row) throws {
        employer = try Employer(&row)
        center = try row.next()
        owner = try row.next()
        backup = try row.next()
        nextStepFor = try row.next()
        nextStep = try NextStep(ifPresent: &row)
        owed = try OwedAnswer(ifPresent: &row).map { [$0] } ?? []
        replies = try ReplyFigure(&row)
    }

    /// One sheet of the rows, of which there is one for every answer that is owed.
    static func joined(_ rows: [EmployerSheet]) -> EmployerSheet? {
        var sheet = rows.first
        sheet?.owed = rows.flatMap(\.owed)
        return sheet
    }
}

/// An answer that somebody waits for.
struct OwedAnswer: Sendable {
    /// The conversation that asked.
    let id: ID<Conversation>
    let debtor: Conversation.Debtor
    let at: Instant
    let note: String
    let contact: String?
    /// The mail that asked, if it was asked by mail.
    let mail: ID<ReceivedMail>?

    /// No more are shown of one employer.
    static let most = 20

    /// Reads the six columns, which are all empty if no answer is owed.
    init?(ifPresent row: inout Row) throws {
        let id: ID<Conversation>? = try row.next()
        let debtor: Conversation.Debtor? = try row.next()
        let at: Instant? = try row.next()
        let note: String? = try row.next()
        contact = try row.next()
        mail = try row.next()
        guard let id, let debtor, let at, let note else { return nil }
        self.id = id
        self.debtor = debtor
        self.at = at
        self.note = note
    }
}

extension NextStep {
    /// Reads a next step that a LEFT JOIN may not have found.
    init?(ifPresent row: inout Row) throws {
        let id: ID<NextStep>? = try row.next()
        let staff: ID<StaffMember>? = try row.next()
        let kind: Kind? = try row.next()
        let what: String? = try row.next()
        let due: Day? = try row.next()
        guard let id, let staff, let kind, let what, let due else { return nil }
        self.init(id: id, staff: staff, kind: kind, what: what, due: due)
    }
}
