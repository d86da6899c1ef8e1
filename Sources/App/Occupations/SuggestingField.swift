import Markup

/// A field for words that may mean several things; with a script it suggests while somebody types, without one saving asks what is meant.
struct SuggestingField: Component {
    let name: String
    let label: String
    let typed: String
    let candidates: [PickedOccupation.Candidate]
    /// Where suggestions come from, and what they are.
    let source: (address: String, things: String)
    var hint: String?
    var error: String?
    var isOptional = false

    var html: HTML {
        """
        <div class="suggesting">\(TextField(
            name: name, label: label, value: typed, hint: hint, error: error, isOptional: isOptional, width: "w30",
            attributes: " data-titles=\"\(source.address)\" data-things=\"\(source.things)\""))</div>
        \(if: !candidates.isEmpty, choices)
        """
    }

    private var choices: HTML {
        """
        <fieldset class="field">
          <legend>Which of these?</legend>
          \(each: candidates, box)
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
