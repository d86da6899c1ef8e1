import Markup

/// The signed-in person's own page.
struct MePage: StaffPage {
    let staff: StaffMember
    var errors = FieldErrors()

    let title = "Your account"
    let section = Section.team
    let width = PageWidth.narrow

    func body(in frame: StaffFrame) -> HTML {
        """
        <div class="head"><div><h1>\(title)</h1><p class="sub">\(staff.name) · \(staff.role.label) · \(staff.mailbox) · \(staff.phone)</p></div></div>
        \(ErrorSummary(errors))
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
}
