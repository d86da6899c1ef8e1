import Markup
import Phrases
import Storage

/// What could be otherwise, asked of the person on one page; what is on file already is marked.
struct NeedFactsPage: PublicPage {
    let assessment: Assessment
    var form: NeedFactsForm
    var problems: [(field: String, words: Phrase)] = []

    private static let step = AssessmentStep.facts
    var title: Phrase { AssessmentWords.facts }

    func body(in frame: PublicFrame) -> HTML {
        """
        \(ErrorSummary(errors(frame), heading: frame.say(StepWords.problem)))
        <div class="title">
          <div class="step"><span>\(StepWords.page(NeedFactsPage.step.number, of: AssessmentStep.all.count), frame.language)</span></div>
          <h1>\(title, frame.language)</h1>
          <p class="lead">\(AssessmentWords.factsLead, frame.language)</p>
        </div>
        \(frame.form(assessment.id.page(NeedFactsPage.step)))
          <div class="q">\(each: ChangeableFact.allCases, { question($0, frame) })</div>
          <div class="send">
            <button>\(StepWords.goOn, frame.language)</button>
            \(with: NeedFactsPage.step.previous, { "<a href=\"\(assessment.id.page($0))\">\(StepWords.back, frame.language)</a>" })
          </div>
        </form>
        """
    }

    private func errors(_ frame: PublicFrame) -> FieldErrors { FieldErrors(problems, in: frame.language) }

    private func question(_ fact: ChangeableFact, _ frame: PublicFrame) -> HTML {
        let (name, hint) = (NeedFactsForm.field(fact), fact == .childcareArranged ? frame.say(AssessmentWords.noChildren) : nil)
        let error = errors(frame)[name]
        return """
            <fieldset class="field" id="\(name)"\(FieldNotes.pointers(name, hint, error))>
              <legend>\(AssessmentWords.fact(fact), frame.language)</legend>
              \(FieldNotes(name: name, hint: hint, error: error))
              <div class="choices across">\(each: ChangeableFact.Said.allCases, { said in """
                <label class="choice"><input type="radio" name="\(name)" value="\(said.rawValue)"\(if: form.said[fact] == said, " checked")> \
                <span>\(said.words, frame.language)</span></label>
                """ })</div>
            </fieldset>
            """
    }
}

extension ChangeableFact.Said {
    var words: Phrase {
        switch self {
        case .yes: AssessmentWords.yes
        case .no: AssessmentWords.no
        case .unsaid: AssessmentWords.ratherNotSay
        }
    }
}
