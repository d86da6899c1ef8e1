import Dates
import Markup
import Phrases
import Rules
import Storage

/// Writing to an employer after a meeting: ready to be sent, shown as its reader will see it.
struct FollowUpPage: StaffPage {
    let desk: FollowUpDesk
    let form: FollowUpForm
    let rules: RuleBook
    var errors = FieldErrors()

    let section = Section.employers
    var title: String { "Follow up with \(desk.employer.name)" }

    private var employer: Employer { desk.employer }
    private var followUp: FollowUp { form.followUp(on: desk) }
    private var reader: String { followUp.firstName.isEmpty ? "they" : followUp.firstName }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Employers", "/employers"), (employer.name, employer.id.page)))
        <div class="head"><div><h1>\(title)</h1><p class="sub">\(occasion(frame))</p></div></div>
        \(ErrorSummary(errors))
        \(with: desk.past.openStep, { AnotherDay(employer: employer.id, open: $0, frame: frame).html })
        \(frame.form(employer.id.followUpPage, class: "split even"))
          \(kept)
          <div class="fields">
            \(people)
            \(ChipChoices(
                name: "lang", legend: "Language", choices: Language.allCases.map { Choice(value: $0.rawValue, label: $0.ownName) },
                selected: form.language.rawValue))
            \(flyers)
            \(questions)
          </div>
          <section class="stack" aria-labelledby="pv">
            <h2 id="pv">What \(reader) will get</h2>
            \(preview(frame))
            \(words)
            <p><button class="quiet" name="act" value="preview">Update the preview</button></p>
          </section>
          <div class="sticky whole">
            <button name="act" value="send">Send to \(followUp.firstName.isEmpty ? "them" : followUp.firstName)</button>
            <a class="button quiet" href="\(employer.id.page)">Not yet</a>
            <span class="hint wide-only">A sent mail cannot be called back. It will stand on the timeline.</span>
          </div>
        </form>
        """
    }

    /// What the next sending of the form must know about this one.
    private var kept: HTML {
        """
        <input type="hidden" name="mail" value="\(form.id.description)">
        <input type="hidden" name="shown_in" value="\(form.language.rawValue)">
        <input type="hidden" name="proposed_subject" value="\(form.proposed.subject)">
        <input type="hidden" name="proposed_words" value="\(form.proposed.words)">
        """
    }

    private func occasion(_ frame: StaffFrame) -> String {
        if let sent = desk.past.lastSent { return "The last follow-up went \(DayWords.past(sent.day(in: frame.zone), today: frame.today))." }
        guard let last = desk.conversations.first else { return "No conversation is logged yet." }
        let name = desk.contacts.first { $0.id == last.contact }?.name
        let day = last.at.day(in: frame.zone)
        let whose = last.staff == frame.staff.id ? "You" : "We"
        let advice = day == frame.today ? "" : " The best follow-ups leave the same day."
        return "\(whose) \(last.kind.done(with: name)) \(DayWords.past(day, today: frame.today)).\(advice)"
    }

    private var people: HTML {
        let known = desk.contacts.map { contact in
            let about = contact.title.isEmpty ? "" : ", \(contact.title)"
            return Choice(
                value: contact.id.description,
                label:
                    "\(contact.name)\(about) (\(FollowUpDesk.isReachable(contact) ? contact.mailbox : contact.bounced.isEmpty ? "no e-mail yet" : "mail to \(contact.mailbox) comes back"))"
            )
        }
        let isKnown = form.contact(on: desk).map(FollowUpDesk.isReachable) ?? false
        let isOpen = !isKnown || errors["mailbox"] != nil || errors["new_name"] != nil
        return """
            \(SelectField(
                name: "to", label: "To", choices: known + [Choice(value: FollowUpForm.somebodyElse, label: "Somebody else")], selected: form.to,
                error: errors["to"], width: "w30"))
            <details\(if: isOpen, " open")><summary>Somebody else, or no e-mail yet?</summary>
              <div class="fields">
                \(TextField(
                    name: "mailbox", label: "Their e-mail", value: form.mailbox, hint: "Kept with the contact.", error: errors["mailbox"], type: "email"))
                \(TextField(
                    name: "new_name", label: "Name", value: form.newName, hint: "Only for somebody else; becomes a contact.", error: errors["new_name"],
                    isOptional: true))
              </div>
            </details>
            <p><a href="\(employer.id.letterPage)">A letter on paper instead</a></p>
            """
    }

    private var flyers: HTML {
        let choices = desk.choices(in: form.language, rules)
        guard !choices.isEmpty else {
            return "<div class=\"field\"><b>Flyers</b><p class=\"hint\">No flyers are on the shelf yet. <a href=\"/flyers/new\">Add one</a></p></div>"
        }
        return CheckBoxes(
            name: "flyers", legend: "Flyers", choices: choices.map { Choice(value: $0.flyer.id.description, label: $0.flyer.title, hint: $0.reason) },
            selected: Set(form.flyers.map(\.description)), hint: "Chosen by what they told us. Change them as you like."
        ).html
    }

    private var questions: HTML {
        CheckBoxes(
            name: "rfi", legend: "RFI", choices: [Choice(value: "yes", label: "Private link to the 15 questions", hint: aboutQuestions)],
            selected: form.asks ? ["yes"] : []
        ).html
    }

    private var aboutQuestions: String {
        let day = Wording.day(desk.answerBy, in: .en)
        if let answered = desk.past.answered {
            return "They answered \(DayWords.past(answered.day(in: desk.agency.zone), today: desk.today)). Tick to ask again; works until \(day)."
        }
        if let asked = desk.past.asked, desk.past.isAwaited {
            let since = DayWords.past(asked.day(in: desk.agency.zone), today: desk.today)
            return
                "They have had the questions since \(since.replacing("on ", with: "")). This mail brings a new link, until \(day), in place of the old one."
        }
        let known = desk.known.values.count
        let filled = known == 0 ? "Nothing is filled in yet" : "\(known == 1 ? "1 answer" : "\(known) answers") filled in from what we know"
        return "\(filled). Works until \(day)."
    }

    private func preview(_ frame: StaffFrame) -> HTML {
        let letter = followUp.letter(
            by: desk.templates, from: frame.staff, of: frame.agency, link: "https://", questions: "https://", until: desk.answerBy,
            hasKnown: !desk.known.values.isEmpty)
        return LetterView(
            letter: letter, from: "\(frame.staff.name), \(frame.agency.name)", to: followUp.mailbox.isEmpty ? "no address yet" : followUp.mailbox,
            subject: followUp.subject, foot: attached
        ).html
    }

    private var attached: HTML {
        guard !followUp.flyers.isEmpty else { return .empty }
        return "<p class=\"hint\">Attached: \(followUp.flyers.map { "\($0.title) (\($0.kind))" }.joined(separator: ", "))</p>"
    }

    private var words: HTML {
        """
        <details\(if: errors["words"] != nil || errors["subject"] != nil, " open")><summary>Change the words</summary>
          <div class="fields">
            \(TextField(name: "subject", label: "Subject", value: form.subject, error: errors["subject"], width: "w30"))
            \(TextArea(
                name: "words", label: "Your words", value: form.words, hint: "They begin the mail. The rest follows from what you have ticked.",
                error: errors["words"], isOptional: true, rows: 6))
          </div>
        </details>
        """
    }
}
