import Markup
import Phrases

/// What is wrong on a page, above everything else, each line leading to its field.
struct AnswerProblemSummary: Component {
    let problems: [AnswerProblem]
    let language: Language
    /// Where each problem is put right; on the page of questions itself, at its field.
    var link: @Sendable (AnswerProblem) -> Link = { Link("").anchor($0.anchor) }

    var html: HTML {
        let errors = problems.filter { $0.weight == .error }
        guard !errors.isEmpty else { return .empty }
        return """
            <div class="error-summary" role="alert" tabindex="-1" autofocus aria-labelledby="problems">
              <h2 id="problems">\(QuestionnaireWords.thereIsAProblem, language)</h2>
              <ul>
                \(each: errors, { problem in
                  "<li><a href=\"\(link(problem))\">\(problem.line(in: language))</a></li>\n"
                })</ul>
            </div>

            """
    }
}
