import Dates
import Storage

extension OutboxMessage {
    /// The mail to an employer, if it is there and this person may see it; otherwise throws `NotFound`. Mail to colleagues has no reader here.
    static func find(_ id: ID<OutboxMessage>, seenBy viewer: Viewer, in db: Reading) throws -> OutboxMessage {
        try db.one(
            OutboxMessage.self,
            """
            SELECT \(columns) FROM messages JOIN employers ON employers.agency_id = messages.agency_id AND employers.id = messages.employer_id
            WHERE \(viewer.employers) AND messages.agency_id = \(viewer.agency) AND messages.id = \(id)
            """)
    }
}

/// A file that went with a mail, without its bytes.
struct AttachedFile: Stored, Sendable {
    let place: Int
    let name: String
    let type: String
    let size: Int

    init(_ row: inout Row) throws {
        place = try row.next()
        name = try row.next()
        type = try row.next()
        size = try row.next()
    }

    /// "84 KB".
    static func words(bytes: Int) -> String {
        bytes < 1_000_000 ? "\(max(1, (bytes + 500) / 1000)) KB" : "\(bytes / 1_000_000).\(bytes / 100_000 % 10) MB"
    }
}

/// Questions about mail.
enum MessageQueries {
    /// What went with the mail, in the order in which it was attached.
    static func files(of message: ID<OutboxMessage>, seenBy viewer: Viewer, in db: Reading) throws -> [AttachedFile] {
        try db.all(
            AttachedFile.self,
            """
            SELECT message_files.place, files.name, files.type, files.size FROM message_files
            JOIN files ON files.agency_id = message_files.agency_id AND files.id = message_files.file_id
            WHERE message_files.agency_id = \(viewer.agency) AND message_files.message_id = \(message) ORDER BY message_files.place
            """)
    }

    /// One of the files, with its bytes; whoever may see the mail may see it.
    static func file(_ place: Int, of message: ID<OutboxMessage>, seenBy viewer: Viewer, in db: Reading) throws -> StoredFile {
        try db.one(
            StoredFile.self,
            """
            SELECT \(StoredFile.columns) FROM message_files
            JOIN files ON files.agency_id = message_files.agency_id AND files.id = message_files.file_id
            WHERE message_files.agency_id = \(viewer.agency) AND message_files.message_id = \(message) AND message_files.place = \(place)
            """)
    }

    /// The agency's mail, newest first, before a message; of at most so many.
    static func latest(_ number: Int, before: ID<OutboxMessage>?, seenBy viewer: Viewer, in db: Reading) throws -> [OutboxMessage] {
        let end: SQL = if let before { "messages.id < \(before)" } else { "1 = 1" }
        return try db.all(
            OutboxMessage.self,
            "SELECT \(OutboxMessage.columns) FROM messages WHERE messages.agency_id = \(viewer.agency) AND \(end) ORDER BY messages.id DESC LIMIT \(count: number)"
        )
    }

    /// The mails to employers that are looked for, in the list's order. Mail to colleagues is not among them.
    static func list(_ list: MessageList, in zone: Zone, seenBy viewer: Viewer, in db: Reading) throws -> NewestFirst<MessageLine> {
        NewestFirst(
            try db.all(
                MessageLine.self,
                """
                SELECT \(MessageLine.columns) FROM messages
                JOIN employers ON employers.agency_id = messages.agency_id AND employers.id = messages.employer_id AND \(viewer.employers)
                LEFT JOIN staff ON staff.agency_id = messages.agency_id AND staff.id = messages.staff_id
                WHERE messages.agency_id = \(viewer.agency) AND \(list.condition(in: zone))
                ORDER BY \(list.order) LIMIT \(count: NewestFirst<MessageLine>.length + 1)
                """))
    }

    /// Any of the agency's mail, also that to colleagues.
    static func any(_ id: ID<OutboxMessage>, seenBy viewer: Viewer, in db: Reading) throws -> OutboxMessage? {
        try db.first(
            OutboxMessage.self, "SELECT \(OutboxMessage.columns) FROM messages WHERE messages.agency_id = \(viewer.agency) AND messages.id = \(id)")
    }

    /// The name of the employer that a mail is about.
    static func employerName(of message: OutboxMessage, seenBy viewer: Viewer, in db: Reading) throws -> String {
        try db.one(String.self, "SELECT name FROM employers WHERE \(viewer.employers) AND employers.id = \(message.employer)")
    }
}
