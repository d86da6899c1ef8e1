import Dates
import Phrases
import Storage

/// A mail in a list, with the employer on whose timeline it stands.
struct MailLine: Stored, Sendable {
    let mail: ReceivedMail
    let employerName: String?
    /// The question that it asked, as long as it waits for an answer.
    let question: ID<Conversation>?
    /// The contact's name and language, if one of ours has written it.
    let contactName: String?
    let contactLanguage: Language?

    init(_ row: inout Row) throws {
        mail = try ReceivedMail(&row)
        employerName = try row.next()
        question = try row.next()
        contactName = try row.next()
        contactLanguage = try row.next()
    }
}

/// An employer to whom a mail may belong.
struct MailOwner: Stored, Sendable {
    let id: ID<Employer>
    let name: String
    /// A contact there with the sender's mailbox, if there is one.
    let contact: String?

    init(_ row: inout Row) throws {
        id = try row.next()
        name = try row.next()
        contact = try row.next()
    }
}

/// Questions about mail that came in. Whoever works with employers sees all of the agency's.
enum MailboxQueries {
    static func mail(_ id: ID<ReceivedMail>, seenBy viewer: Viewer, in db: Reading) throws -> ReceivedMail {
        try db.one(
            ReceivedMail.self,
            "SELECT \(ReceivedMail.columns) FROM received_mails WHERE received_mails.agency_id = \(viewer.agency) AND received_mails.id = \(id)")
    }

    /// The mail with the name of its employer.
    static func line(_ id: ID<ReceivedMail>, seenBy viewer: Viewer, in db: Reading) throws -> MailLine {
        guard let line = try lines("received_mails.id = \(id)", seenBy: viewer, in: db).first else { throw NotFound() }
        return line
    }

    /// The mails that are looked for, newest first.
    static func list(_ list: MailboxList, in zone: Zone, seenBy viewer: Viewer, in db: Reading) throws -> NewestFirst<MailLine> {
        NewestFirst(try lines(list.condition(in: zone), seenBy: viewer, in: db))
    }

    private static func lines(_ condition: SQL, seenBy viewer: Viewer, in db: Reading) throws -> [MailLine] {
        try db.all(
            MailLine.self,
            """
            SELECT \(ReceivedMail.columns), employers.name, conversations.id, contacts.name, contacts.language FROM received_mails
            LEFT JOIN employers ON \(viewer.employers) AND employers.id = received_mails.employer_id
            LEFT JOIN conversations ON conversations.agency_id = received_mails.agency_id AND conversations.id = received_mails.conversation_id
                AND conversations.owes = 'us' AND conversations.settled_at IS NULL
            LEFT JOIN contacts ON contacts.agency_id = received_mails.agency_id AND contacts.id = received_mails.contact_id
            WHERE received_mails.agency_id = \(viewer.agency) AND \(condition) ORDER BY received_mails.id DESC LIMIT \(count: NewestFirst<MailLine>.length + 1)
            """)
    }

    static func files(of mail: ID<ReceivedMail>, seenBy viewer: Viewer, in db: Reading) throws -> [AttachedFile] {
        try db.all(
            AttachedFile.self,
            """
            SELECT received_files.place, files.name, files.type, files.size FROM received_files
            JOIN files ON files.agency_id = received_files.agency_id AND files.id = received_files.file_id
            WHERE received_files.agency_id = \(viewer.agency) AND received_files.mail_id = \(mail) ORDER BY received_files.place
            """)
    }

    static func file(_ place: Int, of mail: ID<ReceivedMail>, seenBy viewer: Viewer, in db: Reading) throws -> StoredFile {
        try db.one(
            StoredFile.self,
            """
            SELECT \(StoredFile.columns) FROM received_files
            JOIN files ON files.agency_id = received_files.agency_id AND files.id = received_files.file_id
            WHERE received_files.agency_id = \(viewer.agency) AND received_files.mail_id = \(mail) AND received_files.place = \(place)
            """)
    }

    /// Employers to whom the mail may belong: those found by a name, or those where somebody has the sender's mailbox or one like it.
    static func owners(of mail: ReceivedMail, named query: String, seenBy viewer: Viewer, in db: Reading) throws -> [MailOwner] {
        let mailbox = mail.fromMailbox.lowercased()
        let domain = mailbox.split(separator: "@").last.map(String.init) ?? ""
        let sharesDomain = !domain.isEmpty && !freeMail.contains(domain)
        let guess: SQL = sharesDomain ? SearchTerm.terms(of: domain).finds(most: 50, seenBy: viewer) : "1 = 0"
        let found: SQL = query.isEmpty ? "(contacts.id IS NOT NULL OR \(guess))" : SearchTerm.terms(of: query).finds(most: 50, seenBy: viewer)
        return try db.all(
            MailOwner.self,
            """
            SELECT employers.id, employers.name, MIN(contacts.name) FROM employers
            LEFT JOIN contacts ON contacts.agency_id = employers.agency_id AND contacts.employer_id = employers.id
                AND contacts.mailbox IN \(list: [mail.fromMailbox, mailbox])
            WHERE \(viewer.employers) AND \(found)
            GROUP BY employers.id, employers.name, employers.name_folded
            ORDER BY CASE WHEN MIN(contacts.name) IS NULL THEN 1 ELSE 0 END, employers.name_folded, employers.id LIMIT 10
            """)
    }

    /// Where anybody may have a mailbox, so that sharing the domain says nothing.
    private static let freeMail: Set = [
        "gmail.com", "googlemail.com", "yahoo.com", "outlook.com", "hotmail.com", "live.com", "icloud.com", "aol.com", "comcast.net", "wp.pl",
        "onet.pl",
    ]
}
