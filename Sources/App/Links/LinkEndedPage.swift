import Markup
import Phrases
import Web

/// Behind the door of a private link that opens nothing: the same for one that never was, one that was taken back and a wrong one.
struct LinkEndedPage: Sendable {
    /// The visitor's own language, which is said first.
    let first: Language
    let assets: Assets

    var html: HTML {
        let languages = [first] + Language.allCases.filter { $0 != first }
        return LinkFrame(title: LinkWords.ended, language: first, assets: assets).html(
            """
            <div class="title"><h1>\(LinkWords.ended, first)</h1></div>
            <p class="lead">\(LinkWords.endedAdvice, first)</p>
            \(each: languages.dropFirst(), { language in """
                <section lang="\(language.rawValue)"><h2>\(LinkWords.ended, language)</h2><p>\(LinkWords.endedAdvice, language)</p></section>
                """ })
            """)
    }
}

/// Behind the door of a link to the questions whose time is over: its holder may have a new one sent.
struct LinkExpiredPage: Sendable {
    let language: Language
    /// Where the page itself is, which holds the secret.
    let link: Link
    var isSent = false
    let assets: Assets

    var html: HTML {
        let title = isSent ? LinkWords.sent : LinkWords.expired
        return LinkFrame(title: title, language: language, translations: isSent ? nil : link, assets: assets).html(
            """
            <div class="title"><h1>\(title, language)</h1></div>
            <p class="lead">\(isSent ? LinkWords.sentAdvice : LinkWords.expiredAdvice, language)</p>
            \(if: !isSent, """
                <form class="send" method="post" action="\(link)"><input type="hidden" name="language" value="\(language.rawValue)">
                <p>\(LinkWords.whereTo, language)</p><button>\(LinkWords.sendNew, language)</button></form>
                """)
            """)
    }
}

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
