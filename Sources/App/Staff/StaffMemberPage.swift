import Markup
import Storage

/// One colleague: adding, changing, inviting.
struct StaffMemberPage: StaffPage {
    /// Nobody yet, when a colleague is being added.
    let member: StaffMember?
    var form: StaffForm
    var errors = FieldErrors()
    let centers: [Center]
    let streams: [FundingStream]
    let populations: [Population]
    /// How the person comes in; nothing while a colleague is being added.
    var ways: WaysIn?
    /// The sign-on provider's name, where the agency has one.
    var provider: String?
    /// The link to choose a password, shown once to the administrator.
    var invitation: String?

    let section = Section.team
    let width = PageWidth.narrow
    var title: String { member?.name ?? "Add a colleague" }

    private var action: Link { member.map { "/team/\($0.id)" } ?? "/team/new" }

    func body(in frame: StaffFrame) -> HTML {
        """
        \(Crumbs(("Team", "/team")))
        <div class="head"><div><h1>\(title)</h1></div></div>
        \(ErrorSummary(errors))
        \(with: invitation, invited)
        \(frame.form(action))
          \(TextField(name: "name", label: "Name", value: form.name, error: errors["name"]))
          \(TextField(name: "mailbox", label: "Work e-mail", value: form.mailbox, error: errors["mailbox"], type: "email"))
          \(TextField(
            name: "phone", label: "Phone", value: form.phone, hint: "Employers see it on mails and forms.", error: errors["phone"], width: "w10", type: "tel"))
          \(SelectField(name: "role", label: "Role", choices: Role.allCases.map { Choice(value: $0.rawValue, label: $0.label) }, selected: form.role.rawValue))
          \(SelectField(name: "center", label: "Center", choices: centerChoices, selected: form.center?.description ?? "", error: errors["center"]))
          \(CheckBoxes(
            name: "streams", legend: "Works on", choices: streams.map { Choice(value: $0.id.description, label: $0.name, hint: $0.funder) },
            selected: Set(form.streams.map(\.description))))
          \(CheckBoxes(
            name: "populations", legend: "Serves", choices: populations.map { Choice(value: $0.id.description, label: $0.name) },
            selected: Set(form.populations.map(\.description)), hint: "None ticked means everyone."))
          <div class="sticky"><button>Save</button><a class="button quiet" href="/team">Cancel</a></div>
        </form>
        \(with: member, { waysIn($0, frame) })
        """
    }

    private var centerChoices: [Choice] {
        [Choice(value: "", label: "Whole agency")] + centers.map { Choice(value: $0.id.description, label: $0.name) }
    }

    private func invited(_ link: String) -> HTML {
        """
        <div class="note" data-tone="info">
          <p class="lead">Give this link to \(form.name), by hand or by mail. It works for 7 days and shows here only once.</p>
          <p><code>\(link)</code></p>
        </div>
        """
    }

    private func waysIn(_ member: StaffMember, _ frame: StaffFrame) -> HTML {
        """
        <section class="sect" aria-labelledby="in">
          <h2 id="in">Ways in</h2>
          <p>\(member.isWorking ? "A new link lets the person choose a new password and ends all sessions." : "This account is ended. Nobody can sign in with it.")</p>
          <div class="row">
            \(if: member.isWorking, "\(frame.form("/team/\(member.id)/invite", class: "row"))<button class=\"quiet\">Make a link</button></form>")
            \(frame.form("/team/\(member.id)/working", class: "row"))
              <input type="hidden" name="working" value="\(member.isWorking ? "no" : "yes")">
              <button class="\(member.isWorking ? "danger" : "quiet")">\(member.isWorking ? "End this account" : "Give the account back")</button>
            </form>
          </div>
          \(if: member.role.servesPeople, "<p><a href=\"\(member.id.grantsPage)\">What \(member.firstName) may open of job seekers’ sealed facts</a></p>")
          \(with: member.isWorking ? ways : nil, { keys(of: member, $0, frame) })
          <p class="hint">What is changed above, and ending an account, can be taken back for a day. A new link, signing out, a reset of the second step
          and the account at a provider take effect at once and cannot.</p>
        </section>
        """
    }

    private func keys(of member: StaffMember, _ ways: WaysIn, _ frame: StaffFrame) -> HTML {
        """
        <p>\(ways.hasSecondStep ? "The second step is set up. Reset it when the telephone is lost and no recovery code is left; they are told by mail."
            : "The second step is not set up yet.")</p>
        <div class="row">
          \(frame.form("/team/\(member.id)/sign-out", class: "row"))<button class="quiet">Sign out everywhere (\(ways.openSessions))</button></form>
          \(if: ways.hasSecondStep, "\(frame.form("/team/\(member.id)/second-step/reset", class: "row"))<button class=\"quiet\">Reset the second step</button></form>")
        </div>
        \(with: provider, { provider in """
            \(frame.form("/team/\(member.id)/identity"))
              \(TextField(
                name: "subject", label: "Account at \(provider)", value: ways.subject, hint: "The provider's own key for the person (“sub”); empty to disconnect.",
                isOptional: true))
              <div class="row"><button class="quiet">Save the account</button></div>
            </form>
            """ })
        """
    }
}

extension ID<StaffMember> {
    /// Where an administrator says which sealed facts of job seekers this colleague may open.
    var grantsPage: Link { "/team/\(self)/sealed" }
}
