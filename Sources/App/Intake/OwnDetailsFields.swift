import Markup
import Phrases

/// How to reach somebody, asked in their language.
struct OwnDetailsFields: Component {
    let form: OwnDetailsForm
    let errors: FieldErrors
    let language: Language

    var html: HTML {
        """
        \(TextField(name: "phone", label: IntakeWords.phone[language], value: form.phone, error: errors["phone"], type: "tel", autocomplete: "tel"))
        \(TextField(
            name: "mailbox", label: IntakeWords.mailbox[language], value: form.mailbox, error: errors["mailbox"], type: "email",
            autocomplete: "email"))
        <fieldset class="field"><legend>\(IntakeWords.language, language)</legend><div class="choices">\(each: Language.allCases, { spoken in """
            <label class="choice"><input type="radio" name="language" value="\(spoken.rawValue)"\(if: spoken.rawValue == form.language, " checked")> \
            <span lang="\(spoken.rawValue)">\(spoken.ownName)</span></label>
            """ })</div></fieldset>
        \(CheckBoxes(
            name: "needs_interpreter", legend: IntakeWords.speaking[language],
            choices: [Choice(value: "yes", label: IntakeWords.interpreter[language])], selected: form.needsInterpreter ? ["yes"] : []))
        """
    }
}
