import Dates
import Markup
import Phrases
import Storage

/// What speaks for watching an employer, what was decided, and the form by which a lead decides.
struct FitSection: Component {
    let employer: Employer
    let evidence: FitEvidence
    let together: StayTally
    /// Latest first.
    let decisions: [FitDecision]
    let form: FitForm
    let errors: FieldErrors
    let frame: StaffFrame

    private var standing: FitDecision? { decisions.first.flatMap { $0.endedAt == nil ? $0 : nil } }

    var html: HTML {
        """
        \(if: !evidence.isEmpty, sign)
        <section class="sect" aria-labelledby="fit"><h2 id="fit">What was decided</h2>
          <p>\(course)</p>
          \(if: !decisions.isEmpty, "<ol class=\"line\">\(each: decisions, item)</ol>")
          \(if: frame.staff.role.leads, deciding)
        </section>
        """
    }

    private var course: HTML {
        guard let standing else { return "<span class=\"hint\">Nothing is decided.</span>" }
        return "\(StatusTag(standing.course.label, standing.course.tone)) \(standing.course.meaning)"
    }

    private var sign: HTML {
        """
        <div class="note" data-tone="warn"><p><span class="lead">\(evidence.signs.joined(separator: ", ")).</span> \
        A sign opens a talk and closes nobody out: talk with them before the next person is sent.</p>
        <ul>\(each: evidence.lines(together: together), { "<li>\($0)</li>" })</ul></div>
        """
    }

    private func item(_ decision: FitDecision) -> HTML {
        """
        <li><p><b>\(decision.course.label)</b> decided by \(decision.decidedByName); \
        \(decision.endedAt == nil ? "to be looked at again" : "was to be looked at again") on \(Wording.day(decision.lookAgainOn, in: .en))</p>\
        <blockquote class="said"><p>\(decision.reason)</p></blockquote><p class="when">\(frame.moment(decision.decidedAt))</p></li>
        """
    }

    private var deciding: HTML {
        """
        \(frame.form(employer.id.fit))
          <input type="hidden" name="after" value="\(form.after)">
          \(ChipChoices(
              name: "course", legend: "From now on", choices: FitDecision.Course.allCases.map { Choice(value: $0.rawValue, label: $0.label) },
              selected: form.course, error: errors["course"]))
          <p class="hint">\(FitDecision.Course.allCases.map { "\($0.label): \($0.meaning)" }.joined(separator: " "))</p>
          \(TextArea(name: "reason", label: "Why", value: form.reason, error: errors["reason"], rows: 2))
          \(TextField(
              name: "look_again_on", label: "Look at it again on", value: form.lookAgainOn, error: errors["look_again_on"], width: "w10", type: "date"))
          <div class="row"><button>Decide</button></div>
        </form>
        """
    }
}

/// The layoffs at an employer that we heard of, and the form that adds one.
struct LayoffSection: Component {
    let employer: Employer
    /// Latest first.
    let layoffs: [Layoff]
    /// What they said of layoffs in the RFI.
    let told: ToldLayoff?
    let form: LayoffForm
    let errors: FieldErrors
    let frame: StaffFrame

    var html: HTML {
        """
        <section class="sect" aria-labelledby="layoffs"><h2 id="layoffs">Layoffs</h2>
          \(with: told, { "<p>\($0.words)</p>" })
          \(if: layoffs.isEmpty && told == nil, "<p class=\"hint\">We have heard of none.</p>")
          \(if: !layoffs.isEmpty, "<ul role=\"list\" class=\"stack tight\">\(each: layoffs, line)</ul>")
          \(frame.form(employer.id.layoffs))
            \(TextField(name: "on_day", label: "Day of the layoff", value: form.day, error: errors["on_day"], width: "w10", type: "date"))
            \(TextField(name: "people", label: "How many people", value: form.people, error: errors["people"], width: "w10", inputmode: "numeric"))
            \(TextField(
                name: "of_people", label: "Of how many", value: form.ofPeople, error: errors["of_people"], isOptional: true, width: "w10",
                inputmode: "numeric"))
            \(CheckBoxes(
                name: "warn", legend: "WARN notice", choices: [Choice(value: "yes", label: "They gave a WARN notice")],
                selected: form.hasWarnNotice ? ["yes"] : [], hint: "Larger employers must give it 60 days before a mass layoff."))
            \(SelectField(
                name: "told_by", label: "Who told us", choices: [Choice(value: "", label: "Choose")]
                    + Layoff.Source.allCases.map { Choice(value: $0.rawValue, label: $0.label) }, selected: form.source, error: errors["told_by"]))
            \(TextArea(name: "note", label: "Note", value: form.note, isOptional: true, rows: 2))
            <div class="row"><button class="quiet">Record the layoff</button></div>
          </form>
        </section>
        """
    }

    private func line(_ layoff: Layoff) -> HTML {
        """
        <li>\(Wording.day(layoff.day, in: .en)): \(layoff.words)<br>\
        <span class="hint">\(layoff.source.label) told us; recorded by \(layoff.madeByName).\(if: !layoff.note.isEmpty, " “\(layoff.note)”")</span></li>
        """
    }
}
