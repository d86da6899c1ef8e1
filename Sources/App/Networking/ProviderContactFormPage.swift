import Markup
import Storage

/// Writing down what passed between us and a provider.
struct ProviderContactFormPage: StaffPage {
    let provider: Provider
    let people: [ProviderPerson]
    let colleagues: [StaffMember]
    let form: ProviderContactForm
    var errors = FieldErrors()

    let section = Section.services
    let width = PageWidth.narrow
    var title: String { "Write down a contact with \(provider.name)" }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(FormHead(
            title, "So that colleagues know whom you met, and what you learned.",
            in: Crumbs(("Services", "/providers"), (provider.name, provider.id.page)), errors))
        \(frame.form(provider.id.newContact))
          \(ChipChoices(
            name: "kind", legend: "What it was", choices: ProviderContact.Kind.allCases.map { Choice(value: $0.rawValue, label: $0.label) },
            selected: form.kind, error: errors["kind"]))
          \(TextField(name: "held_on", label: "On which day", value: form.heldOn, error: errors["held_on"], width: "w10", type: "date"))
          \(whom)
          \(CheckBoxes(
            name: "staff", legend: "Who of us was there", choices: colleagues.map { Choice(value: $0.id.description, label: $0.name) },
            selected: form.staff, error: errors["staff"]))
          \(TextArea(
            name: "learned", label: "What you learned", value: form.learned,
            hint: "Such as what the course is really like, who gets in, what they need from us.", isOptional: true))
          \(judging)
          \(next)
          <div class="sticky"><button>Save</button><a class="button quiet" href="\(provider.id.page)">Cancel</a></div>
        </form>
        """
    }

    private var whom: HTML {
        """
        \(if: !people.isEmpty, CheckBoxes(
            name: "people", legend: "With whom",
            choices: people.map { Choice(value: $0.id.description, label: $0.name, hint: $0.title.isEmpty ? nil : $0.title) },
            selected: form.people, error: errors["people"]).html)
        \(TextField(
            name: "new_name", label: people.isEmpty ? "With whom" : "Somebody else", value: form.newName, error: errors["new_name"], isOptional: true))
        \(TextField(name: "new_title", label: "What they do there", value: form.newTitle, isOptional: true))
        """
    }

    private var judging: HTML {
        """
        \(SelectField(
            name: "quality", label: "How good did their work seem?",
            choices: [Choice(value: "", label: "I could not tell")]
                + ProviderContact.Quality.allCases.map { Choice(value: $0.rawValue, label: $0.label) },
            selected: form.quality, error: errors["quality"]))
        \(TextArea(
            name: "quality_note", label: "What made it seem so", value: form.qualityNote, hint: "Colleagues read it, the provider does not.",
            isOptional: true, rows: 2))
        """
    }

    private var next: HTML {
        """
        \(SelectField(
            name: "next_kind", label: "What comes next",
            choices: [Choice(value: "", label: "Nothing planned")]
                + ProviderContact.Kind.allCases.map { Choice(value: $0.rawValue, label: $0.label) },
            selected: form.nextKind, error: errors["next_kind"]))
        \(TextField(
            name: "next_on", label: "When", value: form.nextOn, error: errors["next_on"], isOptional: true, width: "w10", type: "date"))
        """
    }
}
