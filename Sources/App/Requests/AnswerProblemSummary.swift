import Markup
import Phrases

/// What is wrong on a page, above everything else, each line leading to its field.
struct AnswerProblemSummary: Component {
    let problems: [AnswerProblem]
    let language: Language

    var html: HTML {
        let errors = problems.filter { $0.weight == .error }
        guard !errors.isEmpty else { return .empty }
        return """
            <div class="error-summary" role="alert" tabindex="-1" aria-labelledby="problems">
              <h2 id="problems">\(QuestionnaireWords.thereIsAProblem, language)</h2>
              <ul>
                \(each: errors, { problem in
                  "<li><a href=\"\(Link("").anchor(problem.anchor))\">\(problem.line(in: language))</a></li>\n"
                })</ul>
            </div>

            """
    }
}
