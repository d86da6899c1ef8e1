import Dates
import Markup
import Storage

/// A mail that came in, and what became of it.
struct ReceivedMail: Stored, Sendable {
    enum Fate: String, CaseIterable, Sendable, Storable {
        /// On an employer's timeline, as their words to us.
        case filed
        /// No person wrote it; small on the timeline if we know whose it is.
        case automatic
        /// A report that a mail of ours did not arrive.
        case bounced
        /// In the tray: somebody must say whose it is.
        case waiting
        /// Of no concern to any employer.
        case aside
    }

    let id: ID<ReceivedMail>
    let agency: ID<Agency>
    /// Its Message-ID, or a hash if it had none: by this a second copy is known.
    let key: String
    let fate: Fate
    let employer: ID<Employer>?
    let contact: ID<Contact>?
    /// The mail of ours that it answers.
    let answers: ID<OutboxMessage>?
    let conversation: ID<Conversation>?
    let fromName: String
    let fromMailbox: String
    let replyMailbox: String
    let subject: String
    let ownWords: String
    let quotedWords: String
    /// The ids of the mails before it, oldest first, a space between them.
    let thread: String
    /// Whether it was too large to be read whole.
    let isCut: Bool
    let sentAt: Instant?
    let receivedAt: Instant

    static let columns: SQL = """
        received_mails.id, received_mails.agency_id, received_mails.mail_key, received_mails.fate, received_mails.employer_id,
        received_mails.contact_id, received_mails.message_id, received_mails.conversation_id, received_mails.from_name, received_mails.from_mailbox,
        received_mails.reply_mailbox, received_mails.subject, received_mails.own_words, received_mails.quoted_words, received_mails.thread,
        received_mails.is_cut, received_mails.sent_at, received_mails.received_at
        """

    init(_ row: inout Row) throws {
        id = try row.next()
        agency = try row.next()
        key = try row.next()
        fate = try row.next()
        employer = try row.next()
        contact = try row.next()
        answers = try row.next()
        conversation = try row.next()
        fromName = try row.next()
        fromMailbox = try row.next()
        replyMailbox = try row.next()
        subject = try row.next()
        ownWords = try row.next()
        quotedWords = try row.next()
        thread = try row.next()
        isCut = try row.next()
        sentAt = try row.next()
        receivedAt = try row.next()
    }

    /// The sender's name, or the mailbox if the mail gave none.
    var sender: String { fromName.isEmpty ? fromMailbox : fromName }
    var title: String { subject.isEmpty ? "Mail without a subject" : subject }
}

extension ReceivedMail.Fate {
    var tag: StatusTag {
        switch self {
        case .filed: StatusTag("On the timeline", .ok)
        case .automatic: StatusTag("Automatic", .plain)
        case .bounced: StatusTag("Our mail came back", .danger)
        case .waiting: StatusTag("Waits to be filed", .warn)
        case .aside: StatusTag("Put aside", .plain)
        }
    }
}
