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
