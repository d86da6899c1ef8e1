import Dates
import Markup
import Phrases
import Storage

/// Logging a call, a visit, mail or a meeting.
struct ConversationPage: StaffPage {
    /// Nobody yet, when the employer is chosen on the page.
    let sheet: EmployerSheet?
    let contacts: [Contact]
    /// Employers to choose from, when none was named.
    var recent: [EmployerName] = []
    var people: [ID<Employer>: [KnownPerson]] = [:]
    var form: ConversationForm
    var errors = FieldErrors()

    let section = Section.employers
    let width = PageWidth.narrow
    var title: String { sheet.map { "Log a contact with \($0.employer.name)" } ?? "Log a contact" }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(with: sheet, { Crumbs(("Employers", "/employers"), ($0.employer.name, $0.employer.id.page)).html })
        <div class="head"><div><h1>Log a contact</h1>\(with: sheet, { subject($0, frame) })</div></div>
        \(ErrorSummary(errors))
        \(with: sheet, { sheet in "\(with: sheet.nextStep, { AnotherDay(employer: sheet.employer.id, open: $0, frame: frame).html })" })
        \(frame.form(sheet?.employer.id.logPage ?? "/log"))
          \(if: sheet == nil, employerChips)
          \(with: sheet, { openQuestions($0, frame) })
          \(ChipChoices(name: "kind", legend: "How", choices: kinds, selected: form.kind.rawValue))
          \(if: sheet != nil, contactChips)
          \(TextArea(
            name: "note", label: "Note", value: form.note, hint: "What they said, what you saw. It stands on the timeline.", isOptional: true))
          \(ChipChoices(name: "owes", legend: "Does anybody owe an answer?", choices: debtors, selected: form.owes?.rawValue ?? ""))
          \(NextStepFields(form: form.next, open: sheet?.nextStep, isKnown: sheet != nil, errors: errors, frame: frame))
          \(otherTime)
          <div class="sticky"><button>Save</button><a class="button quiet" href="\(sheet?.employer.id.page ?? "/")">Cancel</a></div>
        </form>
        """
    }

    private func subject(_ sheet: EmployerSheet, _ frame: StaffFrame) -> HTML {
        """
        <p class="sub"><a href="\(sheet.employer.id.page)">\(sheet.employer.name)</a>, today at \(Wording.time(frame.now, in: frame.zone, .en)). \
        <a href="/log">Another employer</a> or <a href="#when">another time</a></p>
        """
    }

    private var employerChips: HTML {
        guard !recent.isEmpty else {
            let empty = Empty(
                words: "You look after no employer yet. Find the one you spoke to, or add it.", act: ("Find an employer", "/employers?view=all"))
            return "<div id=\"employer\">\(empty)</div>"
        }
        return """
            \(ChipChoices(
            name: "employer", legend: "Employer", choices: recent.map { Choice(value: $0.id.description, label: $0.name) },
            selected: form.employer?.description ?? "", error: errors["employer"]))
            <div class="whom">\(each: recent, peopleThere)</div>
            <p class="hint">Not among these? <a href="/employers?view=all">Find the employer</a> and log it from there, or \
            <a href="/employers/new">add a new one</a>.</p>
            """
    }

    /// The people of one employer, shown when it is the chosen one; where the style sheet cannot know that, all are shown.
    private func peopleThere(_ employer: EmployerName) -> HTML {
        let known = (people[employer.id] ?? []).map { Choice(value: $0.id.description, label: $0.name) }
        let choices = known + [Choice(value: ConversationForm.somebodyElse, label: "Somebody else")]
        let chosen = form.employer == employer.id && !form.contact.isEmpty ? form.contact : choices[0].value
        return ChipChoices(
            name: ConversationForm.people(of: employer.id), legend: "With whom at \(employer.name)", choices: choices, selected: chosen
        ).html
    }

    /// Every question that is open, with a box of its own: what is not ticked stays open.
    private func openQuestions(_ sheet: EmployerSheet, _ frame: StaffFrame) -> HTML {
        guard !sheet.owed.isEmpty else { return .empty }
        let choices = sheet.owed.map { owed in
            let since = DayWords.past(owed.at.day(in: frame.zone), today: frame.today)
            let who = owed.contact.map { ", \($0)" } ?? ""
            let words = owed.note.isEmpty ? "" : ": “\(owed.note.shortened(to: 120))”"
            let asked = owed.debtor == .us ? "Asked" : "We asked"
            return Choice(value: owed.id.description, label: owed.debtor.settled, hint: "\(asked) \(since)\(who)\(words)")
        }
        return CheckBoxes(
            name: "settles", legend: "This answers", choices: choices, selected: Set(form.settles.map(\.description)),
            hint: choices.count == 1 ? nil : "Tick those that it answers. The others stay open."
        ).html
    }

    private var kinds: [Choice] { Conversation.Kind.told.map { Choice(value: $0.rawValue, label: $0.label) } }

    private var debtors: [Choice] {
        [Choice(value: "", label: "Nobody")] + Conversation.Debtor.allCases.map { Choice(value: $0.rawValue, label: $0 == .us ? "We do" : "They do") }
    }

    private var contactChips: HTML {
        let known = contacts.filter { $0.leftOn == nil }.map { Choice(value: $0.id.description, label: $0.name) }
        let choices = known + [Choice(value: ConversationForm.somebodyElse, label: "Somebody else")]
        return """
            \(if: !known.isEmpty, ChipChoices(name: "with", legend: "With", choices: choices, selected: form.contact).html)
            <details\(if: known.isEmpty || !form.newContact.isEmpty, " open")><summary>Somebody new?</summary>\
            \(TextField(name: "new_contact", label: "Name", value: form.newContact, hint: "Becomes a contact of this employer.", isOptional: true))\
            </details>
            """
    }

    private var otherTime: HTML {
        """
        <details id="when"\(if: !form.day.isEmpty || !form.time.isEmpty, " open")><summary>It was at another time</summary>
          <div class="row ends">
            \(TextField(name: "day", label: "Day", value: form.day, error: errors["day"], width: "w10", type: "date"))
            \(TextField(name: "time", label: "Time", value: form.time, error: errors["time"], isOptional: true, width: "w10", type: "time"))
          </div>
        </details>
        """
    }
}

/// What comes next: chips for the usual, a day and words for everything else.
struct NextStepFields: Component {
    let form: NextStepForm
    /// The step that is open now.
    let open: NextStep?
    /// Whether it is known what is open; otherwise it can only be left as it is or replaced.
    var isKnown = true
    let errors: FieldErrors
    let frame: StaffFrame

    var html: HTML {
        """
        \(ChipChoices(name: "next", legend: "Next step", choices: choices, selected: form.choice.rawValue))
        <details\(if: form.choice == .own, " open")><summary>Another step, another day</summary>
          <div class="fields">
            \(ChipChoices(
                name: "step_kind", legend: "What", choices: NextStep.Kind.allCases.map { Choice(value: $0.rawValue, label: $0.label) },
                selected: form.kind.rawValue))
            \(TextField(name: "what", label: "In your words", value: form.what, error: errors["what"], isOptional: true))
            \(ChipChoices(name: "in", legend: "When", choices: days, selected: form.near?.rawValue ?? ""))
            \(TextField(name: "due", label: "Or by which day", value: form.day, error: errors["due"], width: "w10", type: "date"))
          </div>
        </details>
        """
    }

    private var days: [Choice] {
        NearDay.chips(from: frame.today).map { near in
            Choice(value: near.rawValue, label: near == .today ? "Today" : "\(near.label(from: frame.today)), \(near.date(from: frame.today))")
        }
    }

    private var choices: [Choice] {
        let today = frame.today
        var choices: [Choice] = []
        func add(_ choice: NextStepForm.Choice, _ label: String) { choices.append(Choice(value: choice.rawValue, label: label)) }
        if let open {
            add(.done, "“\(open.words)” is done")
            add(.keep, "Keep “\(open.words)”, \(DayWords.due(open.due, today: today))")
        }
        if !isKnown { add(.keep, "Leave it as it is") }
        add(.followUp, "Send follow-up")
        for (choice, words) in [
            (NextStepForm.Choice.callTomorrow, "Call"), (.callNextWeek, "Call"), (.visitNextWeek, "Visit"), (.callInTwoWeeks, "Call"),
        ] {
            add(choice, "\(words) \(DayWords.weekdayAndDate(choice.day(from: today)))")
        }
        if form.choice == .own { add(.own, "As below") }
        if isKnown { add(.nothing, open == nil ? "None" : "Drop it, none") }
        return choices
    }
}
