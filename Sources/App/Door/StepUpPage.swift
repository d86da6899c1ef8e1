import Markup
import Web

/// Asks a signed-in person once more who it is, before something that matters; what was sent stays in the page and goes on afterwards.
struct StepUpPage: StaffPage {
    /// Where the form goes: for an act to itself, with what was sent; for a page to the door that leads on to it.
    let action: Link
    let fields: [(name: String, value: String)]
    let hasSecondStep: Bool
    let provider: String?
    var isWrong = false

    static let field = "_proof"

    let title = "Is it you?"
    let section = Section.team
    let width = PageWidth.narrow

    func body(in frame: StaffFrame) -> HTML {
        """
        <div class="head"><div><h1>\(title)</h1><p class="sub">This matters, so we ask once more. Then it goes on by itself; nothing that you typed is lost.</p></div></div>
        \(ErrorSummary(errors))
        \(frame.form(action))
          \(each: fields, { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" })
          \(TextField(
            name: StepUpPage.field, label: hasSecondStep ? "Your password, or a code from your telephone" : "Your password",
            error: errors[StepUpPage.field], type: "password", autocomplete: "current-password", attributes: " autofocus"))
          <div class="row"><button>Go on</button><a class="button quiet" href="/me">Leave it</a></div>
        </form>
        \(with: provider, { "<p class=\"hint\">No password here? <a href=\"/sign-on\">Sign in again with \($0)</a>.</p>" })
        """
    }

    private var errors: FieldErrors {
        var errors = FieldErrors()
        if isWrong {
            errors.add(StepUpPage.field, hasSecondStep ? "Neither your password nor a new code. Try again" : "This is not your password. Try again")
        }
        return errors
    }
}
