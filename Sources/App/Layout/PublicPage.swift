import Dates
import Markup
import Phrases
import Web

/// A page for employers, partners and job seekers, in their language.
protocol PublicPage: Sendable {
    var title: Phrase { get }
    /// The form that carries what was typed into another language; without one, the languages are links.
    var languageForm: LanguageForm? { get }
    /// Whether search engines may show it: only what is meant to be found by everybody.
    var isForSearch: Bool { get }
    func body(in frame: PublicFrame) -> HTML
}

extension PublicPage {
    var languageForm: LanguageForm? { nil }
    var isForSearch: Bool { false }
}

/// What surrounds a public page: whose it is, in which language, and who helps.
struct PublicFrame: Sendable {
    let agency: Agency
    let language: Language
    let now: Instant
    let assets: Assets
    let formToken: String
    /// The same page in each language.
    let translations: [(Language, Link)]
    /// The member of staff who helps, if the page is hers.
    let helper: StaffMember?
    var done: Phrase?
    var hasErrors = false

    var zone: Zone { agency.zone }
    var today: Day { now.day(in: agency.zone) }

    /// The phrase in this page's language.
    func say(_ phrase: Phrase) -> String { phrase[language] }

    /// The opening tag of a form that changes something.
    func form(_ action: Link, class names: String = "", attributes: HTML = .empty) -> HTML {
        """
        <form class="\(names)" method="post" action="\(action)"\(attributes) novalidate>\
        <input type="hidden" name="_token" value="\(formToken)">
        """
    }

    func html(_ page: some PublicPage) -> HTML {
        """
        <!doctype html>
        <html lang="\(language.rawValue)">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          \(if: !page.isForSearch, "<meta name=\"robots\" content=\"noindex\">")
          <title>\(if: hasErrors, "\(LayoutWords.errorPrefix, language)")\(page.title, language) – \(agency.name)</title>
          \(Dressing.visitor(assets))
        </head>
        <body class="public">
          <a class="skip button" href="#main">\(LayoutWords.skip, language)</a>
          <header><strong>\(agency.name)</strong>\(languages(page))</header>
          <main id="main" tabindex="-1">
            \(with: done, { "<div class=\"note\" data-tone=\"ok\" role=\"status\"><p>\($0, language)</p></div>" })
            \(page.body(in: self))
          </main>
          <footer>
            <p>\(help(page), language)</p>
            <p>\(LayoutWords.equalOpportunity(agency.name), language)</p>
          </footer>
        </body>
        </html>
        """
    }

    private func languages(_ page: some PublicPage) -> HTML {
        page.languageForm.map { LanguageButtons(current: language, form: $0).html }
            ?? LanguageSwitch(current: language, translations: translations).html
    }

    private func help(_ page: some PublicPage) -> Phrase {
        // Whoever comes from a search engine has no mail of ours.
        if page.isForSearch { return LayoutWords.helpByPhone(agency.name, agency.phone) }
        return if let helper { LayoutWords.help(helper.name, helper.phone) } else { LayoutWords.help(agency.name, agency.phone) }
    }
}

/// The links that show the same page in another language.
struct LanguageSwitch: Component {
    let current: Language
    let translations: [(Language, Link)]

    var html: HTML {
        guard !translations.isEmpty else { return .empty }
        return """
            <nav aria-label="\(LayoutWords.language, current)"><ul class="langs">\(each: translations, { language, link in
                language == current
                    ? "<li><b aria-current=\"true\" lang=\"\(language.rawValue)\">\(language.ownName)</b></li>"
                    : """
                        <li><a href="\(link)" hreflang="\(language.rawValue)" lang="\(language.rawValue)">\(language.ownName)</a></li>
                        """
            })</ul></nav>
            """
    }
}
