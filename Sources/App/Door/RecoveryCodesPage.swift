import Markup
import Secrets

/// The ten codes for paper, in the one moment in which they can be seen.
struct RecoveryCodesPage: StaffPage {
    let staff: StaffMember
    let codes: [RecoveryCode]

    let title = "Your recovery codes"
    let section = Section.team
    let width = PageWidth.narrow

    func body(in frame: StaffFrame) -> HTML {
        """
        <div class="head"><div><h1>\(title)</h1><p class="sub">\(staff.name), \(staff.mailbox)</p></div></div>
        <div class="note" data-tone="info">
          <p class="lead">Print this page or write the codes down now: they are shown only once.</p>
          <p>Each works once in the place of a code from your telephone, on the day when that is lost. Keep them where you keep papers, not in the telephone.</p>
        </div>
        <ol class="codes">\(each: codes, { "<li><code>\($0.text)</code></li>" })</ol>
        <p><a class="button" href="/">I have them on paper</a></p>
        """
    }
}
