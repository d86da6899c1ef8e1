import Dates
import Markup
import Rules
import Storage

/// A version of a program's rules that the agency has written itself: a draft, one that waits for a second person, or one that is in force from a day.
struct RuleVersion: Stored, Sendable {
    let id: ID<RuleVersion>
    let agency: ID<Agency>
    let program: String
    /// The rules, as YAML.
    let text: String
    /// Why the rules change, for those who read it later.
    let reason: String
    /// The first day; a draft may not have one yet.
    let inForceOn: Day?
    /// Grows with every change of the text, so that nobody approves what they have not read.
    let edition: Int
    let writtenBy: ID<StaffMember>
    let author: String
    let writtenAt: Instant
    let proposedAt: Instant?
    let approver: String?
    let approvedAt: Instant?
    let withdrawer: String?
    let withdrawnAt: Instant?

    enum State: Sendable {
        case draft, proposed, approved, withdrawn
    }

    static let columns: SQL = """
        rule_versions.id, rule_versions.agency_id, rule_versions.program, rule_versions.text, rule_versions.reason, rule_versions.in_force_on,
        rule_versions.edition, rule_versions.written_by, authors.name, rule_versions.written_at, rule_versions.proposed_at, approvers.name,
        rule_versions.approved_at, withdrawers.name, rule_versions.withdrawn_at
        """

    /// The rows that the columns come from.
    static let sources: SQL = """
        rule_versions
        JOIN staff AS authors ON authors.agency_id = rule_versions.agency_id AND authors.id = rule_versions.written_by
        LEFT JOIN staff AS approvers ON approvers.agency_id = rule_versions.agency_id AND approvers.id = rule_versions.approved_by
        LEFT JOIN staff AS withdrawers ON withdrawers.agency_id = rule_versions.agency_id AND withdrawers.id = rule_versions.withdrawn_by
        """

    init(_ row: inout Row) throws {
        id = try row.next()
        agency = try row.next()
        program = try row.next()
        text = try row.next()
        reason = try row.next()
        inForceOn = try row.next()
        edition = try row.next()
        writtenBy = try row.next()
        author = try row.next()
        writtenAt = try row.next()
        proposedAt = try row.next()
        approver = try row.next()
        approvedAt = try row.next()
        withdrawer = try row.next()
        withdrawnAt = try row.next()
    }

    var state: State {
        if withdrawnAt != nil { return .withdrawn }
        if approvedAt != nil { return .approved }
        return proposedAt == nil ? .draft : .proposed
    }

    /// Whether its author may still change it.
    var isOpen: Bool { state == .draft || state == .proposed }

    /// Whether it can still be taken back: nothing has been judged by it.
    func canBeWithdrawn(on today: Day) -> Bool { isOpen || state == .approved && today < (inForceOn ?? today) }

    /// The day on which it is tried: its first, or today if that has passed or is not set.
    func trialDay(today: Day) -> Day { max(inForceOn ?? today, today) }

    /// The rules that its text says. Throws `RulesRefused` with every mistake.
    func read(on day: Day) throws(RulesRefused) -> Program.Version { try Program.Version(text: text, from: inForceOn ?? day, of: program) }

    /// What is wrong with the text, line by line.
    func mistakes(on day: Day) -> [RulesRefused.Mistake] {
        do {
            _ = try read(on: day)
            return []
        } catch {
            return error.mistakes
        }
    }

    func tag(on today: Day) -> StatusTag {
        switch state {
        case .draft: StatusTag("Draft", .plain)
        case .proposed: StatusTag("Waits for approval", .warn)
        case .approved: (inForceOn ?? today) <= today ? StatusTag("In force since its day", .ok) : StatusTag("Approved, not in force yet", .info)
        case .withdrawn: StatusTag("Withdrawn", .plain)
        }
    }

    var page: Link { "/programs/\(program)/versions/\(id)" }
    var trying: Link { "/programs/\(program)/versions/\(id)/try" }
    var changes: Link { "/programs/\(program)/versions/\(id)/changes" }
    var trial: Link { "/programs/\(program)/versions/\(id)/trial" }
    var judging: Link { "/programs/\(program)/versions/\(id)/judge" }
    var judgingUndo: Link { "/programs/\(program)/versions/\(id)/judge/undo" }
    var approval: Link { "/programs/\(program)/versions/\(id)/approve" }
    var withdrawal: Link { "/programs/\(program)/versions/\(id)/withdraw" }
}

/// Where the versions of a program stand.
enum VersionLinks {
    static func all(of program: String) -> Link { "/programs/\(program)/versions" }

    static func comparison(of program: String, _ old: String, _ new: String) -> Link {
        Link("/programs/\(program)/comparison").query([("old", old), ("new", new)])
    }

    static func file(of program: String, _ key: String) -> Link { Link("/programs/\(program)/file").query([("of", key)]) }
}
