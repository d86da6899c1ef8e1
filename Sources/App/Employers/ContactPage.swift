import Dates
import Markup
import Phrases
import Storage

/// A person at an employer: adding, changing, noting that they left.
struct ContactPage: StaffPage {
    let employer: Employer
    /// Nobody yet, when a contact is being added.
    let contact: Contact?
    var form: ContactForm
    var errors = FieldErrors()

    let section = Section.employers
    let width = PageWidth.narrow
    var title: String { contact?.name ?? "Add a contact" }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Employers", "/employers"), (employer.name, employer.id.page)))
        <div class="head"><div><h1>\(title)</h1></div></div>
        \(ErrorSummary(errors))
        \(with: contact.flatMap { $0.bounced.isEmpty ? nil : $0 }, { comingBack($0, frame) })
        \(frame.form(contact.map { employer.id.contactPage($0.id) } ?? employer.id.newContactPage))
          \(TextField(name: "name", label: "Name", value: form.draft.name, error: errors["name"]))
          \(TextField(name: "title", label: "Title", value: form.draft.title, hint: "As on their card, such as plant manager.", isOptional: true))
          \(ChipChoices(
            name: "role", legend: "For us, this person", choices: Contact.Role.allCases.map { Choice(value: $0.rawValue, label: $0.label) },
            selected: form.draft.role.rawValue))
          \(TextField(name: "phone", label: "Phone", value: form.draft.phone, error: errors["phone"], isOptional: true, width: "w10", type: "tel"))
          \(TextField(
            name: "mailbox", label: "E-mail", value: form.draft.mailbox, hint: "Follow-ups and the RFI go there.", error: errors["mailbox"],
            isOptional: true, type: "email"))
          \(ChipChoices(
            name: "language", legend: "Language of letters", choices: Language.allCases.map { Choice(value: $0.rawValue, label: $0.englishName) },
            selected: form.draft.language.rawValue))
          \(TextField(name: "note", label: "Note", value: form.draft.note, hint: "Best times, who else to ask for.", isOptional: true, width: "w30"))
          <div class="sticky"><button>Save</button><a class="button quiet" href="\(employer.id.page)">Cancel</a></div>
        </form>
        \(with: contact, { leaving($0, frame) })
        """
    }

    private func comingBack(_ contact: Contact, _ frame: StaffFrame) -> HTML {
        """
        <div class="note" data-tone="danger">
          <p class="lead">Mail to \(contact.mailbox) comes back.</p>
          <p>The mail server said: \(contact.bounced)</p>
          <p>Nothing is sent there until the address is corrected below, or works again as it is.</p>
          \(frame.form(employer.id.contactReachable(contact.id), class: "row"))<button class="quiet tight">It works again</button></form>
        </div>
        """
    }

    private func leaving(_ contact: Contact, _ frame: StaffFrame) -> HTML {
        if let left = contact.leftOn { return "<p class=\"hint\">\(contact.name) left on \(Wording.day(left, in: .en)). No mail goes there.</p>" }
        return """
            <section class="sect" aria-labelledby="left">
              <h2 id="left">No longer there?</h2>
              <p>Mail stops going to \(contact.name). What was said with them stays on the timeline.</p>
              \(frame.form(employer.id.contactLeft(contact.id), class: "row"))<button class="danger">\(contact.firstName) has left</button></form>
            </section>
            """
    }
}
