import Dates
import Markup
import Storage
import Web

/// What another folder tells somebody on their own account page.
typealias AccountAside = @Sendable (StaffMember, Visit, Reading) throws -> HTML

/// The signed-in person's own page: the ways in, where one is signed in, a new password.
struct MePage: StaffPage {
    let staff: StaffMember
    let step: SecondStep?
    let sessions: [Session]
    let this: String
    /// The provider by which one may sign in too, and whether this person is connected there.
    let provider: String?
    let isConnected: Bool
    /// What other folders know of the person.
    var asides: [HTML] = []
    var errors = FieldErrors()

    let title = "Your account"
    let section = Section.team
    let width = PageWidth.narrow

    func body(in frame: StaffFrame) -> HTML {
        """
        <div class="head"><div><h1>\(title)</h1><p class="sub">\(staff.name) · \(staff.role.label) · \(staff.mailbox) · \(staff.phone)</p></div></div>
        \(ErrorSummary(errors))
        \(each: asides, { $0 })
        <section class="sect" aria-labelledby="second">
          <h2 id="second">The second step</h2>
          \(step.map { secondStep($0, frame) } ?? none)
        </section>
        <section class="sect" aria-labelledby="sessions">
          <div class="heading"><h2 id="sessions">Where you are signed in</h2></div>
          \(SessionTable(sessions: sessions, this: this, frame: frame))
          \(if: sessions.count > 1, "\(frame.form("/me/sessions/end-others", class: "row"))<button class=\"quiet\">End all others</button></form>")
        </section>
        \(with: provider, { signOn($0, frame) })
        <section class="sect" aria-labelledby="new">
          <h2 id="new">A new password</h2>
          <p class="hint">It ends all your sessions; you sign in again with the new one.</p>
          \(frame.form("/me/password"))
            \(TextField(
              name: "current", label: "Present password", error: errors["current"], type: "password", autocomplete: "current-password"))
            \(TextField(
              name: "password", label: "New password", hint: "At least 12 characters. Four words that you will remember are good.",
              error: errors["password"], type: "password", autocomplete: "new-password"))
            \(TextField(
              name: "again", label: "The new password again", error: errors["again"], type: "password", autocomplete: "new-password"))
            <div class="row"><button>Change the password</button></div>
          </form>
        </section>
        """
    }

    private var none: HTML {
        """
        <p>Somebody who learns your password can sign in as you. With a second step they need your telephone too.</p>
        <div class="row"><a class="button" href="/me/second-step">Set up the second step</a></div>
        """
    }

    private func secondStep(_ step: SecondStep, _ frame: StaffFrame) -> HTML {
        """
        <p>Signing in asks for a code from your telephone, since \(DayWords.short(step.madeAt.day(in: frame.zone), today: frame.today)).
          \(step.codesLeft == 1 ? "1 recovery code is" : "\(step.codesLeft) recovery codes are") left.</p>
        <div class="row">
          <a class="button quiet" href="/me/second-step">Another telephone</a>
          \(frame.form("/me/recovery-codes", class: "row"))<button class="quiet">New recovery codes</button></form>
          \(if: frame.agency.isDemo, "\(frame.form("/me/second-step/remove", class: "row"))<button class=\"quiet\">Remove the second step</button></form>")
        </div>
        """
    }

    private func signOn(_ provider: String, _ frame: StaffFrame) -> HTML {
        """
        <section class="sect" aria-labelledby="sign-on">
          <h2 id="sign-on">Signing in with \(provider)</h2>
          <p>\(isConnected ? "Your account there opens your account here." : "Connect your account there, and it opens your account here.")</p>
          <div class="row">
            \(if: isConnected, "\(frame.form("/me/sign-on/remove", class: "row"))<button class=\"quiet\">Disconnect</button></form>")
            \(if: !isConnected, "<a class=\"button quiet\" href=\"/me/sign-on\">Connect</a>")
          </div>
        </section>
        """
    }
}
