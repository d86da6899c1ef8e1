import Markup
import Storage

/// Recording that somebody has started at an employer.
struct PlacementFormPage: StaffPage {
    let employer: Employer
    let contacts: [Contact]
    let sites: [Worksite]
    let people: [Participant]
    var form: PlacementForm
    var errors = FieldErrors()

    let section = Section.employers
    let width = PageWidth.narrow
    let title = "Record a placement"

    private var meaning: String {
        "From day 3 on we ask the supervisor by mail how it goes: one press, no account. An absence raises an alarm at once."
    }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(FormHead(title, meaning, in: Crumbs(("Employers", "/employers"), (employer.name, employer.id.page)), errors))
        \(frame.form(employer.id.newPlacementPage))
          \(SelectField(
            name: "participant", label: "Who", choices: [Choice(value: "", label: "Choose")]
                + people.map { Choice(value: $0.id.description, label: "\($0.lastName), \($0.firstName)") }, selected: form.participant,
            hint: people.isEmpty ? "Nobody is recorded yet. Add the person under People first." : nil, error: errors["participant"]))
          \(TextField(name: "job", label: "Job", value: form.job, hint: "As the employer calls it, such as packing.", error: errors["job"]))
          \(if: !sites.isEmpty, SelectField(
            name: "site", label: "Where", choices: [Choice(value: "", label: "Not said")]
                + sites.map { Choice(value: $0.id.description, label: $0.name.isEmpty ? $0.address : "\($0.name), \($0.address)") },
            selected: form.site, error: errors["site"]).html)
          \(TextField(name: "started_on", label: "First day", value: form.startedOn, error: errors["started_on"], width: "w10", type: "date"))
          \(SelectField(
            name: "supervisor", label: "Whom we ask how it goes", choices: [Choice(value: "", label: "Whoever decides there")]
                + contacts.filter { $0.leftOn == nil }.map { Choice(value: $0.id.description, label: $0.name) }, selected: form.supervisor,
            error: errors["supervisor"]))
          <div class="row ends">
            \(TextField(
                name: "wage", label: "Pay by the hour", value: form.wage, error: errors["wage"], isOptional: true, width: "w10", inputmode: "decimal"))
            \(TextField(
                name: "hours", label: "Hours a week", value: form.hours, error: errors["hours"], isOptional: true, width: "w10", inputmode: "numeric"))
          </div>
          \(TextField(name: "program", label: "Program", value: form.program, hint: "That pays a part, such as OJT.", isOptional: true, width: "w10"))
          \(TextField(
            name: "subsidized_until", label: "The program pays until", value: form.subsidizedUntil, error: errors["subsidized_until"],
            isOptional: true, width: "w10", type: "date"))
          <div class="sticky"><button>Save</button><a class="button quiet" href="\(employer.id.page)">Cancel</a></div>
        </form>
        """
    }
}
