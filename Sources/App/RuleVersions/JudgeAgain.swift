import Dates
import Phrases
import Rules
import Storage

extension RuleVersion {
    /// A lead has everybody judged again whose verdict changes; it goes on beside the site, employer by employer. Nothing is sent to employers.
    ///
    /// Throws `Conflict` if the version is not in force or the list is not of its text.
    func judgeAgain(by lead: StaffMember, on today: Day, at now: Instant, in db: Writing) throws {
        let begun = try db.run(
            """
            UPDATE rule_trials SET judging_by = \(lead.id), judging_since = \(now), judged_at = NULL
            WHERE agency_id = \(agency) AND version_id = \(id) AND edition = \(edition) AND finished_at IS NOT NULL AND judging_by IS NULL
            """)
        guard state == .approved, let day = inForceOn, day <= today, begun == 1 else {
            throw Conflict(message: "The list is not ready, or the rules are not in force yet. Look again at who would change.")
        }
        try JournalNote(kind: .program, words: "has the employers judged again whose verdict changes by the rules of \(Wording.day(day, in: .en))")
            .write(agency: agency, by: .staff(lead), at: now, in: db)
    }
}

extension RuleWork {
    /// Judges one more employer of the list by today's rules: journal, and a notice to whoever looks after it if anything changed, in one transaction.
    func judgeNext(_ job: RuleJob, at now: Instant) async throws {
        let rules = rules
        try await database.write { db in
            guard let id = try job.nextToJudge(at: now, in: db) else { return }
            guard let staff = job.trial.judgingBy, let (lead, agency) = try StaffQueries.member(staff, of: job.agency, in: db),
                let judged = try ProgramQueries.judged(id, at: nil, seenBy: job.viewer, in: db), (try? judged.file.submitted.answers.forRules) != nil
            else { return }
            let found = try judged.file.submitted.determine(by: rules, on: now.day(in: agency.zone), asked: .staff(lead), at: now, in: db)
            let changed = found.result.verdicts.filter { verdict in judged.determined?.result.verdict(on: verdict.program)?.word != verdict.word }
            guard !changed.isEmpty else { return }
            let employer = try Employer.find(id, seenBy: job.viewer, in: db)
            let words = changed.map { "\($0.name.en) is now: \($0.word.label.lowercased())" }.joined(separator: "; ")
            try Notice.tell(
                [employer.owner, employer.backup].compactMap(\.self), .verdictChanged, "New rules for \(employer.name). \(words)", employer: id,
                subject: found.id.number, agency: job.agency, at: now, in: db)
        }
    }
}

extension RuleJob {
    /// Takes the next employer off the list; with none left the work is done.
    fileprivate func nextToJudge(at now: Instant, in db: Writing) throws -> ID<Employer>? {
        let id = try db.first(
            ID<Employer>.self,
            """
            SELECT employer_id FROM rule_changes WHERE agency_id = \(agency) AND version_id = \(trial.version) AND judged_at IS NULL
            ORDER BY employer_id LIMIT 1
            """)
        guard let id else {
            try db.run("UPDATE rule_trials SET judged_at = \(now) WHERE agency_id = \(agency) AND version_id = \(trial.version)")
            return nil
        }
        try db.run(
            "UPDATE rule_changes SET judged_at = \(now) WHERE agency_id = \(agency) AND version_id = \(trial.version) AND employer_id = \(id)")
        try db.run("UPDATE rule_trials SET judged = judged + 1 WHERE agency_id = \(agency) AND version_id = \(trial.version)")
        return id
    }
}
