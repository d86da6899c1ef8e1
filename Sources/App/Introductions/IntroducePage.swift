import Markup
import Phrases
import Storage
import Suitability

/// Putting a person forward for an opening: suitability first, then consent, then exactly what the employer will see.
struct IntroducePage: StaffPage {
    let match: Match
    let words: ReasonWords
    /// Nothing when the person has not agreed to be put forward there.
    let consent: Consent?
    let recipients: [Recipient]
    /// The partner that manages the opening, if one does.
    let partner: String?
    /// What to know of the employer before.
    let warning: HTML
    /// Why nobody may be put forward there now.
    let barred: String?
    let resume: Resume
    var form: IntroduceForm
    var errors = FieldErrors()

    let section = Section.people
    var title: String { "Put \(match.person.name) forward" }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(FormHead(title, "For \(match.opening.title) at \(match.employerName)\(partner.map { ", which \($0) manages" } ?? "").", in: crumbs, errors))
        \(warning)
        <section aria-labelledby="suits"><h2 id="suits" class="visually-hidden">Suitability</h2>\
        \(MatchView(match: match, words: words, heading: (match.person.name, match.person.id.page), acts: .empty))</section>
        \(blocked ?? sending(frame))
        """
    }

    private var crumbs: Crumbs {
        Crumbs(("Employers", "/employers"), (match.employerName, match.opening.employerId.page), (match.opening.title, match.opening.id.page))
    }

    /// What must be settled first, with the way there.
    private var blocked: HTML? {
        let person = match.person
        if let barred { return note(barred, match.opening.id.people, "Back to the opening") }
        if !match.verdict.passes {
            return note("A rule stands against it. Settle that first, or choose somebody else.", match.opening.id.people, "See who suits")
        }
        if consent == nil {
            return note(
                "\(person.firstName) has not agreed to be put forward \(partner.map { "to \($0)" } ?? "here").", person.id.consents,
                "Take the consent down")
        }
        if recipients.isEmpty, let partner { return note("No mail reaches \(partner).", "/partners", "Give the partner an e-mail address") }
        if recipients.isEmpty {
            return note("No mail reaches anybody at \(match.employerName).", match.opening.employerId.page, "Add somebody with an e-mail address")
        }
        return nil
    }

    private func note(_ words: String, _ link: Link, _ act: String) -> HTML {
        "<div class=\"note\" data-tone=\"warn\"><p>\(words) <a href=\"\(link)\">\(act)</a></p></div>"
    }

    private func sending(_ frame: StaffFrame) -> HTML {
        """
        <div class="split even">
          \(frame.form(match.opening.id.introduce(match.person.id)))
            \(TextArea(
                name: "note", label: "Why this person suits", value: form.note, hint: "For us alone, kept with the introduction.", error: errors["note"]))
            \(SelectField(
                name: "contact", label: "To whom", choices: recipients.map { Choice(value: $0.choice, label: "\($0.name), \($0.mailbox)") },
                selected: form.contact, error: errors["contact"], width: "w30"))
            \(CheckBoxes(
                name: "facts", legend: "What they may see",
                choices: SharedFact.toEmployers.filter { consent?.covers.contains($0) == true }
                    .map { Choice(value: $0.rawValue, label: ConsentWords.fact($0).en) }, selected: form.facts,
                hint: "No more than the consent covers. The mail itself names nobody.", error: errors["facts"]))
            \(TextArea(
                name: "letter", label: "A word to the employer", value: form.letter, hint: "Stands in the mail. Do not name the person.", isOptional: true,
                rows: 2))
            <div class="row"><button>Put forward</button><a class="button quiet" href="\(match.opening.id.people)">Cancel</a></div>
          </form>
          <section class="sect" aria-labelledby="preview"><h2 id="preview">What they will see</h2>\(ResumeSheet(resume: resume, language: .en))</section>
        </div>
        """
    }
}
