import Dates
import Storage

/// An employer who was judged again by new rules in bulk, with what has happened since.
struct JudgedInBulk: Stored, Sendable {
    let employer: ID<Employer>
    let judgedAt: Instant
    /// What was found then; nothing if the answers could not be judged.
    let found: ID<Determined>?
    /// What stood before; nothing if they had never been judged.
    let before: ID<Determined>?
    /// Whether any of what was found then still stands.
    let stands: Bool
    let wasTold: Bool
    let wasReviewed: Bool

    init(_ row: inout Row) throws {
        employer = try row.next()
        judgedAt = try row.next()
        found = try row.next()
        before = try row.next()
        stands = try row.next()
        wasTold = try row.next()
        wasReviewed = try row.next()
    }

    /// Why the verdict stays; nothing if it can be taken back.
    var reason: String? {
        if found == nil { return "its answers could not be judged, so nothing changed" }
        if wasTold { return "was told the new result, and what was sent stays sent" }
        if wasReviewed { return "a supervisor has decided about it since" }
        return stands ? nil : "was judged anew since"
    }
}

/// That a judging by new rules was taken back.
struct UndoneJudging: Stored, Sendable {
    let by: String
    let at: Instant
    let putBack: Int

    init(by: String, at: Instant, putBack: Int) {
        (self.by, self.at, self.putBack) = (by, at, putBack)
    }

    static let columns: SQL = "staff.name, judging_undos.undone_at, judging_undos.put_back"

    init(_ row: inout Row) throws {
        by = try row.next()
        at = try row.next()
        putBack = try row.next()
    }
}
