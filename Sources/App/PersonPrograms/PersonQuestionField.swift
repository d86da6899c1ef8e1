import Markup
import Phrases
import Rules

/// One question for programs on the staff's form, with the words in which to put it to somebody who speaks Spanish or Polish.
struct PersonQuestionField: Component {
    let question: PersonQuestion
    let value: String
    let error: String?
    /// In which the person is spoken to.
    let language: Language

    private var name: String { question.key.name }
    private var label: String { question.key.follows == nil ? "\(question.key.question). \(question.wording.en)" : question.wording.en }

    var html: HTML { "<div class=\"stack tight\">\(control)\(asked)</div>" }

    private var control: HTML {
        switch question.key.kind {
        case .day: TextField(name: name, label: label, value: value, error: error, isOptional: true, width: "w10", type: "date").html
        case .text: TextField(name: name, label: label, value: value, error: error, isOptional: true).html
        case .choice:
            SelectField(
                name: name, label: label, choices: [notAsked] + choices + others, selected: value, hint: hint, error: error, width: "w30"
            ).html
        default: chips
        }
    }

    private var chips: HTML {
        """
        <fieldset class="field" id="\(name)"\(FieldNotes.pointers(name, hint, error))>
          <legend>\(label)</legend>
          \(FieldNotes(name: name, hint: hint, error: error))
          <div class="chips">\(each: [notAsked, Choice(value: "yes", label: PersonFactWords.yes.en), Choice(value: "no", label: PersonFactWords.no.en)] + others, chip)</div>
        </fieldset>
        """
    }

    private func chip(_ choice: Choice) -> HTML {
        """
        <label class="chip"><input type="radio" name="\(name)" value="\(choice.value)"\(if: choice.value == value, " checked")>\(choice.label)</label>
        """
    }

    private var hint: String? { question.hint?.en }
    private var notAsked: Choice { Choice(value: "", label: PersonFactWords.notAsked.en) }
    private var choices: [Choice] { question.choices.map { Choice(value: $0.value, label: $0.label.en) } }
    private var others: [Choice] {
        [
            Choice(value: PersonFactsForm.unsure, label: PersonFactWords.notSure.en),
            Choice(value: PersonFactsForm.declined, label: PersonFactWords.ratherNotSay.en),
        ]
    }

    /// How to ask it in the person's language, with the answers to choose from.
    private var asked: HTML {
        guard language != .en else { return .empty }
        let words = question.choices.map { $0.label[language] } + [PersonFactWords.notSure[language], PersonFactWords.ratherNotSay[language]]
        return """
            <details><summary>In \(language.englishName)</summary>
            <div lang="\(language.rawValue)"><p>\(question.wording[language])</p>\(with: question.hint, { "<p class=\"hint\">\($0[language])</p>" })\
            \(if: !question.choices.isEmpty, "<p>\(words.joined(separator: " / "))</p>")</div></details>
            """
    }
}
