import Dates
import Mail
import Phrases
import Storage

/// A mail that is ready to leave.
struct MailDraft: Sendable {
    enum Kind: String, Sendable, Storable {
        case followUp = "follow_up"
        case notice
        case rfiCopy = "rfi_copy"
        case newLink = "new_link"
        case welcome, reminder, answer
        /// To a supervisor or the person placed: how is it going?
        case checkIn = "check_in"
        /// To a member of staff: something must not wait.
        case alarm
        /// To the supervisor: what we did about the trouble.
        case toldBack = "told_back"
        /// To a job seeker: our questions.
        case intake
        /// To an employer: somebody for an opening.
        case introduction
        /// To both: when and where they meet.
        case interview
        /// To a provider: is what we tell of its service still right?
        case verify
        /// To a partner: do you know somebody for this opening?
        case sharedOpening = "shared_opening"
        /// To a provider: somebody is sent to you.
        case referral
        /// To a provider and the person: when they meet, when they meet instead, that they do not.
        case appointment
        /// To a person: where you were sent, and what comes next.
        case referralTold = "referral_told"
        /// To a member of staff, about the ways into their own account.
        case account
    }

    let kind: Kind
    let language: Language
    let toName: String
    let toMailbox: String
    let subject: String
    let text: String
    let html: String
    var employer: ID<Employer>?
    var contact: ID<Contact>?
    var files: [ID<StoredFile>] = []
    /// The version of the template it was made with; 0 is the shipped one.
    var template = 0
    /// The ids of the mails that it answers, oldest first.
    var thread: [String] = []
    /// Where its reader can say that no more such mails are wanted.
    var unsubscribe = ""
    /// Under which consent facts about a person leave with it; when that is taken back first, the mail does not leave.
    var consent: ID<Consent>?
}

extension MailDraft {
    /// Puts the mail into the outbox, from the member of staff by the agency's own mailbox; it leaves after the transaction has been kept.
    ///
    /// Whoever may send a form twice gives the id beforehand: the second time throws `Conflict`.
    @discardableResult
    func queue(
        as given: ID<OutboxMessage>? = nil, from sender: StaffMember, of agency: Agency, at now: Instant, in db: Writing
    ) throws -> ID<OutboxMessage> {
        let id = given ?? ID<OutboxMessage>.new(at: now)
        try db.run(
            """
            INSERT INTO messages (id, agency_id, kind, employer_id, contact_id, staff_id, language, from_name, from_mailbox, reply_mailbox,
                to_name, to_mailbox, subject, text_body, html_body, thread, unsubscribe, template_number, consent_id, state,
                due_at, queued_at)
            VALUES (\(id), \(agency.id), \(kind), \(employer), \(contact), \(sender.id), \(language), \(MailDraft.line("\(sender.name), \(agency.name)")),
                \(agency.mailbox), \(sender.mailbox), \(MailDraft.line(toName)), \(toMailbox), \(OneLine(flattening: subject).text), \(text), \(html),
                \(thread.joined(separator: " ")), \(unsubscribe), \(template), \(consent), \(MailState.queued),
                \(now), \(now))
            """)
        for (place, file) in files.enumerated() {
            try db.run(
                """
                INSERT INTO message_files (agency_id, message_id, file_id, place) VALUES (\(agency.id), \(id), \(file), \(place))
                """)
        }
        if !files.isEmpty {
            try db.run(
                """
                UPDATE flyers SET times_sent = times_sent + 1,
                    last_sent_at = CASE WHEN last_sent_at > \(now) THEN last_sent_at ELSE CAST(\(now) AS BIGINT) END
                WHERE agency_id = \(agency.id) AND file_id IN \(list: files)
                """)
        }
        return id
    }

    /// A name as it fits into one header: what somebody typed must never hold up a mail.
    private static func line(_ name: String) -> String {
        var line = OneLine(flattening: name).text
        while line.utf8.count > 200 { line.removeLast() }
        return line
    }
}

/// A file that the agency keeps: a flyer, a spreadsheet that came in.
struct StoredFile: Stored, Sendable {
    let id: ID<StoredFile>
    let name: String
    let type: String
    let bytes: [UInt8]

    static let columns: SQL = "files.id, files.name, files.type, files.bytes"

    init(_ row: inout Row) throws {
        id = try row.next()
        name = try row.next()
        type = try row.next()
        bytes = try row.next()
    }

    /// Keeps the file.
    static func keep(
        name: String, type: String, bytes: [UInt8], by staff: ID<StaffMember>?, of agency: ID<Agency>, at now: Instant, in db: Writing
    ) throws -> ID<StoredFile> {
        let id = ID<StoredFile>.new(at: now)
        try db.run(
            """
            INSERT INTO files (id, agency_id, name, type, size, bytes, uploaded_by, uploaded_at)
            VALUES (\(id), \(agency), \(name), \(type), \(bytes.count), \(bytes), \(staff), \(now))
            """)
        return id
    }

    static func find(_ id: ID<StoredFile>, seenBy viewer: Viewer, in db: Reading) throws -> StoredFile {
        try db.one(StoredFile.self, "SELECT \(columns) FROM files WHERE files.agency_id = \(viewer.agency) AND files.id = \(id)")
    }
}
