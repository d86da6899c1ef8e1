public import Dates
public import Storage

/// One look through the whole chain of an agency's journal, and what it found.
public struct JournalCheck: Sendable, Stored {
    public let at: Instant
    /// How many entries are as they were sealed.
    public let head: ChainHead
    /// The first entry that is not, with its time; nothing if all are.
    public let trouble: String?

    static let columns: SQL = "agency_id, at, head_number, head, trouble"

    public init(_ row: inout Row) throws {
        let agency: ID<Agency> = try row.next()
        at = try row.next()
        head = ChainHead(agency: agency, number: try row.next(), seal: try row.next())
        trouble = try row.next()
    }

    init(at: Instant, head: ChainHead, trouble: String?) {
        self.at = at
        self.head = head
        self.trouble = trouble
    }

    /// The latest one that found everything whole: later ones must come at least as far.
    static func latestWhole(of agency: ID<Agency>, in db: Reading) throws -> JournalCheck? {
        try db.first(
            JournalCheck.self,
            "SELECT \(columns) FROM journal_checks WHERE agency_id = \(agency) AND trouble IS NULL ORDER BY at DESC, id DESC LIMIT 1")
    }

    func keep(by staff: ID<StaffMember>?, in db: Writing) throws {
        try db.run(
            """
            INSERT INTO journal_checks (id, agency_id, at, staff_id, head_number, head, trouble)
            VALUES (\(ID<JournalCheck>.new(at: at)), \(head.agency), \(at), \(staff), \(head.number), \(head.seal), \(trouble))
            """)
    }
}
