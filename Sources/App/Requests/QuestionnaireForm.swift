import Dates
import Markup
import Phrases

/// One page of the questionnaire as a form that works without JavaScript.
struct QuestionnaireForm: Component {
    let page: Questionnaire.Page
    let draft: AnswersDraft
    let problems: [AnswerProblem]
    /// Where a value came from that the employer has not typed, by key.
    let known: [String: Phrase]
    let language: Language
    let action: Link
    /// Whether there is a page to go back to; going back keeps what is typed.
    let hasBack: Bool
    /// Hidden fields that the frame needs, such as a token.
    let hidden: HTML
    /// The heading of the page, with the line that says what is saved.
    let above: HTML
    /// Further attributes of the form, such as those that a script looks for.
    let attributes: HTML
    /// The address that question 4 is about, if we know one.
    let site: String?
    let today: Day

    init(
        page: Questionnaire.Page, draft: AnswersDraft, problems: [AnswerProblem] = [], known: [String: Phrase] = [:], language: Language,
        action: Link, hasBack: Bool = false, hidden: HTML = .empty, above: HTML = .empty, attributes: HTML = .empty, site: String? = nil,
        today: Day
    ) {
        self.page = page
        self.draft = draft
        self.problems = problems
        self.known = known
        self.language = language
        self.action = action
        self.hasBack = hasBack
        self.hidden = hidden
        self.above = above
        self.attributes = attributes
        self.site = site
        self.today = today
    }

    var html: HTML {
        """
        <form method="post" action="\(action)"\(attributes) novalidate>
        \(hidden)\(above)\(if: !page.repeated.isEmpty, firstButton)\(jobs)\(each: page.single, question)<div class="send">
          <button name="act" value="continue">\(QuestionnaireWords.continues, language)</button>
          <p class="hint">\(QuestionnaireWords.kept, language)</p>
          \(if: hasBack, "<button class=\"plain\" name=\"act\" value=\"back\">\(QuestionnaireWords.back, language)</button>\n")</div>
        </form>

        """
    }

    // The Enter key presses the first button of a form: that must not be "Remove this job".
    private var firstButton: HTML {
        """
        <button class="visually-hidden" name="act" value="continue" tabindex="-1" aria-hidden="true">\
        \(QuestionnaireWords.continues, language)</button>

        """
    }

    private var jobs: HTML {
        guard !page.repeated.isEmpty else { return .empty }
        return PositionGroups(questions: page.repeated, count: draft.answers.positions.count, language: language) { field, place in
            blank(field, ofPosition: place)
        }.html
    }

    private func question(_ question: Question) -> HTML {
        let title = site.flatMap { question.titleAtSite?($0) } ?? question.title
        return """
            <div class="q">
              <h2><span class="n">\(question.number).</span> \(title, language)</h2>
              \(each: question.parts, { part($0, of: question) })</div>
            \(each: question.parts, section)
            """
    }

    private func part(_ part: Question.Part, of question: Question) -> HTML {
        switch part {
        case .field(let field): blank(field)
        case .row(let fields): "<div class=\"row far tops\">\n\(each: fields, { blank($0) })</div>\n"
        case .group(let title, let fields):
            """
            <div class="group">
              <p>\(title, language)</p>
              \(each: fields, { blank($0) })</div>

            """
        case .shortcut(let shortcut): ShortcutBox(shortcut: shortcut, language: language).html
        case .decline(let keys): decline(question.number, isTicked: keys.contains { draft.answers.declined.contains($0) })
        case .section: .empty
        }
    }

    private func section(_ part: Question.Part) -> HTML {
        guard case .section(let title, let text, let fields) = part else { return .empty }
        return """
            <fieldset class="q">
              <legend>\(title, language)</legend>
              <p>\(text, language)</p>
              \(each: fields, { blank($0) })</fieldset>

            """
    }

    private func decline(_ number: Int, isTicked: Bool) -> HTML {
        """
        <label class="choice"><input type="checkbox" name="declined" value="\(number)"\(if: isTicked, " checked")> \
        <span>\(QuestionnaireWords.ratherNotSay, language)\
        <span class="hint">\(QuestionnaireWords.ratherNotSayHint, language)</span></span></label>

        """
    }

    private func blank(_ field: QuestionField, ofPosition place: Int? = nil) -> HTML {
        let name = AnswerName.of(field.key, ofPosition: place)
        let entry = draft.entry(field.key, ofPosition: place)
        var value = entry.value
        // A signature is of the day it is given, unless the signer says otherwise.
        if field.key == "signed_on" && value == nil && entry.typed == nil { value = .day(today) }
        let state = RequestFieldState(
            name: name, value: value, typed: entry.typed, typedMonth: draft.asTyped[AnswerName.month(name)],
            typedYear: draft.asTyped[AnswerName.year(name)], problem: problems.first { $0.name == name }, known: value == nil ? nil : known[name])
        return RequestField(field: field, state: state, language: language).html
    }
}
