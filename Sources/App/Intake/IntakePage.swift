import Dates
import Markup
import Phrases
import Reference
import Storage
import Suitability

/// One page of what a person is asked.
struct IntakePage: PublicPage {
    let intake: Intake
    let step: Intake.Step
    let participant: Participant
    let form: IntakeForm
    /// The jobs told so far.
    var work: [WorkSpell] = []
    /// The skills told so far.
    var skills: [HeldSkill] = []
    let reference: ReferenceBook
    var problems: [(field: String, words: Phrase)] = []

    var title: Phrase { IntakeWords.title(step) }

    func body(in frame: PublicFrame) -> HTML {
        """
        \(ErrorSummary(errors(frame), heading: frame.say(StepWords.problem)))
        <div class="title">
          <div class="step"><span>\(StepWords.page(step.number, of: Intake.Step.allCases.count), frame.language)</span></div>
          <h1>\(title, frame.language)</h1>
          \(lead(frame))
        </div>
        \(if: step == .history && !work.isEmpty, told(frame))
        \(if: step == .skills && !skills.isEmpty, toldSkills(frame))
        \(frame.form(intake.id.page(step)))
          <div class="q">\(fields(frame))</div>
          <div class="send">
            <button\(if: step.collects, " name=\"act\" value=\"add\"")>\(IntakeWords.send(step), frame.language)</button>
            \(if: step.collects, "<button class=\"quiet\" name=\"act\" value=\"on\">\(IntakeWords.noMore(step), frame.language)</button>")
            \(with: step.previous, { "<a href=\"\(intake.id.page($0))\">\(StepWords.back, frame.language)</a>" })
          </div>
        </form>
        """
    }

    private func errors(_ frame: PublicFrame) -> FieldErrors {
        FieldErrors(problems, in: frame.language)
    }

    func error(_ field: String, _ frame: PublicFrame) -> String? { errors(frame)[field] }

    private func lead(_ frame: PublicFrame) -> HTML {
        switch step {
        case .reach: "<p class=\"lead\">\(IntakeWords.mayStayEmpty, frame.language)</p>"
        case .consent: "<p class=\"lead\">\(IntakeWords.consentLead, frame.language)</p><p>\(IntakeWords.consentNever, frame.language)</p>"
        default: .empty
        }
    }

    private func fields(_ frame: PublicFrame) -> HTML {
        switch step {
        case .reach: reach(frame)
        case .wish:
            TextArea(name: "goal", label: frame.say(IntakeWords.wish), value: form.goal, hint: frame.say(IntakeWords.wishHint), rows: 3).html
        case .times: times(frame)
        case .travel: travel(frame)
        case .history: job(frame)
        case .skills: skill(frame)
        case .credentials: credentials(frame)
        case .pay: pay(frame)
        case .consent: consent(frame)
        case .check: .empty
        }
    }

    private func reach(_ frame: PublicFrame) -> HTML {
        """
        \(OwnDetailsFields(form: form.reach, errors: errors(frame), language: frame.language))
        \(CheckBoxes(
            name: "helps", legend: frame.say(IntakeWords.access),
            choices: AccessHelp.allCases.map { Choice(value: $0.rawValue, label: frame.say(WorkWords.help($0))) }, selected: form.profile.helps,
            hint: frame.say(IntakeWords.accessHint)))
        \(TextArea(name: "access_needs", label: frame.say(IntakeWords.accessOther), value: form.profile.accessNeeds, rows: 2))
        """
    }

    private func times(_ frame: PublicFrame) -> HTML {
        """
        \(WeekBoxes(week: form.profile.week, language: frame.language))
        \(radios("hours", IntakeWords.hours, Hours.allCases.map { ($0.word, WorkWords.hours($0)[frame.language]) }, form.profile.hours, frame))
        \(text("free_from", IntakeWords.freeFrom, form.profile.freeFrom, frame, hint: IntakeWords.freeFromHint, type: "date", width: "w10"))
        """
    }

    private func travel(_ frame: PublicFrame) -> HTML {
        """
        \(text("zip", IntakeWords.zip, form.profile.zip, frame, width: "w10", inputmode: "numeric"))
        \(CheckBoxes(
            name: "modes", legend: frame.say(IntakeWords.modes),
            choices: Mode.allCases.map { Choice(value: "\($0.rawValue)", label: WorkWords.mode($0)[frame.language]) }, selected: form.profile.modes))
        \(text("minutes", IntakeWords.minutes, form.profile.minutes, frame, width: "w4", inputmode: "numeric"))
        """
    }

    private func pay(_ frame: PublicFrame) -> HTML {
        """
        \(text("wage", IntakeWords.wage, form.profile.wage, frame, width: "w10", inputmode: "decimal"))
        \(CheckBoxes(
            name: "takes_temporary", legend: frame.say(IntakeWords.lasting), choices: [Choice(value: "yes", label: frame.say(IntakeWords.temporary))],
            selected: form.profile.takesTemporary ? ["yes"] : []))
        """
    }

    private func credentials(_ frame: PublicFrame) -> HTML {
        CheckBoxes(
            name: "credentials", legend: frame.say(IntakeWords.title(.credentials)),
            choices: reference.credentials.map { Choice(value: $0.id, label: $0.name[frame.language]) }, selected: form.credentials,
            hint: frame.say(IntakeWords.credentialHint)
        ).html
    }

    private func consent(_ frame: PublicFrame) -> HTML {
        """
        \(CheckBoxes(
            name: "may_match", legend: frame.say(IntakeWords.title(.consent)),
            choices: [Choice(value: "yes", label: frame.say(IntakeWords.mayMatch))], selected: form.mayMatch ? ["yes"] : []))
        \(CheckBoxes(
            name: "covers", legend: frame.say(IntakeWords.mayTell),
            choices: SharedFact.toEmployers.map { Choice(value: $0.rawValue, label: frame.say(ConsentWords.fact($0))) }, selected: form.covers))
        """
    }

    func text(
        _ name: String, _ label: Phrase, _ value: String, _ frame: PublicFrame, hint: Phrase? = nil, type: String = "text", width: String = "w20",
        inputmode: String? = nil
    ) -> HTML {
        TextField(
            name: name, label: frame.say(label), value: value, hint: hint.map(frame.say), error: error(name, frame), width: width, type: type,
            inputmode: inputmode
        ).html
    }

    func radios(
        _ name: String, _ legend: Phrase, _ choices: [(String, String)], _ selected: String, _ frame: PublicFrame
    ) -> HTML {
        """
        <fieldset class="field"><legend>\(legend, frame.language)</legend><div class="choices">\(each: choices, { value, label in """
            <label class="choice"><input type="radio" name="\(name)" value="\(value)"\(if: value == selected, " checked")> <span>\(label)</span></label>
            """ })</div></fieldset>
        """
    }
}
