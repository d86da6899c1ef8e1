import Markup
import Phrases
import Storage

/// One side of life, one page: the four sentences, "I would rather not say", and room for the person's own words. Once staff have started on
/// the answers, it says what was answered and asks what is not right about it.
struct NeedPage: PublicPage {
    let assessment: Assessment
    let domain: NeedDomain
    let helper: StaffMember
    var form: NeedForm
    var problems: [(field: String, words: Phrase)] = []

    private var step: AssessmentStep { .domain(domain) }
    var title: Phrase { NeedWords.question(domain) }

    func body(in frame: PublicFrame) -> HTML {
        """
        \(ErrorSummary(errors(frame), heading: frame.say(StepWords.problem)))
        <div class="title">
          <div class="step"><span>\(StepWords.page(step.number, of: AssessmentStep.all.count), frame.language)</span></div>
          <h1>\(title, frame.language)</h1>
          \(if: step.number == 1 && assessment.isOpenToPerson, promise(frame))
          \(if: !assessment.isOpenToPerson, "<p class=\"lead\">\(AssessmentWords.takenUp(helper.firstName), frame.language)</p>")
        </div>
        \(assessment.isOpenToPerson ? asking(frame) : contesting(frame))
        """
    }

    private func errors(_ frame: PublicFrame) -> FieldErrors { FieldErrors(problems, in: frame.language) }

    private func promise(_ frame: PublicFrame) -> HTML {
        "<p class=\"lead\">\(AssessmentWords.onlyOpens, frame.language)</p><p>\(AssessmentWords.whoReads, frame.language)</p>"
    }

    private func asking(_ frame: PublicFrame) -> HTML {
        let error = errors(frame)["level"]
        return """
            \(frame.form(assessment.id.page(step)))
              <fieldset class="field" id="level"\(FieldNotes.pointers("level", NeedWords.hint(domain).map(frame.say), error))>
                <legend>\(AssessmentWords.closest, frame.language)</legend>
                \(FieldNotes(name: "level", hint: NeedWords.hint(domain).map(frame.say), error: error))
                <div class="choices">\(each: NeedDomain.levels, { choice("\($0)", NeedWords.anchor(domain, $0), frame) })\
            \(choice(NeedForm.unsaid, AssessmentWords.ratherNotSay, frame))</div>
              </fieldset>
              \(TextArea(
                name: "words", label: frame.say(AssessmentWords.ownWords), value: form.words, error: errors(frame)["words"], rows: 3))
              <div class="send">
                <button>\(StepWords.goOn, frame.language)</button>
                \(with: step.previous, { "<a href=\"\(assessment.id.page($0))\">\(StepWords.back, frame.language)</a>" })
              </div>
            </form>
            """
    }

    private func choice(_ value: String, _ words: Phrase, _ frame: PublicFrame) -> HTML {
        """
        <label class="choice"><input type="radio" name="level" value="\(value)"\(if: value == form.level, " checked")> \
        <span>\(words, frame.language)</span></label>
        """
    }

    private func contesting(_ frame: PublicFrame) -> HTML {
        """
        <p>\(NeedSaid(domain: domain, answer: assessment.answers[domain], language: frame.language))</p>
        \(frame.form(assessment.id.page(step)))
          \(TextArea(
            name: "contest", label: frame.say(AssessmentWords.contestLabel), value: form.contest, error: errors(frame)["contest"], rows: 4))
          <div class="send"><button>\(AssessmentWords.sendContest, frame.language)</button>\
        <a href="\(assessment.id.page(.check))">\(StepWords.back, frame.language)</a></div>
        </form>
        """
    }
}

/// What somebody said to one side of life, in a sentence, with their own words behind it.
struct NeedSaid: Component {
    let domain: NeedDomain
    let answer: NeedAnswer?
    let language: Language

    var html: HTML {
        guard let answer else { return HTML.text(AssessmentWords.notAnswered[language]) }
        let said = answer.level.map { NeedWords.anchor(domain, $0) } ?? AssessmentWords.ratherNotSay
        return "\(said, language)\(if: !answer.words.isEmpty, "<br>“\(answer.words)”")"
    }
}
