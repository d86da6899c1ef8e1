import Markup
import Phrases
import Web

/// What a visitor sees when there is no ordinary answer: what happened and what to do.
struct TroublePage: Sendable {
    let trouble: Trouble
    let language: Language
    let assets: Assets

    var html: HTML {
        """
        <!doctype html>
        <html lang="\(language.rawValue)">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta name="robots" content="noindex">
          <title>\(heading, language) – Fairlead</title>
          \(Dressing.still(assets))
        </head>
        <body class="public">
          <a class="skip button" href="#main">\(LayoutWords.skip, language)</a>
          <header><strong>Fairlead</strong></header>
          <main id="main" tabindex="-1">
            <div class="title"><h1>\(heading, language)</h1></div>
            <p class="lead">\(advice, language)</p>
            \(with: trouble.code, { "<p>\(TroubleWords.code($0), language)</p>" })
            \(with: trouble.unsent, sendAgain)
            <p><a href="/">\(TroubleWords.home, language)</a></p>
          </main>
          <footer><p>\(TroubleWords.nothingLost, language)</p></footer>
        </body>
        </html>
        """
    }

    /// All that was typed, with a button that sends it once more.
    private func sendAgain(_ form: UnsentForm) -> HTML {
        """
        <form method="post" action="\(form.action)">\
        \(each: form.fields, { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" })\
        <p>\(TroubleWords.stillHere, language)</p><p><button class="button">\(TroubleWords.sendAgain, language)</button></p></form>
        """
    }

    private var heading: Phrase {
        switch trouble.kind {
        case .notFound: TroubleWords.notFound
        case .notAllowed: TroubleWords.notAllowed
        case .conflict: TroubleWords.conflict
        case .busy, .tooSlow: trouble.unsent == nil ? TroubleWords.busy : TroubleWords.notSaved
        case .tooMany: TroubleWords.tooMany
        case .actedBefore: TroubleWords.actedBefore
        case .foreignForm: TroubleWords.oldForm
        case .signedOut: TroubleWords.signedOut
        case .methodNotAllowed, .malformed, .tooLarge: TroubleWords.unreadable
        case .fault: TroubleWords.fault
        }
    }

    private var advice: Phrase {
        switch trouble.kind {
        case .notFound: TroubleWords.notFoundAdvice
        case .notAllowed: language == .en ? Phrase(verbatim: trouble.message) : TroubleWords.notAllowedAdvice
        case .conflict: language == .en ? Phrase(verbatim: trouble.message) : TroubleWords.conflictAdvice
        case .busy, .tooSlow: language == .en && trouble.unsent != nil ? Phrase(verbatim: trouble.message) : TroubleWords.busyAdvice
        case .tooMany: TroubleWords.tooManyAdvice(minutes: ((trouble.wait ?? 60) + 59) / 60)
        case .actedBefore: TroubleWords.actedBeforeAdvice
        case .foreignForm: TroubleWords.oldFormAdvice
        case .signedOut: TroubleWords.signedOutAdvice
        case .methodNotAllowed, .malformed, .tooLarge: language == .en ? Phrase(verbatim: trouble.message) : TroubleWords.unreadableAdvice
        case .fault: TroubleWords.faultAdvice
        }
    }
}
