import Dates
import Rules
import Storage

/// Questions about the agency's own versions of the rules.
enum RuleVersionQueries {
    static let pageLength = 50
    /// How many versions of one program a page lists.
    static let most = 100

    static func version(_ id: ID<RuleVersion>, of program: String, seenBy viewer: Viewer, in db: Reading) throws -> RuleVersion {
        try db.one(
            RuleVersion.self,
            """
            SELECT \(RuleVersion.columns) FROM \(RuleVersion.sources)
            WHERE rule_versions.agency_id = \(viewer.agency) AND rule_versions.program = \(program) AND rule_versions.id = \(id)
            """)
    }

    /// The versions of a program, newest first.
    static func versions(of program: String, seenBy viewer: Viewer, in db: Reading) throws -> [RuleVersion] {
        try db.all(
            RuleVersion.self,
            """
            SELECT \(RuleVersion.columns) FROM \(RuleVersion.sources)
            WHERE rule_versions.agency_id = \(viewer.agency) AND rule_versions.program = \(program)
            ORDER BY rule_versions.id DESC LIMIT \(count: most)
            """)
    }

    /// What nobody has approved or withdrawn yet, of all programs, newest first.
    static func open(seenBy viewer: Viewer, in db: Reading) throws -> [RuleVersion] {
        try db.all(
            RuleVersion.self,
            """
            SELECT \(RuleVersion.columns) FROM \(RuleVersion.sources)
            WHERE rule_versions.agency_id = \(viewer.agency) AND rule_versions.approved_at IS NULL AND rule_versions.withdrawn_at IS NULL
            ORDER BY rule_versions.id DESC LIMIT \(count: most)
            """)
    }

    static func trial(of version: ID<RuleVersion>, seenBy viewer: Viewer, in db: Reading) throws -> RuleTrial? {
        try db.first(
            RuleTrial.self,
            """
            SELECT \(RuleTrial.columns) FROM rule_trials WHERE rule_trials.agency_id = \(viewer.agency) AND rule_trials.version_id = \(version)
            """)
    }

    /// Whom a version has judged again in bulk, with what has happened to the verdicts since.
    static func judgedInBulk(by version: ID<RuleVersion>, seenBy viewer: Viewer, in db: Reading) throws -> [JudgedInBulk] {
        try db.all(
            JudgedInBulk.self,
            """
            SELECT rule_changes.employer_id, rule_changes.judged_at, found.id,
                (SELECT MAX(earlier.id) FROM determinations AS earlier
                    WHERE earlier.agency_id = rule_changes.agency_id AND earlier.employer_id = rule_changes.employer_id AND earlier.id < found.id
                        AND earlier.taken_back_at IS NULL),
                EXISTS (SELECT 1 FROM verdicts
                    WHERE verdicts.agency_id = rule_changes.agency_id AND verdicts.determination_id = found.id AND verdicts.is_standing),
                EXISTS (SELECT 1 FROM eligibility_notices
                    WHERE eligibility_notices.agency_id = rule_changes.agency_id AND eligibility_notices.determination_id = found.id),
                EXISTS (SELECT 1 FROM verdict_reviews
                    WHERE verdict_reviews.agency_id = rule_changes.agency_id AND verdict_reviews.employer_id = rule_changes.employer_id
                        AND verdict_reviews.decided_at >= rule_changes.judged_at)
            FROM rule_changes
            LEFT JOIN determinations AS found ON found.agency_id = rule_changes.agency_id AND found.employer_id = rule_changes.employer_id
                AND found.made_at = rule_changes.judged_at
            WHERE rule_changes.agency_id = \(viewer.agency) AND rule_changes.version_id = \(version) AND rule_changes.judged_at IS NOT NULL
            ORDER BY rule_changes.employer_id
            """)
    }

    /// That judging everybody by it was taken back, if it was.
    static func undone(_ version: ID<RuleVersion>, seenBy viewer: Viewer, in db: Reading) throws -> UndoneJudging? {
        try db.first(
            UndoneJudging.self,
            """
            SELECT \(UndoneJudging.columns) FROM judging_undos
            JOIN staff ON staff.agency_id = judging_undos.agency_id AND staff.id = judging_undos.undone_by
            WHERE judging_undos.agency_id = \(viewer.agency) AND judging_undos.version_id = \(version)
            """)
    }

    /// Whose verdicts that has left as they were, by name.
    static func left(by version: ID<RuleVersion>, seenBy viewer: Viewer, in db: Reading) throws -> [LeftEmployer] {
        try db.all(
            LeftEmployer.self,
            """
            SELECT employers.id, employers.name, judging_left.reason FROM judging_left
            JOIN employers ON employers.agency_id = judging_left.agency_id AND employers.id = judging_left.employer_id
            WHERE \(viewer.employers) AND judging_left.agency_id = \(viewer.agency) AND judging_left.version_id = \(version)
            ORDER BY employers.name_folded, employers.id LIMIT \(count: most)
            """)
    }

    /// One page of the employers whose verdict would change, by their key.
    static func changes(
        of version: ID<RuleVersion>, after employer: ID<Employer>?, seenBy viewer: Viewer, in db: Reading
    ) throws -> [RuleChange] {
        let beginning: SQL = employer.map { "rule_changes.employer_id > \($0)" } ?? "1 = 1"
        return try db.all(
            RuleChange.self,
            """
            SELECT \(RuleChange.columns) FROM rule_changes
            JOIN employers ON employers.agency_id = rule_changes.agency_id AND employers.id = rule_changes.employer_id
            WHERE \(viewer.employers) AND rule_changes.agency_id = \(viewer.agency) AND rule_changes.version_id = \(version) AND \(beginning)
            ORDER BY rule_changes.employer_id LIMIT \(count: pageLength + 1)
            """)
    }

    /// The next employers with answers, by their key, each with its newest answers and what stands about the program.
    static func employersToTry(
        _ program: String, after place: Int64, most: Int, seenBy viewer: Viewer, in db: Reading
    ) throws -> [EmployerToTry] {
        try db.all(
            EmployerToTry.self,
            """
            SELECT rfi_answers.employer_id, rfi_answers.answers, verdicts.verdict, verdicts.missing_key FROM rfi_answers
            JOIN employers ON employers.agency_id = rfi_answers.agency_id AND employers.id = rfi_answers.employer_id
            LEFT JOIN verdicts ON verdicts.agency_id = rfi_answers.agency_id AND verdicts.employer_id = rfi_answers.employer_id
                AND verdicts.program = \(program) AND verdicts.is_standing
            WHERE \(viewer.employers) AND rfi_answers.agency_id = \(viewer.agency) AND rfi_answers.employer_id > \(place)
                AND NOT EXISTS (SELECT 1 FROM rfi_answers AS later
                    WHERE later.agency_id = rfi_answers.agency_id AND later.employer_id = rfi_answers.employer_id
                        AND (later.submitted_at, later.id) > (rfi_answers.submitted_at, rfi_answers.id))
            ORDER BY rfi_answers.employer_id LIMIT \(count: most)
            """)
    }
}
