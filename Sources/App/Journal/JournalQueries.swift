import Dates
import Storage

/// An entry of the journal with the employer that it is about, if its reader may know the employer.
struct JournalLine: Stored, Sendable {
    let id: ID<JournalEntry>
    let at: Instant
    let actor: String
    let words: String
    let direction: JournalEntry.Direction
    let employer: ID<Employer>?
    let employerName: String?
    private let staff: ID<StaffMember>?
    private let undo: JournalUndo?

    init(_ row: inout Row) throws {
        id = try row.next()
        at = try row.next()
        actor = try row.next()
        words = try row.next()
        direction = try row.next()
        employer = try row.next()
        employerName = try row.next()
        staff = try row.next()
        undo = try JournalUndo(&row)
    }

    /// By which this person can take the act back now.
    func takeback(for reader: StaffMember, at now: Instant) -> ID<Takeback>? { undo?.takeback(of: staff, at: at, for: reader, now: now) }
}

/// What everybody did, for those who answer for it or check it.
enum JournalQueries {
    static let length = 100

    /// The entries that are looked for, newest first, one more than a page holds. What somebody said stays on the employer's page.
    static func lines(_ search: JournalSearch, in zone: Zone, seenBy viewer: Viewer, in db: Reading) throws -> [JournalLine] {
        return try db.all(
            JournalLine.self,
            """
            SELECT journal.id, journal.at, journal.actor, journal.words, journal.direction, employers.id, employers.name,
                journal.staff_id, \(JournalUndo.columns)
            FROM journal
            \(JournalUndo.join)
            LEFT JOIN employers ON employers.agency_id = journal.agency_id AND employers.id = journal.employer_id AND \(viewer.employers)
            WHERE journal.agency_id = \(viewer.agency) AND \(search.condition(in: zone)) AND \(JournalEntry.before(search.before, agency: viewer.agency))
            ORDER BY journal.at DESC, journal.id DESC LIMIT \(count: length + 1)
            """)
    }

    /// Everybody who has ever worked here, by name, to look for what they did.
    static func people(seenBy viewer: Viewer, in db: Reading) throws -> [JournalActor] {
        try db.all(JournalActor.self, "SELECT id, name FROM staff WHERE agency_id = \(viewer.agency) ORDER BY name, id")
    }

    /// When the journal was last looked through, and what was found.
    static func lastCheck(seenBy viewer: Viewer, in db: Reading) throws -> JournalCheck? {
        try db.first(
            JournalCheck.self,
            "SELECT \(JournalCheck.columns) FROM journal_checks WHERE agency_id = \(viewer.agency) ORDER BY at DESC, id DESC LIMIT 1")
    }
}

/// Somebody whose acts can be looked for.
struct JournalActor: Stored, Sendable {
    let id: ID<StaffMember>
    let name: String

    init(_ row: inout Row) throws {
        id = try row.next()
        name = try row.next()
    }
}
