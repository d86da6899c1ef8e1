import Dates
import Markup
import Phrases

/// What a field shows: its place among the jobs, what it holds, what is wrong with it and where its value came from.
struct RequestFieldState: Sendable {
    let name: String
    let value: AnswerValue?
    let typed: String?
    /// Month and year as they were typed, if they made no day.
    let typedMonth: String?
    let typedYear: String?
    let problem: AnswerProblem?
    /// Said below a value that somebody else filled in, such as "From our records".
    let known: Phrase?

    var id: String { AnswerName.id(name) }

    /// The ids of what stands beside the blank: hint, error, source.
    func described(by hint: Phrase?) -> HTML {
        var ids: [String] = []
        if hint != nil { ids.append(id + "-h") }
        if problem != nil { ids.append(id + "-e") }
        if known != nil { ids.append(id + "-k") }
        return ids.isEmpty ? .empty : " aria-describedby=\"\(ids.joined(separator: " "))\""
    }
}

/// A blank with its label, hint, error and source.
struct RequestField: Component {
    let field: QuestionField
    let state: RequestFieldState
    let language: Language

    var html: HTML {
        switch field.kind {
        case .carried: carried
        case .month: MonthFields(field: field, state: state, language: language).html
        case .several, .yesNo, .yesNoUnsure, .yesNoOpen: RequestChoices(field: field, state: state, language: language).html
        case .choice where field.isRadios: RequestChoices(field: field, state: state, language: language).html
        case .text, .longText, .fein, .digits, .integer, .money, .day, .choice, .list: labelled
        }
    }

    private var carried: HTML {
        guard let text = state.value?.text else { return .empty }
        return "<input type=\"hidden\" name=\"\(state.name)\" value=\"\(text)\">"
    }

    private var labelled: HTML {
        """
        <div class="field">
          <label for="\(state.id)">\(field.label, language)\(if: field.isOptional, RequestFieldNotes.optional(language))</label>
          \(RequestFieldNotes.above(field.hint, state, language))\(blank)\(RequestFieldNotes.below(state, language))
        </div>

        """
    }

    private var attributes: HTML {
        let invalid = state.problem?.weight == .error
        return """
            id="\(state.id)" name="\(state.name)" autocomplete="\(field.autocomplete)"\(if: invalid, " aria-invalid=\"true\"")\
            \(state.described(by: field.hint))
            """
    }

    private var blank: HTML {
        switch field.kind {
        case .longText: "<textarea class=\"w30\" rows=\"4\" \(attributes)>\n\(written)</textarea>\n"
        case .list(.lines): "<textarea class=\"\(field.width.rawValue)\" rows=\"2\" \(attributes)>\n\(written)</textarea>\n"
        case .choice(let choices): list(choices)
        case .money:
            "<div class=\"affix\">\(input(" inputmode=\"decimal\"")) <span aria-hidden=\"true\">US$</span></div>\n"
        // A browser drops what is not YYYY-MM-DD from a date field, so what could not be read is shown as text.
        case .day: input(state.typed == nil ? " type=\"date\"" : .empty)
        case .fein, .digits, .integer: input(" inputmode=\"numeric\"")
        default: input(.empty)
        }
    }

    private func input(_ more: HTML) -> HTML {
        "<input class=\"\(field.width.rawValue)\" \(attributes)\(more) value=\"\(written)\">\n"
    }

    private func list(_ choices: [AnswerChoice]) -> HTML {
        let chosen = (state.value ?? field.usual)?.text
        return """
            <select class="\(field.width.rawValue)" \(attributes)>
              <option value="">\(QuestionnaireWords.chooseOne, language)</option>
              \(each: choices, { choice in
                "<option value=\"\(choice.value)\"\(if: choice.value == chosen, " selected")>\(choice.label, language)</option>\n"
              })</select>

            """
    }

    /// The value as somebody would type it.
    private var written: String {
        if let typed = state.typed { return typed }
        return switch (state.value ?? field.usual, field.kind) {
        case (.text(let digits)?, .fein): FEIN.written(digits)
        case (.text(let text)?, _): text
        case (.list(let list)?, .list(let writing)): ListText.joined(list, writing)
        case (.integer(let number)?, _): String(number)
        case (.money(let cents)?, _): MoneyText.plain(cents, in: language)
        case (.day(let day)?, _): day.description
        default: ""
        }
    }
}

/// Money in a field, without a sign: "21.50", in Polish "21,50".
enum MoneyText {
    static func plain(_ cents: Int, in language: Language) -> String {
        let rest = cents % 100
        return "\(cents / 100)\(language == .pl ? "," : ".")\(rest < 10 ? "0" : "")\(rest)"
    }
}

/// Hint and error above a blank, the source of its value below.
enum RequestFieldNotes {
    static func optional(_ language: Language) -> HTML { " <span class=\"optional\">\(QuestionnaireWords.optional, language)</span>" }

    static func above(_ hint: Phrase?, _ state: RequestFieldState, _ language: Language) -> HTML {
        """
        \(with: hint, { "<p class=\"hint\" id=\"\(state.id)-h\">\($0, language)</p>\n" })\
        \(with: state.problem, { problem in
            let shape: String = problem.weight == .error ? "error" : "hint"
            return "<p class=\"\(shape)\" id=\"\(state.id)-e\">\(problem.message, language)</p>\n"
        })
        """
    }

    static func below(_ state: RequestFieldState, _ language: Language) -> HTML {
        "\(with: state.known, { "<p class=\"known\" id=\"\(state.id)-k\">\($0, language)</p>\n" })"
    }
}
