import Foundation
import Markup
import Rules
import Storage

/// The newest verdicts at the side of an employer's page, gathered by their word.
struct ProgramsBox: Component {
    let employer: ID<Employer>
    /// Nothing before the employer has answered.
    let result: Results?

    /// Asked by the employer's page: one statement.
    static let aside: EmployerAside = { employer, viewer, db in
        ProgramsBox(employer: employer, result: try ProgramQueries.results(of: employer, seenBy: viewer, in: db)).html
    }

    /// The words of a stored determination, without the rules behind them.
    struct Results: Decodable, Sendable {
        struct Line: Decodable, Sendable {
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
        return "<ul role=\"list\" class=\"stack tight\">\(each: found, { $0 })</ul>"
    }

    private func line(_ word: Verdict.Word, _ lines: [Results.Line]) -> HTML {
        lines.isEmpty ? .empty : "<li>\(word.tag) \(lines.map(\.name.en).joined(separator: ", "))</li>"
    }
}

extension ProgramQueries {
    /// The words of the newest determination.
    static func results(of employer: ID<Employer>, seenBy viewer: Viewer, in db: Reading) throws -> ProgramsBox.Results? {
        try db.first(
            String.self,
            """
            SELECT determinations.result FROM determinations
            JOIN employers ON employers.agency_id = determinations.agency_id AND employers.id = determinations.employer_id
            WHERE \(viewer.employers) AND determinations.employer_id = \(employer)
            ORDER BY determinations.made_at DESC, determinations.id DESC LIMIT 1
            """
        ).map(ProgramsBox.Results.init(stored:))
    }
}
