import Phrases
import Web

/// One page of the questionnaire as it was sent: what was typed, in which language, and where its sender wants to go.
struct RequestPageForm: Sendable {
    /// What the pressed button asks for.
    enum Wish: Sendable, Equatable {
        /// Nothing but to keep what is typed.
        case keep
        case proceed
        case back
        /// To stay here with one job more or less.
        case jobs
        case language(Language)
    }

    static let returning = "then"
    static let toCheck = "check"
    static let written = "written_in"
    static let pageNumber = "page"

    let page: Questionnaire.Page
    /// The language of the page on which it was typed: it decides how days are read.
    let writtenIn: Language
    let wish: Wish
    let returnsToCheck: Bool
    private let form: Form

    init(_ form: Form, page: Questionnaire.Page, keepsOnly: Bool = false, usual: Language) {
        self.form = form
        self.page = page
        writtenIn = Language(rawValue: form[RequestPageForm.written]) ?? usual
        returnsToCheck = form[RequestPageForm.returning] == RequestPageForm.toCheck
        wish = keepsOnly ? .keep : RequestPageForm.wish(form)
    }

    var answers: AnswersForm { AnswersForm(page: page, language: writtenIn, text: { form[$0] }, all: { form.all($0) }) }

    /// The language that the page is shown in from now on.
    var language: Language {
        if case .language(let language) = wish { language } else { writtenIn }
    }

    /// The page to go on with, when this one is fine or not.
    func next(isFine: Bool) -> Int {
        switch wish {
        case .keep, .jobs, .language: page.number
        case .back: returnsToCheck ? RequestForInformation.checkPage : max(1, page.number - 1)
        case .proceed: isFine ? (returnsToCheck ? RequestForInformation.checkPage : page.number + 1) : page.number
        }
    }

    private static func wish(_ form: Form) -> Wish {
        if let language = Language(rawValue: form["language"]) { return .language(language) }
        let act = form["act"]
        if act == "back" { return .back }
        return act.hasPrefix("add_") || act.hasPrefix("remove_") ? .jobs : .proceed
    }
}
