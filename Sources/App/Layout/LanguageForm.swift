import Markup
import Phrases

/// The form that the language buttons at the top belong to, so that what was typed goes along when the language changes.
struct LanguageForm: Sendable {
    /// The id of the form.
    let name: String
    /// What the Enter key does in its fields: it presses the form's first button, which must not be a language.
    var enterKey: Phrase?

    /// A form of its own, for pages on which nothing is typed.
    static let apart = LanguageForm(name: "in-another-language")

    /// That form; `page` is sent along, to come back to.
    static func apartForm(_ action: Link, from page: String, _ frame: PublicFrame) -> HTML {
        "\(frame.form(action, attributes: " id=\"\(apart.name)\" hidden"))<input type=\"hidden\" name=\"from\" value=\"\(page)\"></form>"
    }
}

/// The buttons that show the same page in another language and keep what was typed.
struct LanguageButtons: Component {
    let current: Language
    let form: LanguageForm

    var html: HTML {
        """
        <nav aria-label="\(LayoutWords.language, current)">\(with: form.enterKey, enter)<ul class="langs">\(each: Language.allCases, item)</ul></nav>
        """
    }

    private func enter(_ words: Phrase) -> HTML {
        """
        <button class="visually-hidden" form="\(form.name)" name="act" value="continue" tabindex="-1" aria-hidden="true">\(words, current)</button>
        """
    }

    private func item(_ language: Language) -> HTML {
        guard language != current else { return "<li><b aria-current=\"true\" lang=\"\(language.rawValue)\">\(language.ownName)</b></li>" }
        return """
            <li><button class="plain" form="\(form.name)" name="language" value="\(language.rawValue)" lang="\(language.rawValue)">\
            \(language.ownName)</button></li>
            """
    }
}
