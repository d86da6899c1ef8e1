import Markup
import Storage

/// When a person is away, so that nobody waits for them.
struct AwayPage: StaffPage {
    let member: StaffMember
    let form: AwayForm
    var errors = FieldErrors()

    let section = Section.team
    let width = PageWidth.narrow
    var title: String { "Away: \(member.name)" }

    private static let meaning =
        "On these days, answers that employers wait for and alarms go to the backup at once, and to the team lead if there is none."

    func body(in frame: StaffFrame) -> HTML {
        """
        \(FormHead(title, AwayPage.meaning, in: Crumbs(("Team", "/team")), errors))
        \(frame.form(member.awayPage(for: frame.staff)))
          <div class="row ends">
            \(TextField(name: "from", label: "First day", value: form.from, error: errors["from"], isOptional: true, width: "w10", type: "date"))
            \(TextField(name: "until", label: "Last day", value: form.until, error: errors["until"], isOptional: true, width: "w10", type: "date"))
          </div>
          <p class="hint">Leave both empty when \(member.firstName) is back.</p>
          <div class="sticky"><button>Save</button><a class="button quiet" href="/team">Cancel</a></div>
        </form>
        """
    }
}

extension StaffMember {
    /// Where somebody says when this person is away: everybody of themselves, leads of others.
    func awayPage(for reader: StaffMember) -> Link { reader.id == id ? "/me/away" : "/team/\(id)/away" }
}
