import Dates
import Storage

/// Questions about layoffs and about what supervisors decided.
enum FitQueries {
    /// No list is longer.
    static let most = 50

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

    /// All layoffs since a day, latest first.
    static func layoffs(since day: Day, seenBy viewer: Viewer, in db: Reading) throws -> [Layoff] {
        try db.all(
            Layoff.self,
            """
            SELECT \(Layoff.columns) FROM \(Layoff.table)
            WHERE \(viewer.employers) AND employer_layoffs.agency_id = \(viewer.agency) AND employer_layoffs.on_day >= \(day)
            ORDER BY employer_layoffs.on_day DESC, employer_layoffs.id DESC
            """)
    }

    /// What was decided about an employer, latest first; the first stands unless it has ended.
    static func decisions(about employer: ID<Employer>, seenBy viewer: Viewer, in db: Reading) throws -> [FitDecision] {
        try db.all(
            FitDecision.self,
            """
            SELECT \(FitDecision.columns) FROM \(FitDecision.table)
            WHERE \(viewer.employers) AND employer_fit_decisions.agency_id = \(viewer.agency) AND employer_fit_decisions.employer_id = \(employer)
            ORDER BY employer_fit_decisions.id DESC LIMIT \(count: most)
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
