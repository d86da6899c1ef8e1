import Dates
import Mail
import Phrases
import Storage

/// A mail in the outbox, on its way, gone, or refused.
struct OutboxMessage: Stored, Sendable {
    let id: ID<OutboxMessage>
    let agency: ID<Agency>
    let kind: MailDraft.Kind
    let employer: ID<Employer>?
    let contact: ID<Contact>?
    let staff: ID<StaffMember>?
    let language: Language
    let fromName: String
    let fromMailbox: String
    let replyMailbox: String
    let toName: String
    let toMailbox: String
    let subject: String
    let text: String
    let html: String
    /// The ids of the mails that it answers, oldest first, a space between them.
    let thread: String
    let unsubscribe: String
    let state: MailState
    let attempts: Int
    let serverWords: String
    let queuedAt: Instant
    /// When it is tried, or tried again.
    let dueAt: Instant
    /// When it was sent or given up.
    let endedAt: Instant?
    /// The version of the template it was made with; 0 is the shipped one.
    let template: Int

    static let columns: SQL = """
        messages.id, messages.agency_id, messages.kind, messages.employer_id, messages.contact_id, messages.staff_id, messages.language,
        messages.from_name, messages.from_mailbox, messages.reply_mailbox, messages.to_name, messages.to_mailbox, messages.subject, messages.text_body,
        messages.html_body, messages.thread, messages.unsubscribe, messages.state, messages.attempts, messages.server_words, messages.queued_at, messages.due_at, messages.ended_at,
        messages.template_number
        """

    init(_ row: inout Row) throws {
        id = try row.next()
        agency = try row.next()
        kind = try row.next()
        employer = try row.next()
        contact = try row.next()
        staff = try row.next()
        language = try row.next()
        fromName = try row.next()
        fromMailbox = try row.next()
        replyMailbox = try row.next()
        toName = try row.next()
        toMailbox = try row.next()
        subject = try row.next()
        text = try row.next()
        html = try row.next()
        thread = try row.next()
        unsubscribe = try row.next()
        state = try row.next()
        attempts = try row.next()
        serverWords = try row.next()
        queuedAt = try row.next()
        dueAt = try row.next()
        endedAt = try row.next()
        template = try row.next()
    }

    /// The mail as it leaves; the same row always makes the same mail, so that a second copy is recognised.
    func mail(with files: [StoredFile], answersTo mailbox: String? = nil) throws -> Message {
        let earlier = thread.split(separator: " ").compactMap { try? MessageID(String($0)) }
        let from = try Mail.Address(name: fromName, mailbox: fromMailbox)
        return Message(
            id: try MessageID(row: id.description, at: from.domain), date: queuedAt, from: from,
            replyTo: try Mail.Address(mailbox: mailbox ?? replyMailbox),
            to: try Mail.Address(name: toName, mailbox: toMailbox), subject: try OneLine(subject), text: text, html: html.isEmpty ? nil : html,
            attachments: try files.map { try Attachment(name: $0.name, type: $0.type, bytes: $0.bytes) },
            inReplyTo: earlier.last, references: earlier, language: try LanguageTag(language.rawValue),
            autoSubmitted: kind == .reminder ? .generated : nil, unsubscribe: try? Unsubscribe(unsubscribe))
    }
}
