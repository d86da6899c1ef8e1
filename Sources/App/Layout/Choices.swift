import Markup

/// One of a closed list of values that a form offers.
struct Choice: Sendable {
    let value: String
    let label: String
    var hint: String?
}

/// A drop-down list.
struct SelectField: Component {
    let name: String
    let label: String
    let choices: [Choice]
    var selected = ""
    var hint: String?
    var error: String?
    var isOptional = false
    var width = "w20"

    var html: HTML {
        """
        <div class="field">
          <label for="\(name)">\(label)\(if: isOptional, " <span class=\"optional\">(optional)</span>")</label>
          \(FieldNotes(name: name, hint: hint, error: error))
          <select class="\(width)" id="\(name)" name="\(name)"\(FieldNotes.pointers(name, hint, error))>\(each: choices, option)</select>
        </div>
        """
    }

    private func option(_ choice: Choice) -> HTML {
        "<option value=\"\(choice.value)\"\(if: choice.value == selected, " selected")>\(choice.label)</option>"
    }
}

/// A few choices side by side, one of which is taken.
struct ChipChoices: Component {
    let name: String
    let legend: String
    let choices: [Choice]
    var selected = ""
    var error: String?

    var html: HTML {
        """
        <fieldset class="field" id="\(name)"\(FieldNotes.pointers(name, nil, error))>
          <legend>\(legend)</legend>
          \(FieldNotes(name: name, hint: nil, error: error))
          <div class="chips">\(each: choices, chip)</div>
        </fieldset>
        """
    }

    private func chip(_ choice: Choice) -> HTML {
        """
        <label class="chip"><input type="radio" name="\(name)" value="\(choice.value)"\(if: choice.value == selected, " checked")>\(choice.label)</label>
        """
    }
}

/// Boxes to tick, each with a word of explanation.
struct CheckBoxes: Component {
    let name: String
    let legend: String
    let choices: [Choice]
    var selected: Set<String> = []
    var hint: String?
    var error: String?

    var html: HTML {
        """
        <fieldset class="field" id="\(name)"\(FieldNotes.pointers(name, hint, error))>
          <legend>\(legend)</legend>
          \(FieldNotes(name: name, hint: hint, error: error))
          \(each: choices, box)
        </fieldset>
        """
    }

    private func box(_ choice: Choice) -> HTML {
        """
        <label class="choice"><input type="checkbox" name="\(name)" value="\(choice.value)"\(if: selected.contains(choice.value), " checked")>\
        <span>\(choice.label)\(with: choice.hint, { "<small class=\"hint\">\($0)</small>" })</span></label>
        """
    }
}
