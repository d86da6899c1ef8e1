import Dates
import Phrases
import Rules
import Storage

/// The work on versions of the rules that goes on beside the site, in pieces: a stop at any moment loses nothing but the piece under way.
struct RuleWork: Sendable {
    let database: Database
    /// What Fairlead ships.
    let rules: RuleBook

    private static let employersInAPiece = 100

    /// Goes on for about half a second; says whether there is more to do.
    func goOn(at now: Instant, pieces: Int = 20) async throws -> Bool {
        for _ in 0..<pieces {
            guard let job = try await next() else { return false }
            if job.trial.finishedAt == nil { try await count(job, at: now) } else { try await judgeNext(job, at: now) }
        }
        return true
    }

    private func next() async throws -> RuleJob? {
        try await database.read { db in
            try db.first(
                RuleJob.self,
                """
                SELECT rule_trials.agency_id, rule_versions.program, \(RuleTrial.columns) FROM rule_trials
                JOIN rule_versions ON rule_versions.agency_id = rule_trials.agency_id AND rule_versions.id = rule_trials.version_id
                WHERE rule_trials.finished_at IS NULL OR (rule_trials.judging_since IS NOT NULL AND rule_trials.judged_at IS NULL)
                ORDER BY rule_trials.started_at LIMIT 1
                """)
        }
    }

    /// Judges the next hundred employers by the version, outside of any transaction, and notes whose verdict would change.
    private func count(_ job: RuleJob, at now: Instant) async throws {
        if job.trial.place == 0, try await database.write({ db in try job.forgetEarlier(in: db) }) { return }
        let rules = rules
        let (version, employers, book) = try await database.read { db in
            (
                try RuleVersionQueries.version(job.trial.version, of: job.program, seenBy: job.viewer, in: db),
                try RuleVersionQueries.employersToTry(
                    job.program, after: job.trial.place, most: RuleWork.employersInAPiece, seenBy: job.viewer, in: db),
                try rules.of(job.agency, in: db)
            )
        }
        // A text that was changed or spoilt meanwhile has nothing to say; its author looks again.
        let read = version.edition == job.trial.edition ? try? version.read(on: job.trial.day) : nil
        let piece = read.map { judge(employers, by: TriedVersion.Books(version, read: $0, rules: book), for: job) }
        let (changes, tally) = (piece?.changes ?? [], piece?.tally ?? job.trial.tally)
        let (place, count) = (employers.last?.id.number ?? job.trial.place, employers.count)
        let isLast = read == nil || count < RuleWork.employersInAPiece
        try await database.write { db in
            let moved = try db.run(
                """
                UPDATE rule_trials SET place = \(place), looked_at = looked_at + \(count), tally = \(try tally.stored()),
                    finished_at = \(isLast ? now : nil)
                WHERE agency_id = \(job.agency) AND version_id = \(job.trial.version) AND edition = \(job.trial.edition)
                    AND place = \(job.trial.place) AND started_at = \(job.trial.startedAt) AND finished_at IS NULL
                """)
            // Another process was faster with this piece.
            guard moved == 1 else { return }
            try db.insertMany(
                "INSERT INTO rule_changes (agency_id, version_id, employer_id, before_word, after_word, is_anyway, deciding)", changes)
        }
    }

    /// Those among the employers whose verdict would change, as rows, and the tally with them in it.
    private func judge(_ employers: [EmployerToTry], by books: TriedVersion.Books, for job: RuleJob) -> (changes: [SQL], tally: RuleTrial.Tally) {
        var (changes, tally): ([SQL], RuleTrial.Tally) = ([], job.trial.tally)
        for employer in employers {
            // Answers that the rules cannot read are told on the employer's own page.
            guard let answers = try? employer.answers.forRules, let tried = books.judge(answers, for: job.trial.day),
                employer.changes(by: tried.with)
            else { continue }
            tally.add(RuleTrial.Tally.Turn(before: employer.standing, after: tried.with.word))
            changes.append(
                """
                (\(job.agency), \(job.trial.version), \(employer.id), \(employer.standing), \(tried.with.word),
                    \(tried.without.word == tried.with.word), \(tried.deciding(RuleWork.questions)))
                """)
        }
        return (changes, tally)
    }

    private static let questions = AskedQuestions(Questionnaire.current.wording(in: .en))
}

/// A trial that is under way, and whose it is.
struct RuleJob: Stored, Sendable {
    let agency: ID<Agency>
    let program: String
    let trial: RuleTrial

    init(_ row: inout Row) throws {
        agency = try row.next()
        program = try row.next()
        trial = try RuleTrial(&row)
    }

    var viewer: Viewer { Viewer(wholeAgency: agency) }

    /// Removes some of what an earlier look has found; says whether there may be more.
    fileprivate func forgetEarlier(in db: Writing) throws -> Bool {
        try db.run(
            """
            DELETE FROM rule_changes WHERE agency_id = \(agency) AND version_id = \(trial.version) AND employer_id IN (
                SELECT employer_id FROM rule_changes WHERE agency_id = \(agency) AND version_id = \(trial.version) LIMIT 1000)
            """) > 0
    }
}
