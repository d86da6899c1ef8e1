import Markup
import Phrases
import Storage

/// Asking partners for people for an opening of ours.
struct SharePage: StaffPage {
    let sheet: OpeningSheet
    let partners: [Partner]
    let shares: [OpeningShare]
    var chosen: Set<String> = []
    var errors = FieldErrors()

    let section = Section.employers
    let width = PageWidth.narrow
    var title: String { "Share \(sheet.opening.title) with partners" }

    private static let meaning =
        "They get a mail with a private link to pay, time and place, without the employer’s name, and can tell us about somebody. You decide who is put forward."

    func body(in frame: StaffFrame) -> HTML {
        """
        \(FormHead(title, SharePage.meaning, in: Crumbs(("Employers", "/employers"), (sheet.opening.title, sheet.opening.id.page)), errors))
        \(reachable.isEmpty ? nobody : sending(frame))
        """
    }

    private var reachable: [Partner] { partners.filter { !$0.mailbox.isEmpty } }

    private var nobody: HTML {
        Empty(words: "No partner with an e-mail address is recorded yet.", act: ("Add a partner", "/partners/new")).html
    }

    private func sending(_ frame: StaffFrame) -> HTML {
        """
        \(frame.form(sheet.opening.id.shares))
          \(CheckBoxes(
            name: "partner", legend: "With whom", choices: reachable.map { Choice(value: $0.id.description, label: label($0, frame)) },
            selected: chosen, error: errors["partner"]))
          <div class="sticky"><button>Send</button><a class="button quiet" href="\(sheet.opening.id.page)">Cancel</a></div>
        </form>
        """
    }

    private func label(_ partner: Partner, _ frame: StaffFrame) -> String {
        let before = shares.first { $0.partner == partner.id }.map { ", asked \(frame.moment($0.sharedAt))" }
        return "\(partner.name)\(before ?? "")"
    }
}
