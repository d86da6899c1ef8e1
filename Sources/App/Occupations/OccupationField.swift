import Markup

/// A field for any job title; with a script it suggests occupations, without one saving asks what is meant.
struct OccupationField: Component {
    static let usualName = "occupation"

    var name = OccupationField.usualName
    var label = "Occupation"
    let picked: PickedOccupation
    var hint: String? = "Any title that people use, such as forklift driver."
    var error: String?
    var isOptional = false

    /// The field in which the choice among several comes back.
    static func choice(of name: String) -> String { name + "_code" }

    var html: HTML {
        """
        <div class="suggesting">\(TextField(
            name: name, label: label, value: picked.typed, hint: hint, error: error, isOptional: isOptional, width: "w30",
            attributes: " data-titles=\"/occupations?q=\""))</div>
        \(if: !picked.candidates.isEmpty, choices)
        """
    }

    private var choices: HTML {
        """
        <fieldset class="field">
          <legend>Which of these?</legend>
          \(each: picked.candidates, box)
        </fieldset>
        """
    }

    private func box(_ candidate: PickedOccupation.Candidate) -> HTML {
        """
        <label class="choice"><input type="radio" name="\(OccupationField.choice(of: name))" value="\(candidate.code)">\
        <span>\(candidate.title)\(with: candidate.also, { "<small class=\"hint\">also called \($0)</small>" })</span></label>
        """
    }
}
