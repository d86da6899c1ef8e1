import Dates
public import Rules
public import Storage

extension SubmittedAnswers {
    /// Judges the answers by the agency's rules of the day and keeps what came out; what was found before stays beside it.
    ///
    /// `rules` are those that Fairlead ships; the agency's own versions come before them. It runs in the transaction that the answers arrive in. Throws `AnswersRefused` if the answers are not those of the questionnaire.
    @discardableResult
    func determine(by rules: RuleBook, on today: Day, asked actor: Actor = .agency, at now: Instant, in db: Writing) throws -> Determined {
        let result = try rules.of(agency, in: db).determine(try answers.forRules, asOf: today)
        let determined = Determined(id: .new(at: now), answers: id, madeAt: now, result: result)
        try db.run(
            """
            INSERT INTO determinations (id, agency_id, employer_id, answers_id, as_of, made_at, result)
            VALUES (\(determined.id), \(agency), \(employer), \(id), \(today), \(now), \(try result.stored()))
            """)
        try stand(result, of: determined.id, at: now, in: db)
        try note(result, by: actor, of: determined.id, at: now, in: db)
        return determined
    }

    /// Puts these verdicts in the place of those that stood; a supervisor's decision goes on where the rule says the same as before.
    private func stand(_ result: Determination, of determined: ID<Determined>, at now: Instant, in db: Writing) throws {
        let reviews = try ReviewsInForce(of: employer, agency: agency, in: db)
        try db.run("UPDATE verdicts SET is_standing = \(false) WHERE agency_id = \(agency) AND employer_id = \(employer) AND is_standing")
        let rows: [SQL] = result.verdicts.map { verdict in
            """
            (\(agency), \(determined), \(verdict.program), \(verdict.name.en), \(verdict.word), \(verdict.ruleVersion?.description ?? ""), \(employer),
                \(verdict.shortBy?.key), \(reviews.until(verdict)))
            """
        }
        try db.insertMany(
            """
            INSERT INTO verdicts (agency_id, determination_id, program, name, verdict, rule_version, employer_id, missing_key, reviewed_until)
            """, rows)
        try reviews.end(unlessAbout: result, agency: agency, at: now, in: db)
    }

    private func note(_ result: Determination, by actor: Actor, of id: ID<Determined>, at now: Instant, in db: Writing) throws {
        let words = actor.staffID == nil ? "found: \(result.counts)" : "judged the answers again by today’s rules: \(result.counts)"
        try JournalNote(kind: .program, words: words, employer: employer, subject: id.number).write(agency: agency, by: actor, at: now, in: db)
    }
}

extension Verdict.Word: Storable {}
