import Markup
import Phrases
import Rules
import Storage

/// One question that a person answers alone.
struct OwnQuestionPage: PublicPage {
    let handed: HandedQuestions
    let question: PersonQuestion
    /// Those that this person is asked, in their order.
    let asked: [PersonQuestion]
    let form: OwnAnswerForm
    var problem: Phrase?

    var title: Phrase { question.wording }

    func body(in frame: PublicFrame) -> HTML {
        """
        \(ErrorSummary(problem.map { FieldErrors([(OwnAnswerForm.field, $0)], in: frame.language) } ?? FieldErrors(), heading: frame.say(StepWords.problem)))
        <div class="title">
          <div class="step"><span>\(StepWords.page(place + 1, of: asked.count + 1), frame.language)</span></div>
          <h1 id="question">\(question.wording, frame.language)</h1>
          \(with: follows, { "<p class=\"lead\">\($0.wording, frame.language)</p>" })
        </div>
        \(frame.form(handed.id.question(question.key.name)))
          <div class="q">\(control(frame))</div>
          <div class="send">
            <button>\(StepWords.goOn, frame.language)</button>
            \(with: previous, { "<a href=\"\(handed.id.question($0.key.name))\">\(StepWords.back, frame.language)</a>" })
          </div>
        </form>
        <p class="hint">\(OwnQuestionWords.free, frame.language)</p>
        """
    }

    private var place: Int { asked.firstIndex { $0.key.name == question.key.name } ?? 0 }
    private var previous: PersonQuestion? { place > 0 ? asked[place - 1] : nil }
    /// The question that this one goes on from.
    private var follows: PersonQuestion? { question.key.follows.flatMap(PersonQuestion.of) }

    private func control(_ frame: PublicFrame) -> HTML {
        switch question.key.kind {
        case .day: "\(field(frame, OwnQuestionWords.day, type: "date", width: "w10"))\(withheld(frame))"
        case .text: "\(field(frame, OwnQuestionWords.words, type: "text", width: "w20"))\(withheld(frame))"
        default: choices(frame)
        }
    }

    private func field(_ frame: PublicFrame, _ label: Phrase, type: String, width: String) -> TextField {
        TextField(
            name: OwnAnswerForm.field, label: frame.say(label), value: form.typed, hint: question.hint.map(frame.say), error: problem.map(frame.say),
            width: width, type: type)
    }

    private func withheld(_ frame: PublicFrame) -> HTML {
        """
        <label class="choice"><input type="checkbox" name="\(OwnAnswerForm.withheld)" value="yes"\(if: form.isWithheld, " checked")>\
        <span>\(PersonFactWords.ratherNotSay, frame.language)</span></label>
        """
    }

    private func choices(_ frame: PublicFrame) -> HTML {
        """
        <fieldset class="field" id="\(OwnAnswerForm.field)" aria-labelledby="question"\
        \(FieldNotes.pointers(OwnAnswerForm.field, question.hint.map(frame.say), problem.map(frame.say)))>
          \(FieldNotes(name: OwnAnswerForm.field, hint: question.hint.map(frame.say), error: problem.map(frame.say)))
          <div class="choices">\(each: answers, { value, label in """
            <label class="choice"><input type="radio" name="\(OwnAnswerForm.field)" value="\(value)"\(if: value == form.typed, " checked")> \
            <span>\(label, frame.language)</span></label>
            """ })</div>
        </fieldset>
        """
    }

    private var answers: [(value: String, label: Phrase)] {
        let own = question.choices.isEmpty ? [("yes", PersonFactWords.yes), ("no", PersonFactWords.no)] : question.choices
        return own + [(PersonFactsForm.unsure, PersonFactWords.notSure), (PersonFactsForm.declined, PersonFactWords.ratherNotSay)]
    }
}

extension ID<HandedQuestions> {
    func question(_ key: String) -> Link { "/about-you/\(self)/\(key)" }
}
