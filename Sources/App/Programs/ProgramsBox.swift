import Dates
import Foundation
import Markup
import Phrases
import Rules
import Storage

/// The newest verdicts at the side of an employer's page, gathered by their word.
struct ProgramsBox: Component {
    let employer: ID<Employer>
    /// Nothing before the employer has answered.
    let result: Results?

    /// What supervisors decided beside the rules.
    let reviews: [Decided]

    /// Asked by the employer's page: one statement.
    static let aside: EmployerAside = { employer, viewer, db in
        let found = try ProgramQueries.results(of: employer, seenBy: viewer, in: db)
        return ProgramsBox(employer: employer, result: try found.compactMap(\.result).first.map(Results.init), reviews: found.compactMap(\.decided))
            .html
    }

    /// A supervisor's decision on a program.
    struct Decided: Sendable {
        let program: String
        let decision: VerdictReview.Decision
        let until: Day
    }

    /// The words of a stored determination, without the rules behind them.
    struct Results: Decodable, Sendable {
        struct Line: Decodable, Sendable {
            let program: String
            let name: Trilingual
            let word: Verdict.Word
        }

        let verdicts: [Line]

        init(stored text: String) throws {
            self = try JSONDecoder().decode(Results.self, from: Data(text.utf8))
        }
    }

    var html: HTML {
        """
        <section aria-labelledby="prog">
          <h2 id="prog">Programs</h2>
          \(lines)
          <p><a href="\(employer.programsPage)">\(result == nil ? "RFI and programs" : "Why, rule by rule")</a></p>
        </section>
        """
    }

    private var lines: HTML {
        guard let result else { return "<p class=\"hint\">Not known until they answer the fifteen questions.</p>" }
        let found = Verdict.Word.inOrder.map { word in line(word, result.verdicts.filter { $0.word == word }) }
        return "<ul role=\"list\" class=\"stack tight\">\(each: found, { $0 })\(each: reviews, decided)</ul>"
    }

    private func decided(_ review: Decided) -> HTML {
        let name = result?.verdicts.first { $0.program == review.program }?.name.en ?? review.program
        return "<li>\(review.decision.word.tag) \(name): a supervisor decided, until \(Wording.day(review.until, in: .en))</li>"
    }

    private func line(_ word: Verdict.Word, _ lines: [Results.Line]) -> HTML {
        lines.isEmpty ? .empty : "<li>\(word.tag) \(lines.map(\.name.en).joined(separator: ", "))</li>"
    }
}

extension ProgramQueries {
    /// The words of the newest determination, and what supervisors decided beside it.
    static func results(of employer: ID<Employer>, seenBy viewer: Viewer, in db: Reading) throws -> [FoundResult] {
        try db.all(
            FoundResult.self,
            """
            SELECT newest.result, NULL, NULL, NULL FROM (
                SELECT determinations.result FROM determinations
                JOIN employers ON employers.agency_id = determinations.agency_id AND employers.id = determinations.employer_id
                WHERE \(viewer.employers) AND determinations.employer_id = \(employer)
                ORDER BY determinations.made_at DESC, determinations.id DESC LIMIT 1) AS newest
            UNION ALL
            SELECT NULL, verdict_reviews.program, verdict_reviews.word, verdict_reviews.holds_until FROM verdict_reviews
            JOIN employers ON employers.agency_id = verdict_reviews.agency_id AND employers.id = verdict_reviews.employer_id
            WHERE \(viewer.employers) AND verdict_reviews.employer_id = \(employer) AND verdict_reviews.ended_at IS NULL
            """)
    }
}

/// A stored determination, or a supervisor's decision.
struct FoundResult: Stored, Sendable {
    let result: String?
    let decided: ProgramsBox.Decided?

    init(_ row: inout Row) throws {
        result = try row.next()
        let program: String? = try row.next()
        let decision: VerdictReview.Decision? = try row.next()
        let until: Day? = try row.next()
        if let program, let decision, let until {
            decided = ProgramsBox.Decided(program: program, decision: decision, until: until)
        } else {
            decided = nil
        }
    }
}
