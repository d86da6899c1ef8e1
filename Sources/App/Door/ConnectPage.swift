import Markup

/// Whether an account at the sign-on provider shall open this person's account here.
struct ConnectPage: StaffPage {
    let offered: OfferedIdentity
    let name: String
    let provider: String

    let section = Section.team
    let width = PageWidth.narrow
    var title: String { "Connect your account at \(provider)?" }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Your account", "/me")))
        <div class="head"><div><h1>\(title)</h1></div></div>
        <dl class="facts"><dt>There</dt><dd>\(name.isEmpty ? offered.identity.subject : "\(name) (\(offered.identity.subject))")</dd>
          <dt>Here</dt><dd>\(frame.staff.name), \(frame.staff.mailbox)</dd></dl>
        <p>Whoever signs in there as this person can then sign in here as you.</p>
        \(frame.form("/me/sign-on", class: "row"))
          <input type="hidden" name="identity" value="\(offered.sealed)">
          <button>Connect</button><a class="button quiet" href="/me">Leave it</a>
        </form>
        """
    }
}
