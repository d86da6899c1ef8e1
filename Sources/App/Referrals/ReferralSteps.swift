import Dates
import Markup
import Phrases
import Storage

/// The forms for what can be said about a referral now: for the provider by private link in its language, for staff who hear it by phone in English.
struct ReferralSteps {
    let referral: Referral
    let form: ReferralStepForm
    let errors: FieldErrors
    let language: Language
    /// Opens a form that goes to where the step is written down.
    let open: @Sendable () -> HTML

    var html: HTML {
        let steps = ReferralStepForm.Step.possible(in: referral.state)
        return "\(each: steps, piece)"
    }

    private func say(_ phrase: Phrase) -> String { phrase[language] }

    private func begin(_ step: ReferralStepForm.Step) -> HTML { "\(open())<input type=\"hidden\" name=\"step\" value=\"\(step.rawValue)\">" }

    private func piece(_ step: ReferralStepForm.Step) -> HTML {
        switch step {
        case .accept: "\(begin(step))<div class=\"send\"><button>\(say(ReferralStepWords.accept))</button></div></form>"
        case .goesOn: "\(begin(step))<div class=\"send\"><button>\(say(ReferralStepWords.goesOn))</button></div></form>"
        case .appointment: details(step, ReferralStepWords.appointment, appointment)
        case .start: details(step, ReferralStepWords.start, day("started_on", ReferralStepWords.startDay, form.startedOn))
        case .complete:
            details(step, ReferralStepWords.complete, "\(day("ended_on", ReferralStepWords.lastDay, form.endedOn))\(outcome(isLater: true))")
        case .leave: details(step, ReferralStepWords.leave, leave)
        case .outcome: details(step, ReferralStepWords.outcome, "\(outcome(isLater: false))\(more)", isOpen: true)
        case .decline: details(step, ReferralStepWords.decline, decline)
        }
    }

    private func details(_ step: ReferralStepForm.Step, _ summary: Phrase, _ fields: HTML, isOpen: Bool = false) -> HTML {
        """
        <details\(if: isOpen || form.step == step, " open")><summary>\(say(summary))</summary>
          \(begin(step))\(fields)<div class="send"><button>\(say(step == .appointment ? ReferralStepWords.send : ReferralStepWords.tell))</button></div></form>
        </details>
        """
    }

    private var appointment: HTML {
        """
        <p class="hint">\(say(ReferralStepWords.appointmentAdvice))</p>
        \(TextField(name: "time", label: say(ReferralStepWords.time), value: form.time, error: errors["time"], width: "w20", type: "datetime-local"))
        \(TextField(name: "place", label: say(ReferralStepWords.place), value: form.place, width: "w30"))
        """
    }

    private func day(_ name: String, _ label: Phrase, _ value: String) -> HTML {
        TextField(name: name, label: say(label), value: value, error: errors[name], width: "w10", type: "date").html
    }

    private func outcome(isLater: Bool) -> HTML {
        let known = Referral.Outcome.allCases.filter { $0 != .unknown || !isLater }.map { Choice(value: $0.rawValue, label: say($0.words)) }
        return SelectField(
            name: "outcome", label: say(ReferralStepWords.outcome), choices: [Choice(value: "", label: say(ReferralStepWords.notYet))] + known,
            selected: form.outcome, error: errors["outcome"]
        ).html
    }

    private var leave: HTML {
        """
        \(day("left_on", ReferralStepWords.lastDay, form.leftOn))
        \(reasons("left_because", say(ReferralStepWords.why), Referral.Reason.ofLeaving.map { ($0.rawValue, $0) }, form.leftBecause))
        """
    }

    private var decline: HTML {
        """
        \(reasons(
            "decision", "\(say(ReferralStepWords.whoProvider)): \(say(ReferralStepWords.why))", Referral.Reason.ofProvider.map { ("provider \($0.rawValue)", $0) },
            form.decision))
        \(reasons(
            "decision", "\(say(ReferralStepWords.whoPerson)): \(say(ReferralStepWords.why))", Referral.Reason.ofPerson.map { ("person \($0.rawValue)", $0) },
            form.decision, id: "decision-person"))
        \(TextField(
            name: "full_until", label: say(ReferralStepWords.fullUntil), value: form.fullUntil, error: errors["full_until"], width: "w10", type: "date"))
        \(more)
        """
    }

    private var more: HTML { TextArea(name: "words", label: say(ReferralStepWords.more), value: form.words, rows: 2).html }

    /// Each reason with what follows from it.
    private func reasons(
        _ name: String, _ legend: String, _ choices: [(value: String, reason: Referral.Reason)], _ chosen: String, id: String? = nil
    ) -> HTML {
        """
        <fieldset class="field" id="\(id ?? name)"\(FieldNotes.pointers(name, nil, id == nil ? errors[name] : nil))><legend>\(legend)</legend>
          \(if: id == nil, FieldNotes(name: name, hint: nil, error: errors[name]).html)
          \(each: choices, { choice in """
            <label class="choice"><input type="radio" name="\(name)" value="\(choice.value)"\(if: choice.value == chosen, " checked")> \
            <span>\(say(choice.reason.words))\(with: choice.reason.effectWords, { "<small class=\"hint\">\(say($0))</small>" })</span></label>
            """ })</fieldset>
        """
    }
}
