import Dates
public import Rules
public import Storage

extension SubmittedAnswers {
    /// Judges the answers by the rules of the day and keeps what came out; what was found before stays beside it.
    ///
    /// It runs in the transaction that the answers arrive in. Throws `AnswersRefused` if the answers are not those of the questionnaire.
    @discardableResult
    func determine(by rules: RuleBook, on today: Day, asked actor: Actor = .agency, at now: Instant, in db: Writing) throws -> Determined {
        let result = rules.determine(try answers.forRules, asOf: today)
        let determined = Determined(id: .new(at: now), answers: id, madeAt: now, result: result)
        try db.run(
            """
            INSERT INTO determinations (id, agency_id, employer_id, answers_id, as_of, made_at, result)
            VALUES (\(determined.id), \(agency), \(employer), \(id), \(today), \(now), \(try result.stored()))
            """)
        let rows: [SQL] = result.verdicts.map { verdict in
            "(\(agency), \(determined.id), \(verdict.program), \(verdict.word), \(verdict.ruleVersion?.description ?? ""))"
        }
        if !rows.isEmpty {
            try db.run("INSERT INTO verdicts (agency_id, determination_id, program, verdict, rule_version) VALUES \(joined: rows, by: ", ")")
        }
        try note(result, by: actor, of: determined.id, at: now, in: db)
        return determined
    }

    private func note(_ result: Determination, by actor: Actor, of id: ID<Determined>, at now: Instant, in db: Writing) throws {
        let words = actor.staffID == nil ? "found: \(result.counts)" : "judged the answers again by today’s rules: \(result.counts)"
        try JournalNote(kind: .program, words: words, employer: employer, subject: id.number).write(agency: agency, by: actor, at: now, in: db)
    }
}

extension Verdict.Word: Storable {}
