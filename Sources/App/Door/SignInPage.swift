import Markup
import Web

/// The door for staff.
struct SignInPage: Sendable {
    var mailbox = ""
    var next = ""
    var error: String?
    var demo: [DemoSignIn] = []
    let assets: Assets

    var html: HTML {
        EntryFrame(title: "Sign in", hasErrors: error != nil, assets: assets).html(
            """
            <div class="head"><div><h1>Sign in</h1></div></div>
            \(ErrorSummary(errors))
            <form class="fields" method="post" action="/sign-in" novalidate>
              <input type="hidden" name="next" value="\(next)">
              \(TextField(name: "mailbox", label: "Work e-mail", value: mailbox, error: error, type: "email", autocomplete: "username"))
              \(TextField(name: "password", label: "Password", type: "password", autocomplete: "current-password"))
              <div class="row"><button>Sign in</button></div>
            </form>
            <p class="hint">No password yet, or forgotten? Ask your administrator for a link to choose a new one.</p>
            \(if: !demo.isEmpty, demoSignIns)
            """)
    }

    private var errors: FieldErrors {
        var errors = FieldErrors()
        if let error { errors.add("mailbox", error) }
        return errors
    }

    private var demoSignIns: HTML {
        """
        <section class="sect" aria-labelledby="demo">
          <h2 id="demo">This is a demonstration</h2>
          <p>Everything in it is invented. Come in as one of these people; the password is <b>\(DemoSignIn.password)</b> for all.</p>
          <dl class="facts">\(each: demo, { "<dt>\($0.role)</dt><dd>\($0.name), \($0.mailbox)</dd>" })</dl>
          <p>Mail is kept in files: <a href="/demo/mail">see what the agency sent</a>.</p>
        </section>
        """
    }
}

/// Somebody as whom a newcomer may try the demonstration.
struct DemoSignIn: Sendable {
    /// Good only in a demonstration, where everything is invented.
    static let password = "riverside-demo-2026"

    let role: String
    let name: String
    let mailbox: String
}

/// The frame of the few pages before sign-in.
struct EntryFrame: Sendable {
    let title: String
    var hasErrors = false
    let assets: Assets

    func html(_ body: HTML) -> HTML {
        """
        <!doctype html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>\(if: hasErrors, "Error: ")\(title) – Fairlead</title>
          \(Dressing.entry(assets))
        </head>
        <body>
          <a class="skip button" href="#main">Skip to main content</a>
          <header class="top"><div><a class="brand" href="/">\(Mark())Fairlead</a></div></header>
          <main id="main" class="page narrow" tabindex="-1">\(body)</main>
          <footer class="foot"><div><span>Fairlead, for workforce agencies</span></div></footer>
        </body>
        </html>
        """
    }
}
