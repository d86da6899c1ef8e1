import Markup
import Web

/// The door for staff.
struct SignInPage: Sendable {
    var mailbox = ""
    var next = ""
    var error: String?
    /// What was sent after the session had ended, sealed for its sender.
    var kept = ""
    var demo: [DemoSignIn] = []
    /// The provider by which people may sign in too, as they know it.
    var provider: String?
    let assets: Assets

    var html: HTML {
        EntryFrame(title: "Sign in", hasErrors: error != nil, assets: assets).html(
            """
            <div class="head"><div><h1>Sign in</h1>\(if: !kept.isEmpty, "<p class=\"sub\">Your session has ended. What you typed is kept: sign in, and you can send it.</p>")</div></div>
            \(ErrorSummary(errors))
            <form class="fields" method="post" action="/sign-in" novalidate>
              <input type="hidden" name="next" value="\(next)">
              \(if: !kept.isEmpty, "<input type=\"hidden\" name=\"\(KeptForm.field)\" value=\"\(kept)\">")
              \(TextField(name: "mailbox", label: "Work e-mail", value: mailbox, error: error, type: "email", autocomplete: "username"))
              \(TextField(name: "password", label: "Password", type: "password", autocomplete: "current-password"))
              <div class="row"><button>Sign in</button>\(with: provider, elsewhere)</div>
            </form>
            <p><a href="/forgotten">Forgotten your password?</a></p>
            <p class="hint">New here? Ask your administrator for a link to choose a password.</p>
            \(if: !demo.isEmpty, demoSignIns)
            """)
    }

    private var errors: FieldErrors {
        var errors = FieldErrors()
        if let error { errors.add("mailbox", error) }
        return errors
    }

    /// The way to the provider leaves this page; where something waits in it, it stays open beside.
    private func elsewhere(_ provider: String) -> HTML {
        let link = Link("/sign-on").query([("next", next)])
        guard !kept.isEmpty else { return "<a class=\"button quiet\" href=\"\(link)\">Sign in with \(provider)</a>" }
        return """
            <a class="button quiet" href="\(link)" target="_blank" rel="noopener">Sign in with \(provider), in another window</a>
            <button class="quiet" formaction="/sign-in/again">I have signed in there</button>
            """
    }

    private var demoSignIns: HTML {
        """
        <section class="sect" aria-labelledby="demo">
          <h2 id="demo">This is a demonstration</h2>
          <p>Everything in it is invented. Come in as one of these people; the password is <b>\(DemoSignIn.password)</b> for all.</p>
          <ul role="list" class="stack tight">\(each: demo, { "<li><b>\($0.name)</b>, \($0.role)<br>\($0.mailbox)</li>" })</ul>
          <p>Mail is kept in files: <a href="/demo/mail">see what the agency sent</a>.</p>
        </section>
        """
    }
}
