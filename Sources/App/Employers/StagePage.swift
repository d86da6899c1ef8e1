import Dates
import Markup
import Storage

/// Putting an employer into a stage by hand, with a reason.
struct StagePage: StaffPage {
    let employer: Employer
    var form: StageForm
    var errors = FieldErrors()

    let section = Section.employers
    let width = PageWidth.narrow
    var title: String { "Change the stage of \(employer.name)" }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(FormHead(
            "Change the stage",
            "Now: \(employer.stage.label). Stages move by themselves when an RFI is sent or arrives; use this for everything else.",
            in: Crumbs(("Employers", "/employers"), (employer.name, employer.id.page)), errors))
        \(frame.form(employer.id.stagePage))
          <input type="hidden" name="since" value="\(employer.stageSince.milliseconds)">
          \(ChipChoices(
            name: "stage", legend: "New stage", choices: Stage.allCases.map { Choice(value: $0.rawValue, label: $0.label) },
            selected: form.stage.rawValue, error: errors["stage"]))
          \(TextField(
            name: "until", label: "If it rests: until which day?", value: form.until, hint: "On that day a call stands on your Today page.",
            error: errors["until"], isOptional: true, width: "w10", type: "date"))
          \(TextArea(name: "reason", label: "Why", value: form.reason, error: errors["reason"]))
          <div class="sticky"><button>Save</button><a class="button quiet" href="\(employer.id.page)">Cancel</a></div>
        </form>
        """
    }
}

/// Setting what comes next.
struct NextStepPage: StaffPage {
    let sheet: EmployerSheet
    var form: NextStepForm
    var errors = FieldErrors()

    let section = Section.employers
    let width = PageWidth.narrow
    var title: String { "Next step with \(sheet.employer.name)" }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(FormHead(
            "Next step", "It stands on your Today page when its day comes.",
            in: Crumbs(("Employers", "/employers"), (sheet.employer.name, sheet.employer.id.page)), errors))
        \(frame.form(sheet.employer.id.nextStepPage))
          \(NextStepFields(form: form, open: sheet.nextStep, errors: errors, frame: frame))
          <div class="sticky"><button>Save</button><a class="button quiet" href="\(sheet.employer.id.page)">Cancel</a></div>
        </form>
        """
    }
}

/// Deciding who looks after an employer, from which center.
struct InChargePage: StaffPage {
    let employer: Employer
    let people: [StaffMember]
    let centers: [Center]
    var form: InCharge
    var errors = FieldErrors()

    let section = Section.employers
    let width = PageWidth.narrow
    var title: String { "Who looks after \(employer.name)" }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(FormHead(
            "Put into other hands", "The open next step goes with it.",
            in: Crumbs(("Employers", "/employers"), (employer.name, employer.id.page)), errors))
        \(frame.form(employer.id.inChargePage))
          \(SelectField(name: "owner", label: "Looked after by", choices: choices("Nobody yet"), selected: form.owner?.description ?? ""))
          \(SelectField(
            name: "backup", label: "Backup", choices: choices("No backup"), selected: form.backup?.description ?? "", error: errors["backup"]))
          \(SelectField(
            name: "center", label: "Center",
            choices: [Choice(value: "", label: "No center")] + centers.map { Choice(value: $0.id.description, label: $0.name) },
            selected: form.center?.description ?? ""))
          <div class="sticky"><button>Save</button><a class="button quiet" href="\(employer.id.page)">Cancel</a></div>
        </form>
        """
    }

    private func choices(_ none: String) -> [Choice] {
        [Choice(value: "", label: none)] + people.map { Choice(value: $0.id.description, label: $0.name) }
    }
}
