import Dates
import Storage

/// An answer that somebody owes.
struct OwedLine: Stored, Sendable {
    let id: ID<Conversation>
    let at: Instant
    let note: String
    let contact: String?
    /// The mail that asked, if it was asked by mail.
    let mail: ID<ReceivedMail>?
    let employer: ID<Employer>
    let employerName: String
    let owner: String?

    init(_ row: inout Row) throws {
        id = try row.next()
        at = try row.next()
        note = try row.next()
        contact = try row.next()
        mail = try row.next()
        employer = try row.next()
        employerName = try row.next()
        owner = try row.next()
    }
}

/// How fast one person answers.
struct TeamReply: Stored, Sendable {
    let name: String
    let center: String?
    let figure: ReplyFigure

    init(_ row: inout Row) throws {
        name = try row.next()
        center = try row.next()
        figure = try ReplyFigure(&row)
    }
}

/// Questions about who waits for whom.
enum PromiseQueries {
    /// One page of the owed answers and one more line, longest first.
    static func owed(_ list: OwedList, seenBy staff: StaffMember, in db: Reading) throws -> [OwedLine] {
        let whose: SQL =
            switch list.whose {
            case .mine: "employers.owner_id = \(staff.id)"
            case .center: "employers.center_id IS NOT DISTINCT FROM \(staff.center)"
            case .all: "1 = 1"
            }
        let beginning: SQL = if let after = list.after { "(conversations.at, conversations.id) > (\(after.at), \(after.id))" } else { "1 = 1" }
        return try db.all(
            OwedLine.self,
            """
            SELECT conversations.id, conversations.at, conversations.note, contacts.name, received_mails.id, employers.id, employers.name,
                owners.name
            FROM conversations
            JOIN employers ON employers.agency_id = conversations.agency_id AND employers.id = conversations.employer_id
            LEFT JOIN contacts ON contacts.agency_id = conversations.agency_id AND contacts.id = conversations.contact_id
            LEFT JOIN received_mails ON received_mails.agency_id = conversations.agency_id
                AND received_mails.conversation_id = conversations.id
            LEFT JOIN staff AS owners ON owners.agency_id = employers.agency_id AND owners.id = employers.owner_id
            WHERE \(staff.viewer.employers) AND conversations.agency_id = \(staff.agency) AND conversations.owes = \(list.side)
                AND conversations.owes IS NOT NULL AND conversations.settled_at IS NULL AND conversations.at > 0 AND \(whose) AND \(beginning)
            ORDER BY conversations.at, conversations.id LIMIT \(count: OwedList.pageLength + 1)
            """)
    }

    /// Everybody who serves employers, with the middle of their answers since a moment and the questions to their employers' that wait.
    static func replies(since: Instant, seenBy viewer: Viewer, in db: Reading) throws -> [TeamReply] {
        let answered: SQL = """
            answered.agency_id = staff.agency_id AND answered.settled_by = staff.id AND answered.settled_at >= \(since)
            """
        let waiting: SQL = """
            waiting.agency_id = staff.agency_id AND waiting.employer_id IN (
                SELECT employers.id FROM employers WHERE employers.agency_id = staff.agency_id AND employers.owner_id = staff.id)
            """
        return try db.all(
            TeamReply.self,
            """
            SELECT staff.name, centers.name, \(ReplyFigure.columns(answered: answered, waiting: waiting))
            FROM staff LEFT JOIN centers ON centers.agency_id = staff.agency_id AND centers.id = staff.center_id
            WHERE staff.agency_id = \(viewer.agency) AND staff.disabled_at IS NULL AND staff.role IN ('bsr', 'lead', 'manager')
            ORDER BY centers.name NULLS LAST, staff.name, staff.id
            """)
    }
}
