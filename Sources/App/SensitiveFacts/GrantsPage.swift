import Markup
import Storage

/// Which sealed facts of job seekers a colleague may open; only an administrator says so.
struct GrantsPage: StaffPage {
    let member: StaffMember
    let held: Set<SensitivePurpose>

    let section = Section.team
    let width = PageWidth.narrow
    var title: String { "Sealed facts: what \(member.name) may open" }

    private static let meaning =
        "Health, convictions, Social Security numbers and birth dates stand apart. Let only those open them who need them for their work."

    func body(in frame: StaffFrame) -> HTML {
        """
        \(FormHead(title, GrantsPage.meaning, in: Crumbs(("Team", "/team"), (member.name, "/team/\(member.id)")), FieldErrors()))
        \(if: !member.role.servesPeople, "<p class=\"note\" data-tone=\"info\">The role \(member.role.label.lowercased()) does not work with job seekers, so nothing can be opened with it.</p>")
        \(frame.form(member.id.grantsPage))
          \(CheckBoxes(
            name: "purposes", legend: "May open",
            choices: SensitivePurpose.allCases.map { Choice(value: $0.rawValue, label: $0.label, hint: $0.meaning) },
            selected: Set(held.map(\.rawValue)), hint: "Each opening needs a reason and is written down. None ticked means nothing."))
          <p class="hint">This takes effect at once. To undo it, change it here again.</p>
          <div class="sticky"><button>Save</button><a class="button quiet" href="\(Link("/team/\(member.id)"))">Cancel</a></div>
        </form>
        """
    }
}
