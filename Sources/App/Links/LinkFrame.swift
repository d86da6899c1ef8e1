import Markup
import Phrases
import Web

/// What surrounds the pages at the door; they do not say whose door it is.
struct LinkFrame {
    let title: Phrase
    let language: Language
    /// The page to show in another language, if it has an address.
    var translations: Link?
    let assets: Assets

    func html(_ body: HTML) -> HTML {
        """
        <!doctype html>
        <html lang="\(language.rawValue)">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta name="robots" content="noindex">
          <title>\(title, language) – Fairlead</title>
          \(Dressing.still(assets))
        </head>
        <body class="public">
          <a class="skip button" href="#main">\(LayoutWords.skip, language)</a>
          <header><strong>Fairlead</strong>\(LanguageSwitch(current: language, translations: choices))</header>
          <main id="main" tabindex="-1">\(body)</main>
        </body>
        </html>
        """
    }

    private var choices: [(Language, Link)] {
        translations.map { link in Language.allCases.map { ($0, link.query([(LanguageChoice.field, $0.rawValue)])) } } ?? []
    }
}
