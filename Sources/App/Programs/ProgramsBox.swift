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

    /// The verdicts that stand, and what supervisors decided beside them. What was found in full is long, and is not read for it.
    static let aside = EmployerAside(
        query: { glance in
            Query(
                Standing.columns,
                """
                FROM (
                    SELECT verdicts.program, verdicts.name, verdicts.verdict, NULL AS decided, NULL AS holds_until FROM verdicts
                    JOIN employers ON employers.agency_id = verdicts.agency_id AND employers.id = verdicts.employer_id
                    WHERE \(glance.viewer.employers) AND verdicts.employer_id = \(glance.employer) AND verdicts.is_standing
                    UNION ALL
                    SELECT verdict_reviews.program, '', NULL, verdict_reviews.word, verdict_reviews.holds_until FROM verdict_reviews
                    JOIN employers ON employers.agency_id = verdict_reviews.agency_id AND employers.id = verdict_reviews.employer_id
                    WHERE \(glance.viewer.employers) AND verdict_reviews.employer_id = \(glance.employer) AND verdict_reviews.ended_at IS NULL
                    ) AS standing
                ORDER BY standing.program
                """)
        },
        html: { (standing: [Standing], glance) in
            ProgramsBox(
                employer: glance.employer, verdicts: standing.compactMap(\.verdict), reviews: standing.compactMap(\.decided)
            ).html
        })

    /// Either of the two, as one question finds them.
    private struct Standing: Stored {
        let verdict: StandingVerdict?
        let decided: Decided?

        static let columns: Columns = .texts(
            "standing.program", "standing.name", "standing.verdict", "standing.decided", "standing.holds_until")

        init(_ row: inout Row) throws {
            let (program, name) = (try row.next(String.self), try row.next(String.self))
            verdict = try row.next(Verdict.Word?.self).map { StandingVerdict(program: program, name: name.isEmpty ? program : name, word: $0) }
            let (decision, until) = (try row.next(VerdictReview.Decision?.self), try row.next(Day?.self))
            decided = decision.flatMap { decision in until.map { Decided(program: program, decision: decision, until: $0) } }
        }
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
