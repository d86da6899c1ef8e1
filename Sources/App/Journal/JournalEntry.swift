public import Dates
public import Storage

/// Something that happened, as it stands on a timeline. Entries are added and never changed.
public struct JournalEntry: Stored, Sendable {
    /// What it is about; the filter chips of a timeline.
    public enum Kind: String, CaseIterable, Sendable, Storable {
        case talk, mail, request, program, stage, edit, team, `import`, access, person, placement, opening, introduction
        case provider, referral
    }

    /// Who moved: they came to us, we went to them, or the system noted something.
    public enum Direction: String, Sendable, Storable {
        case theirs, ours, system
    }

    public let id: ID<JournalEntry>
    public let at: Instant
    public let staff: ID<StaffMember>?
    /// Who did it, in words, as the name was that day.
    public let actor: String
    public let kind: Kind
    public let direction: Direction
    /// What was done, without the actor: "logged a visit with Dana Kessler".
    public let words: String
    /// Somebody's own words, unedited.
    public let said: String?
    /// The message, request, determination … that it is about, if it has a page.
    public let subject: Int64?
    /// How far the mail has come that it is about.
    public let mail: MailState?
    /// By which the act may be taken back, if it still can be, and what it takes.
    let undo: JournalUndo?

    /// They want `JournalUndo.join` after `journal`.
    static let columns: SQL = """
        journal.id, journal.at, journal.staff_id, journal.actor, journal.kind, journal.direction, journal.words, journal.said, journal.subject_id,
        CASE WHEN journal.kind = 'mail' THEN
            (SELECT messages.state FROM messages WHERE messages.agency_id = journal.agency_id AND messages.id = journal.subject_id) END,
        \(JournalUndo.columns)
        """

    public init(_ row: inout Row) throws {
        id = try row.next()
        at = try row.next()
        staff = try row.next()
        actor = try row.next()
        kind = try row.next()
        direction = try row.next()
        words = try row.next()
        said = try row.next()
        subject = try row.next()
        mail = try row.next()
        undo = try JournalUndo(&row)
    }
}

extension JournalEntry {
    /// So long an act can be taken back.
    static let hoursToTakeBack = 24

    /// By which this person can take the act back now; nothing if it is too late, or somebody else's.
    func takeback(for reader: StaffMember, at now: Instant) -> ID<Takeback>? {
        undo?.takeback(of: staff, at: at, for: reader, now: now)
    }
}

extension JournalEntry {
    /// The condition that an entry is older than the given one. PostgreSQL finds its place in an index by the moment alone, not by a pair from a
    /// subquery, so the moment is said twice.
    static func before(_ entry: ID<JournalEntry>?, agency: ID<Agency>) -> SQL {
        guard let entry else { return "1 = 1" }
        let row: SQL = "FROM journal AS j WHERE j.agency_id = \(agency) AND j.id = \(entry)"
        return "journal.at <= (SELECT j.at \(row)) AND (journal.at, journal.id) < (SELECT j.at, j.id \(row))"
    }
}

/// Who did something: a member of staff, somebody outside who came by a link, or the agency's own scheduled work.
public enum Actor: Sendable {
    case staff(StaffMember)
    case outside(name: String)
    case agency

    var name: String {
        switch self {
        case .staff(let member): member.name
        case .outside(let name): name
        case .agency: "Fairlead"
        }
    }

    var staffID: ID<StaffMember>? {
        if case .staff(let member) = self { member.id } else { nil }
    }

    var direction: JournalEntry.Direction {
        switch self {
        case .staff: .ours
        case .outside: .theirs
        case .agency: .system
        }
    }
}
