import Dates
import Storage

/// Questions about layoffs and about what supervisors decided.
enum FitQueries {
    /// No list is longer.
    static let most = 50

    /// An employer with what it tells of itself and what was decided about it, latest first; the first stands unless it has ended. One statement.
    /// Throws `NotFound`.
    static func subject(_ employer: ID<Employer>, on today: Day, at now: Instant, seenBy viewer: Viewer, in db: Reading) throws -> FitSubject {
        let rows = try db.all(
            FitSubject.self,
            """
            SELECT \(Employer.columns), \(joined: EmployerSilence.columns(on: today, at: now), by: ", "), \(EmployerReplies.columns),
                \(ToldLayoff.column), \(FitDecision.columns)
            FROM employers
            LEFT JOIN employer_fit_decisions ON employer_fit_decisions.agency_id = employers.agency_id
                AND employer_fit_decisions.employer_id = employers.id
            LEFT JOIN staff AS deciders
                ON deciders.agency_id = employer_fit_decisions.agency_id AND deciders.id = employer_fit_decisions.decided_by
            WHERE \(viewer.employers) AND employers.id = \(employer)
            ORDER BY employer_fit_decisions.id DESC LIMIT \(count: most)
            """)
        guard var subject = rows.first else { throw NotFound() }
        subject.decisions = rows.flatMap(\.decisions)
        return subject
    }

    /// An employer's layoffs, latest first.
    static func layoffs(at employer: ID<Employer>, seenBy viewer: Viewer, in db: Reading) throws -> [Layoff] {
        try db.all(
            Layoff.self,
            """
            SELECT \(Layoff.columns) FROM \(Layoff.table)
            WHERE \(viewer.employers) AND employer_layoffs.agency_id = \(viewer.agency) AND employer_layoffs.employer_id = \(employer)
            ORDER BY employer_layoffs.on_day DESC, employer_layoffs.id DESC LIMIT \(count: most)
            """)
    }

    /// Layoffs since a day of which somebody gave notice, latest first.
    static func notices(since day: Day, seenBy viewer: Viewer, in db: Reading) throws -> [NoticeLine] {
        try db.all(
            NoticeLine.self,
            """
            SELECT \(Layoff.columns), employers.name FROM \(Layoff.table)
            WHERE \(viewer.employers) AND employer_layoffs.agency_id = \(viewer.agency) AND employer_layoffs.on_day >= \(day)
                AND employer_layoffs.has_warn_notice = TRUE
            ORDER BY employer_layoffs.on_day DESC, employer_layoffs.id DESC LIMIT \(count: most)
            """)
    }

    /// What speaks about each employer at which somebody was placed, beside how long they stay: one statement.
    static func signs(on today: Day, at now: Instant, seenBy viewer: Viewer, in db: Reading) throws -> [ID<Employer>: FitSigns] {
        let rows = try db.all(
            FitSigns.self,
            """
            SELECT employers.id, \(joined: EmployerSilence.columns(on: today, at: now), by: ", "), \(ToldLayoff.column), \(Layoff.columns)
            FROM employers
            LEFT JOIN employer_layoffs ON employer_layoffs.agency_id = employers.agency_id AND employer_layoffs.employer_id = employers.id
                AND employer_layoffs.on_day >= \(today.adding(days: -Layoff.recentDays))
            LEFT JOIN staff AS makers ON makers.agency_id = employer_layoffs.agency_id AND makers.id = employer_layoffs.made_by
            WHERE \(viewer.employers)
                AND employers.id IN (SELECT placements.employer_id FROM placements WHERE placements.agency_id = \(viewer.agency))
            ORDER BY employers.id, employer_layoffs.on_day DESC, employer_layoffs.id DESC
            """)
        return Dictionary(rows.map { ($0.employer, $0) }) { $0.joined(with: $1) }
    }

    /// What those who send people must know of these employers: one statement.
    static func glances(
        at employers: [ID<Employer>], on today: Day, at now: Instant, seenBy viewer: Viewer, in db: Reading
    ) throws -> [FitGlance] {
        guard !employers.isEmpty else { return [] }
        return try db.all(
            FitGlance.self,
            """
            SELECT \(FitGlance.columns(on: today, at: now)) FROM \(FitGlance.table) WHERE \(viewer.employers) AND employers.id IN \(list: employers)
            """)
    }

    /// The decision that stands about an employer.
    static func standing(at employer: ID<Employer>, seenBy viewer: Viewer, in db: Reading) throws -> FitDecision? {
        try db.first(
            FitDecision.self,
            """
            SELECT \(FitDecision.columns) FROM \(FitDecision.table)
            WHERE \(viewer.employers) AND employer_fit_decisions.agency_id = \(viewer.agency) AND employer_fit_decisions.employer_id = \(employer)
                AND employer_fit_decisions.ended_at IS NULL
            """)
    }

    /// The decisions whose day to be looked at again has come, the longest due first.
    static func due(on today: Day, seenBy viewer: Viewer, in db: Reading) throws -> [FitDecision] {
        try db.all(
            FitDecision.self,
            """
            SELECT \(FitDecision.columns) FROM \(FitDecision.table)
            WHERE \(viewer.employers) AND employer_fit_decisions.agency_id = \(viewer.agency) AND employer_fit_decisions.ended_at IS NULL
                AND employer_fit_decisions.look_again_on <= \(today)
            ORDER BY employer_fit_decisions.look_again_on, employer_fit_decisions.id LIMIT \(count: most)
            """)
    }
}
