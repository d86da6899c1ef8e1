import Markup
import Web

/// The second step at the door: the code from the telephone, or one from paper.
struct CodePage: Sendable {
    let next: String
    /// What was sent after the session had ended, sealed for its sender.
    var kept = ""
    var isWrong = false
    let assets: Assets

    var html: HTML {
        EntryFrame(title: "Your code", hasErrors: isWrong, assets: assets).html(
            """
            <div class="head"><div><h1>Your code</h1><p class="sub">The second step of signing in.</p></div></div>
            \(ErrorSummary(errors))
            <form class="fields" method="post" action="/sign-in/code" novalidate>
              <input type="hidden" name="next" value="\(next)">
              \(if: !kept.isEmpty, "<input type=\"hidden\" name=\"\(KeptForm.field)\" value=\"\(kept)\">")
              \(TextField(
                name: "code", label: "Code", hint: "The six digits that your app shows now. Telephone not at hand? Type one of your recovery codes.",
                error: errors["code"], width: "w10", autocomplete: "one-time-code", attributes: " autofocus"))
              <div class="row"><button>Sign in</button><a class="button quiet" href="/sign-in">Begin again</a></div>
            </form>
            <p class="hint">Neither telephone nor codes? An administrator of your agency can reset the second step.</p>
            """)
    }

    private var errors: FieldErrors {
        var errors = FieldErrors()
        if isWrong { errors.add("code", "This code is not right, or was used already. Wait for the next one and type it") }
        return errors
    }
}
