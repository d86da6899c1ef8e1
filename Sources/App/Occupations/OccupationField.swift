import Markup

/// A field for any job title.
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
        SuggestingField(
            name: name, label: label, typed: picked.typed, candidates: picked.candidates, source: ("/occupations?q=", "Occupations"), hint: hint,
            error: error, isOptional: isOptional
        ).html
    }
}
