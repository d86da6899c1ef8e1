import Dates
import Markup
import Phrases
import Storage

/// Writing a letter on paper: to whom, with what words, and how it will look.
struct LetterPage: StaffPage {
    let desk: LetterDesk
    let form: LetterForm
    var errors = FieldErrors()

    let section = Section.employers
    var title: String { "Letter to \(desk.employer.name)" }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Employers", "/employers"), (desk.employer.name, desk.employer.id.page)))
        <div class="head"><div><h1>\(title)</h1><p class="sub">For those whom mail does not reach, or who like paper.</p></div></div>
        \(ErrorSummary(errors))
        \(frame.form(desk.employer.id.letterPage, class: "split even"))
          <input type="hidden" name="proposed" value="\(form.proposed)">
          <div class="fields">
            \(SelectField(
                name: "to", label: "To", choices: people, selected: form.to, hint: "The letter is in their language.", error: errors["to"],
                width: "w30"))
            \(CheckBoxes(
                name: "rfi", legend: "RFI", choices: [Choice(value: "yes", label: "The way to the 15 questions", hint: aboutQuestions)],
                selected: form.asks ? ["yes"] : []))
            \(TextArea(
                name: "words", label: "Your words", value: form.words, hint: "They begin the letter. The rest follows from what you have ticked.",
                error: errors["words"], rows: 6))
            <p><button class="quiet" name="act" value="preview">Update the preview</button></p>
          </div>
          <section class="stack" aria-labelledby="pv">
            <h2 id="pv">On paper</h2>
            \(preview(frame))
          </section>
          <div class="sticky whole">
            <button name="act" value="print">Print and note it</button>
            <a class="button quiet" href="\(desk.employer.id.page)">Not yet</a>
            <span class="hint wide-only">It will stand on the timeline as a contact. The next page is the letter, ready to be printed.</span>
          </div>
        </form>
        """
    }

    private var people: [Choice] {
        desk.contacts.map { Choice(value: $0.id.description, label: $0.title.isEmpty ? $0.name : "\($0.name), \($0.title)") }
            + [Choice(value: "", label: "Nobody by name")]
    }

    private var aboutQuestions: String {
        "A private address with a code for the camera, until \(Wording.day(desk.answerBy, in: .en)). It is made when you print."
    }

    private func preview(_ frame: StaffFrame) -> HTML {
        PaperLetter(
            language: form.language(on: desk), day: desk.today, from: desk.addresses.from(desk.agency),
            to: desk.addresses.to(form.contact(on: desk), at: desk.employer),
            letter: desk.letter(form, from: frame.staff, link: "https://\(PaperLetter.hidden)", hasKnown: !desk.known.values.isEmpty)
        ).html
    }
}

/// A letter that was noted, ready to be printed.
struct PrintedLetterPage: StaffPage {
    let employer: Employer
    let paper: PaperLetter

    let section = Section.employers
    var title: String { "Letter to \(employer.name), \(Wording.day(paper.day, in: .en))" }

    func body(in frame: StaffFrame) -> HTML {
        """
        <div class="no-print stack">
          \(Crumbs(("Employers", "/employers"), (employer.name, employer.id.page)))
          <div class="head"><div><h1>\(title)</h1><p class="sub">Print this page: only the letter comes out. \(aboutLink)</p></div>
          <div class="acts"><button type="button" data-print hidden>Print</button></div></div>
        </div>
        \(paper)
        """
    }

    private var isHidden: Bool {
        paper.letter.parts.contains { if case .link(_, let address) = $0 { address.hasSuffix(PaperLetter.hidden) } else { false } }
    }

    private var aboutLink: String { isHidden ? "Its private address was shown once and is not kept; write a new letter to print another." : "" }
}
