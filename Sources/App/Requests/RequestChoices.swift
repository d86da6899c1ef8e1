import Dates
import Markup
import Phrases

/// A question with its answers beside round buttons, or boxes where several may be ticked.
struct RequestChoices: Component {
    let field: QuestionField
    let state: RequestFieldState
    let language: Language

    var html: HTML {
        """
        <fieldset class="field"\(state.described(by: field.hint))>
          <legend>\(field.label, language)\(if: field.isOptional, RequestFieldNotes.optional(language))</legend>
          \(RequestFieldNotes.above(field.hint, state, language))<div class="choices\(if: isShort, " across")">
          \(each: Array(field.kind.choices.enumerated()), { place, choice in line(choice, at: place + 1) })</div>
          \(other)\(RequestFieldNotes.below(state, language))
        </fieldset>

        """
    }

    private var isShort: Bool {
        if case .choice = field.kind { false } else { !field.isBoxes }
    }

    private func line(_ choice: AnswerChoice, at place: Int) -> HTML {
        let kind: HTML = field.isBoxes ? "checkbox" : "radio"
        return """
            <label class="choice"><input type="\(kind)" id="\(state.id)-\(place)" name="\(state.name)" value="\(choice.value)"\
            \(if: chosen.contains(choice.value), " checked")> <span>\(choice.label, language)\
            \(with: choice.hint, { "<span class=\"hint\">\($0, language)</span>" })</span></label>

            """
    }

    private var chosen: [String] {
        if let typed = state.typed { return [typed] }
        return switch state.value ?? field.usual {
        case .boolean(true)?: ["yes"]
        case .boolean(false)?: ["no"]
        case .unsure?: ["unsure"]
        case .text(let value)?: [value]
        case .list(let values)?: values
        case .integer?, .money?, .day?, .positions?, nil: []
        }
    }

    /// A line for answers that are not among the choices.
    private var other: HTML {
        guard case .several(let choices, let label?) = field.kind else { return .empty }
        let others = chosen.filter { value in !choices.contains { $0.value == value } }
        return """
            <div class="field">
              <label for="\(state.id)-other">\(label, language)</label>
              <input class="w20" id="\(state.id)-other" name="\(state.name)" autocomplete="off" value="\(ListText.joined(others, .commas))">
            </div>

            """
    }
}

/// A day of which month and year are asked.
struct MonthFields: Component {
    let field: QuestionField
    let state: RequestFieldState
    let language: Language

    var html: HTML {
        """
        <fieldset class="field"\(state.described(by: field.hint))>
          <legend>\(field.label, language)</legend>
          \(RequestFieldNotes.above(field.hint, state, language))<div class="row ends">
            \(blank("month", QuestionnaireWords.month, "w2", typed: state.typedMonth, value: state.value?.day?.month))\
            \(blank("year", QuestionnaireWords.year, "w4", typed: state.typedYear, value: state.value?.day?.year))</div>
          \(RequestFieldNotes.below(state, language))
        </fieldset>

        """
    }

    private func blank(_ part: String, _ label: Phrase, _ width: String, typed: String?, value: Int?) -> HTML {
        let id: String = "\(state.id)-\(part)"
        let invalid = state.problem?.weight == .error && state.problem?.anchor == id
        return """
            <div class="field">
              <label for="\(id)">\(label, language)</label>
              <input class="\(width)" id="\(id)" name="\(state.name)[\(part)]" inputmode="numeric" autocomplete="off"\
            \(if: invalid, " aria-invalid=\"true\" aria-describedby=\"\(state.id)-e\"") value="\(typed ?? value.map(String.init) ?? "")">
            </div>

            """
    }
}
