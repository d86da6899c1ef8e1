import Markup
import Phrases
import Storage

/// Adding a job seeker, or changing what is recorded.
struct ParticipantFormPage: StaffPage {
    /// Nobody yet, when one is being added.
    let participant: Participant?
    let centers: [Center]
    let people: [StaffMember]
    var form: ParticipantForm
    var errors = FieldErrors()

    let section = Section.people
    let width = PageWidth.narrow
    var title: String { participant.map { "Change \($0.name)" } ?? "Add a job seeker" }

    private static let meaning = "Only what is needed to help. Health, disability and convictions do not belong here."

    func body(in frame: StaffFrame) -> HTML {
        """
        \(FormHead(title, ParticipantFormPage.meaning, in: Crumbs(("People", "/people")), errors))
        \(frame.form(participant?.id.editPage ?? "/people/new"))
          <input type="hidden" name="version" value="\(form.version)">
          \(TextField(name: "first_name", label: "First name", value: form.draft.firstName, error: errors["first_name"]))
          \(TextField(name: "last_name", label: "Last name", value: form.draft.lastName, error: errors["last_name"]))
          \(TextField(name: "phone", label: "Phone", value: form.draft.phone, error: errors["phone"], isOptional: true, width: "w10", type: "tel"))
          \(TextField(name: "mailbox", label: "E-mail", value: form.draft.mailbox, error: errors["mailbox"], isOptional: true, type: "email"))
          \(ChipChoices(
            name: "language", legend: "Language", choices: Language.allCases.map { Choice(value: $0.rawValue, label: $0.englishName) },
            selected: form.draft.language.rawValue))
          \(CheckBoxes(
            name: "needs_interpreter", legend: "Speaking", choices: [Choice(value: "yes", label: "Needs an interpreter")],
            selected: form.draft.needsInterpreter ? ["yes"] : []))
          \(TextField(
            name: "goal", label: "Work wanted", value: form.draft.goal, hint: "In their words, such as “packing, mornings, near the Blue Line”.",
            isOptional: true, width: "w30"))
          \(SelectField(
            name: "center", label: "Center", choices: [Choice(value: "", label: "None yet")] + centers.map { Choice(value: $0.id.description, label: $0.name) },
            selected: form.draft.center?.description ?? "", error: errors["center"]))
          \(SelectField(
            name: "counselor", label: "Who works with this person",
            choices: [Choice(value: "", label: "Nobody yet")] + people.map { Choice(value: $0.id.description, label: $0.name) },
            selected: form.draft.counselor?.description ?? "", error: errors["counselor"]))
          <div class="sticky"><button>Save</button><a class="button quiet" href="\(participant?.id.page ?? "/people")">Cancel</a></div>
        </form>
        """
    }
}
