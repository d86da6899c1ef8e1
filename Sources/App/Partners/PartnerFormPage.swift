import Markup
import Phrases
import Storage

/// Adding a partner, or changing what is recorded.
struct PartnerFormPage: StaffPage {
    /// None yet, when one is being added.
    let partner: Partner?
    var form: PartnerForm
    var errors = FieldErrors()

    let section = Section.employers
    let width = PageWidth.narrow
    var title: String { partner.map { "Change \($0.name)" } ?? "Add a partner" }

    private var sub: String {
        partner == nil
            ? "An organization whose openings or people we share."
            : "Consents name the partner. After a change of the name people must be asked again."
    }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(FormHead(title, sub, in: Crumbs(("Employers", "/employers"), ("Partners", "/partners")), errors))
        \(frame.form(partner?.id.editPage ?? "/partners/new"))
          <input type="hidden" name="version" value="\(form.version)">
          \(TextField(name: "name", label: "Organization", value: form.draft.name, error: errors["name"], width: "w30"))
          \(SelectField(
            name: "kind", label: "Kind", choices: Partner.Kind.allCases.map { Choice(value: $0.rawValue, label: $0.label) },
            selected: form.draft.kind.rawValue))
          \(TextField(name: "contact_name", label: "Who reads what we send", value: form.draft.contactName, isOptional: true))
          \(TextField(
            name: "mailbox", label: "E-mail", value: form.draft.mailbox, hint: "Without one nobody can be put forward there.",
            error: errors["mailbox"], isOptional: true, type: "email"))
          \(TextArea(
            name: "distribution_list", label: "Distribution list", value: form.draft.distributionList.joined(separator: "\n"),
            hint: "Who else there gets the openings that we share: one e-mail address a line.", error: errors["distribution_list"],
            isOptional: true, rows: 3))
          \(TextField(name: "phone", label: "Phone", value: form.draft.phone, error: errors["phone"], isOptional: true, width: "w10", type: "tel"))
          \(ChipChoices(
            name: "language", legend: "Language", choices: Language.allCases.map { Choice(value: $0.rawValue, label: $0.englishName) },
            selected: form.draft.language.rawValue))
          \(TextField(
            name: "openings_address", label: "Page or feed with their openings", value: form.draft.openingsAddress,
            hint: "We look there each morning and keep what we find as drafts. A page with JobPosting in it, RSS, or JSON.",
            error: errors["openings_address"], isOptional: true, width: "w30", type: "url"))
          \(TextArea(name: "note", label: "What to know", value: form.draft.note, hint: "Such as which lists they send, and when.", isOptional: true))
          <div class="sticky"><button>Save</button><a class="button quiet" href="\(partner?.id.page ?? "/partners")">Cancel</a></div>
        </form>
        """
    }
}
