import Markup
import Web

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
