import Markup
import Phrases
import Rules
import Storage

/// What a job seeker may qualify for: the verdicts with what decided them, and the questions that they rest on.
struct PersonProgramsPage: StaffPage {
    let participant: Participant
    let programs: PersonPrograms
    let form: PersonFactsForm
    /// What was handed to the person last, to answer alone.
    let handed: HandedQuestions?
    /// The whole address behind the code, while it may be shown.
    let address: String?
    var errors = FieldErrors()

    let section = Section.people
    var title: String { "Programs for \(participant.name)" }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("People", "/people"), (participant.name, participant.id.page)))
        <div class="head">
          <div><h1>\(title)</h1><p class="sub">\(status(frame)) Employers never see this.</p></div>
          \(if: hasAnswers, "<div class=\"acts\"><a class=\"button quiet\" href=\"#answers\">The answers</a></div>")
        </div>
        \(ErrorSummary(errors))
        \(if: errors.isEmpty, handing(frame))
        \(if: hasAnswers && errors.isEmpty, verdicts)
        \(questions(frame))
        """
    }

    private var hasAnswers: Bool { !programs.facts.standing.isEmpty }

    private func status(_ frame: StaffFrame) -> String {
        guard let newest = programs.facts.newest else { return "Nothing is answered yet." }
        return "\(programs.result.counts). Last written down \(frame.moment(newest.setAt)) by \(newest.setBy)."
    }

    private func handing(_ frame: StaffFrame) -> HTML {
        """
        <section class="sect" aria-labelledby="alone">
          <h2 id="alone">Let \(participant.firstName) answer alone</h2>
          <p>\(state(frame))</p>
          \(HandingOver(person: participant, action: participant.id.handQuestions, address: address, frame: frame))
        </section>
        """
    }

    private func state(_ frame: StaffFrame) -> String {
        guard let handed else {
            return "One question a page in \(participant.language.englishName), saved one by one; no account. Each may be left out."
        }
        if let done = handed.doneAt { return "Answered \(frame.moment(done))." }
        let reached = PersonQuestion.of(handed.reached).map { "reached question \($0.key.question)" } ?? "nothing is answered yet"
        return "Handed over \(frame.moment(handed.handedAt)); \(reached)."
    }

    private var verdicts: HTML {
        """
        <section aria-labelledby="v">
          <div class="sect"><h2 id="v">What the rules say</h2></div>
          <div class="after">\(each: programs.result.verdicts, { PersonRuling(verdict: $0).html })</div>
        </section>
        """
    }

    private func questions(_ frame: StaffFrame) -> HTML {
        """
        <section class="sect" aria-labelledby="answers">
          <h2 id="answers">Questions and answers</h2>
          <p>Each may be left open, or answered with “not sure” or “rather not say”. Then a supervisor looks where a rule needs it.</p>
          \(frame.form(participant.id.programsPage))
            <input type="hidden" name="newest" value="\(form.newest?.description ?? "")">
            \(each: PersonQuestion.all, field)
            <div class="sticky"><button>Save and judge</button><a class="button quiet" href="\(participant.id.page)">Cancel</a></div>
          </form>
        </section>
        """
    }

    private func field(_ question: PersonQuestion) -> HTML {
        PersonQuestionField(
            question: question, value: form[question.key.name], error: errors[question.key.name], language: participant.language
        ).html
    }
}

extension ID<Participant> {
    var programsPage: Link { "/people/\(self)/programs" }
    var handQuestions: Link { "/people/\(self)/programs/hand-over" }
}
