import Dates
import Rules
import Storage

/// Questions about what supervisors decide beside the rules.
enum ReviewQueries {
    static let pageLength = 50

    /// The decisions about an employer that have not been ended, whether or not their day has passed.
    static func standing(of employer: ID<Employer>, seenBy viewer: Viewer, in db: Reading) throws -> [VerdictReview] {
        try db.all(
            VerdictReview.self,
            """
            SELECT \(VerdictReview.columns) FROM verdict_reviews
            JOIN employers ON employers.agency_id = verdict_reviews.agency_id AND employers.id = verdict_reviews.employer_id
            JOIN staff AS deciders ON deciders.agency_id = verdict_reviews.agency_id AND deciders.id = verdict_reviews.decided_by
            WHERE \(viewer.employers) AND verdict_reviews.employer_id = \(employer) AND verdict_reviews.ended_at IS NULL
            """)
    }

    /// Verdicts that wait for a supervisor: those never decided first, oldest first, then those whose decision has run out.
    static func waiting(after place: WaitingReview.Place?, on today: Day, seenBy viewer: Viewer, in db: Reading) throws -> [WaitingReview] {
        let beginning: SQL =
            place.map {
                "(COALESCE(verdicts.reviewed_until, ''), verdicts.determination_id, verdicts.program) > (\($0.until), \($0.determined), \($0.program))"
            } ?? "1 = 1"
        return try db.all(
            WaitingReview.self,
            """
            SELECT \(WaitingReview.columns) FROM verdicts
            JOIN employers ON employers.agency_id = verdicts.agency_id AND employers.id = verdicts.employer_id
            JOIN determinations ON determinations.agency_id = verdicts.agency_id AND determinations.id = verdicts.determination_id
            LEFT JOIN staff AS owners ON owners.agency_id = employers.agency_id AND owners.id = employers.owner_id
            WHERE \(viewer.employers) AND verdicts.agency_id = \(viewer.agency) AND verdicts.is_standing AND verdicts.verdict = 'supervisor_review'
                AND COALESCE(verdicts.reviewed_until, '') < \(today) AND \(beginning)
            ORDER BY COALESCE(verdicts.reviewed_until, ''), verdicts.determination_id, verdicts.program LIMIT \(count: pageLength + 1)
            """)
    }

    /// What supervisors have decided and still holds or has just run out, newest first.
    static func decided(before place: ID<VerdictReview>?, seenBy viewer: Viewer, in db: Reading) throws -> [DecidedReview] {
        let beginning: SQL = place.map { "verdict_reviews.id < \($0)" } ?? "1 = 1"
        return try db.all(
            DecidedReview.self,
            """
            SELECT employers.id, employers.name, \(VerdictReview.columns) FROM verdict_reviews
            JOIN employers ON employers.agency_id = verdict_reviews.agency_id AND employers.id = verdict_reviews.employer_id
            JOIN staff AS deciders ON deciders.agency_id = verdict_reviews.agency_id AND deciders.id = verdict_reviews.decided_by
            WHERE \(viewer.employers) AND verdict_reviews.agency_id = \(viewer.agency) AND verdict_reviews.ended_at IS NULL AND \(beginning)
            ORDER BY verdict_reviews.id DESC LIMIT \(count: pageLength + 1)
            """)
    }
}

/// A verdict for which a supervisor is needed.
struct WaitingReview: Stored, Sendable {
    let employer: ID<Employer>
    let employerName: String
    let owner: String?
    let program: String
    let determined: ID<Determined>
    let madeAt: Instant
    /// Until when an earlier decision held, if there was one.
    let until: Day?

    static let columns: SQL = """
        employers.id, employers.name, owners.name, verdicts.program, verdicts.determination_id, determinations.made_at, verdicts.reviewed_until
        """

    /// Where the page after this line begins.
    struct Place: Sendable {
        let until: String
        let determined: ID<Determined>
        let program: String
    }

    init(_ row: inout Row) throws {
        employer = try row.next()
        employerName = try row.next()
        owner = try row.next()
        program = try row.next()
        determined = try row.next()
        madeAt = try row.next()
        until = try row.next()
    }

    var place: String { "\(until?.description ?? "").\(determined).\(program)" }
}

extension WaitingReview.Place {
    /// As it stands in an address.
    init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let determined = ID<Determined>(parts[1]) else { return nil }
        self.init(until: parts[0], determined: determined, program: parts[2])
    }
}

/// A decision with its employer.
struct DecidedReview: Stored, Sendable {
    let employer: ID<Employer>
    let employerName: String
    let review: VerdictReview

    init(_ row: inout Row) throws {
        employer = try row.next()
        employerName = try row.next()
        review = try VerdictReview(&row)
    }
}
