import Dates
import Markup
import Phrases
import Rules
import Storage

/// The newest verdicts at the side of an employer's page, gathered by their word.
struct ProgramsBox: Component {
    let employer: ID<Employer>
    /// None before the employer has answered.
    let verdicts: [StandingVerdict]

    /// What supervisors decided beside the rules.
    let reviews: [Decided]

    /// Asked by the employer's page: one statement.
    static let aside: EmployerAside = { employer, staff, db in
        let found = try ProgramQueries.standing(of: employer, seenBy: staff.viewer, in: db)
        return ProgramsBox(employer: employer, verdicts: found.compactMap(\.verdict), reviews: found.compactMap(\.decided)).html
    }

    /// A supervisor's decision on a program.
    struct Decided: Sendable {
        let program: String
        let decision: VerdictReview.Decision
        let until: Day
    }

    /// A verdict of the newest determination, without the rules behind it.
    struct StandingVerdict: Sendable {
        let program: String
        let name: String
        let word: Verdict.Word
    }

    var html: HTML {
        """
        <section aria-labelledby="prog">
          <h2 id="prog">Programs</h2>
          \(lines)
          <p><a href="\(employer.programsPage)">\(verdicts.isEmpty ? "RFI and programs" : "Why, rule by rule")</a></p>
        </section>
        """
    }

    private var lines: HTML {
        guard !verdicts.isEmpty else { return "<p class=\"hint\">Not known until they answer the fifteen questions.</p>" }
        let found = Verdict.Word.inOrder.map { word in line(word, verdicts.filter { $0.word == word }) }
        return "<ul role=\"list\" class=\"stack tight\">\(each: found, { $0 })\(each: reviews, decided)</ul>"
    }

    private func decided(_ review: Decided) -> HTML {
        let name = verdicts.first { $0.program == review.program }?.name ?? review.program
        return "<li>\(review.decision.word.tag) \(name): a supervisor decided, until \(Wording.day(review.until, in: .en))</li>"
    }

    private func line(_ word: Verdict.Word, _ verdicts: [StandingVerdict]) -> HTML {
        verdicts.isEmpty ? .empty : "<li>\(word.tag) \(verdicts.map(\.name).joined(separator: ", "))</li>"
    }
}

extension ProgramQueries {
    /// The verdicts that stand, and what supervisors decided beside them. What was found in full is long, and is not read for it.
    static func standing(of employer: ID<Employer>, seenBy viewer: Viewer, in db: Reading) throws -> [FoundStanding] {
        try db.all(
            FoundStanding.self,
            """
            SELECT verdicts.program, verdicts.name, verdicts.verdict, NULL, NULL FROM verdicts
            JOIN employers ON employers.agency_id = verdicts.agency_id AND employers.id = verdicts.employer_id
            WHERE \(viewer.employers) AND verdicts.employer_id = \(employer) AND verdicts.is_standing
            UNION ALL
            SELECT verdict_reviews.program, '', NULL, verdict_reviews.word, verdict_reviews.holds_until FROM verdict_reviews
            JOIN employers ON employers.agency_id = verdict_reviews.agency_id AND employers.id = verdict_reviews.employer_id
            WHERE \(viewer.employers) AND verdict_reviews.employer_id = \(employer) AND verdict_reviews.ended_at IS NULL
            ORDER BY 1
            """)
    }
}

/// A verdict that stands, or a supervisor's decision.
struct FoundStanding: Stored, Sendable {
    var verdict: ProgramsBox.StandingVerdict?
    var decided: ProgramsBox.Decided?

    init(_ row: inout Row) throws {
        let program: String = try row.next()
        let name: String = try row.next()
        let word: Verdict.Word? = try row.next()
        let decision: VerdictReview.Decision? = try row.next()
        let until: Day? = try row.next()
        if let word { verdict = ProgramsBox.StandingVerdict(program: program, name: name.isEmpty ? program : name, word: word) }
        if let decision, let until { decided = ProgramsBox.Decided(program: program, decision: decision, until: until) }
    }
}
