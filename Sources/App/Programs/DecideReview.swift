import Dates
import Phrases
import Rules
import Storage

extension ReviewDraft {
    /// Writes down what a supervisor decided about that determination; an earlier decision ends. The rule's own verdict stays as it is.
    ///
    /// Throws `Conflict` if the employer was judged again meanwhile, `NotFound` if the program is not among the verdicts.
    func decide(about employer: Employer, _ determined: Determined, by lead: StaffMember, at now: Instant, in db: Writing) throws {
        guard let verdict = determined.result.verdict(on: program) else { throw NotFound() }
        let agency = lead.agency
        try db.run(
            """
            UPDATE verdict_reviews SET ended_at = \(now)
            WHERE agency_id = \(agency) AND employer_id = \(employer.id) AND program = \(program) AND ended_at IS NULL
            """)
        let marked = try db.run(
            """
            UPDATE verdicts SET reviewed_until = \(holdsUntil)
            WHERE agency_id = \(agency) AND determination_id = \(determined.id) AND program = \(program) AND is_standing
            """)
        guard marked == 1 else { throw Conflict(message: "The employer was judged again while you decided. Look at what the rules say now.") }
        try db.run(
            """
            INSERT INTO verdict_reviews (id, agency_id, employer_id, determination_id, program, of_word, word, reason, holds_until, decided_by, decided_at)
            VALUES (\(ID<VerdictReview>.new(at: now)), \(agency), \(employer.id), \(determined.id), \(program), \(verdict.word), \(decision),
                \(reason), \(holdsUntil), \(lead.id), \(now))
            """)
        let words = "decided on \(verdict.name.en): \(decision.word.label.lowercased()), until \(Wording.day(holdsUntil, in: .en))"
        try JournalNote(kind: .program, words: words, said: reason, employer: employer.id, subject: determined.id.number)
            .write(agency: agency, by: .staff(lead), at: now, in: db)
        let others = [employer.owner, employer.backup].compactMap(\.self).filter { $0 != lead.id }
        try Notice.tell(
            others, .verdictChanged, "\(lead.name) \(words)", employer: employer.id, subject: determined.id.number, agency: agency, at: now, in: db)
    }
}

/// Decisions that hold for an employer when it is judged anew.
struct ReviewsInForce: Sendable {
    private var kept: [Kept] = []

    init(of employer: ID<Employer>, agency: ID<Agency>, in db: Reading) throws {
        kept = try db.all(
            Kept.self,
            """
            SELECT id, program, of_word, holds_until FROM verdict_reviews
            WHERE agency_id = \(agency) AND employer_id = \(employer) AND ended_at IS NULL
            """)
    }

    /// Until when a decision holds about this verdict.
    func until(_ verdict: Verdict) -> Day? { kept.first { $0.program == verdict.program && $0.ofWord == verdict.word }?.holdsUntil }

    /// Ends the decisions about verdicts that the rules no longer give.
    func end(unlessAbout result: Determination, agency: ID<Agency>, at now: Instant, in db: Writing) throws {
        let past = kept.filter { result.verdict(on: $0.program)?.word != $0.ofWord }.map(\.id)
        guard !past.isEmpty else { return }
        try db.run("UPDATE verdict_reviews SET ended_at = \(now) WHERE agency_id = \(agency) AND id IN \(list: past)")
    }

    private struct Kept: Stored {
        let id: ID<VerdictReview>
        let program: String
        let ofWord: Verdict.Word
        let holdsUntil: Day

        init(_ row: inout Row) throws {
            id = try row.next()
            program = try row.next()
            ofWord = try row.next()
            holdsUntil = try row.next()
        }
    }
}
