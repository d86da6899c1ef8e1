import Markup
import Phrases

/// The jobs of page 4, each a group of the same fields, with buttons to add and remove that are plain submits.
struct PositionGroups {
    let questions: [Question]
    /// How many jobs the draft holds; at least one group is shown.
    let count: Int
    let language: Language
    let blank: (QuestionField, Int) -> HTML

    var html: HTML {
        let places = 0..<max(1, count)
        return "\(each: places, { group($0, isOnly: places.count == 1) })\(more(after: places.count))"
    }

    private func group(_ place: Int, isOnly: Bool) -> HTML {
        """
        <fieldset class="q" id="positions-\(place)">
          <legend><span class="n">\(QuestionnaireWords.numbers(questions.map(\.number)), language)</span> \
        \(QuestionnaireWords.job(place), language)</legend>
          \(each: questions.flatMap(\.parts), { part($0, place) })\(if: !isOnly, remove(place))</fieldset>

        """
    }

    private func part(_ part: Question.Part, _ place: Int) -> HTML {
        switch part {
        case .field(let field): blank(field, place)
        case .row(let fields): "<div class=\"row far tops\">\n\(each: fields, { blank($0, place) })</div>\n"
        case .group(_, let fields), .section(_, _, let fields): "\(each: fields, { blank($0, place) })"
        case .shortcut(let shortcut): ShortcutBox(shortcut: shortcut, place: place, language: language).html
        case .decline: .empty
        }
    }

    private func remove(_ place: Int) -> HTML {
        """
        <p><button class="quiet" name="act" value="remove_position_\(place)">\(QuestionnaireWords.removeJob, language)\
        <span class="visually-hidden">: \(QuestionnaireWords.job(place), language)</span></button></p>

        """
    }

    private func more(after count: Int) -> HTML {
        guard count < Questionnaire.mostPositions else { return "<p class=\"hint\">\(QuestionnaireWords.enoughJobs, language)</p>\n" }
        return "<p><button class=\"quiet\" name=\"act\" value=\"add_position\">\(QuestionnaireWords.addJob, language)</button></p>\n"
    }
}

/// A box that answers several blanks at once.
struct ShortcutBox: Component {
    let shortcut: Question.Shortcut
    var place: Int?
    let language: Language

    var html: HTML {
        """
        <label class="choice"><input type="checkbox" name="\(AnswerName.of(shortcut.name, ofPosition: place))" value="yes"> \
        <span>\(shortcut.label, language)</span></label>

        """
    }
}
