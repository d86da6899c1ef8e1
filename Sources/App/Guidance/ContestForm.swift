import Phrases
import Web

/// What a person says is not right, as a browser sends it.
struct ContestForm: Sendable {
    var about = ""
    var words = ""

    /// Stands for what is no side of life.
    static let other = "other"

    init() {}

    init(_ form: Form) {
        (about, words) = (form["about"], String(form["words"].prefix(500)))
    }

    /// The side of life that it is about; nothing for something else.
    var domain: NeedDomain? { NeedDomain(rawValue: about) }

    func problems(answered: Set<NeedDomain>) -> [(field: String, words: Phrase)] {
        var problems: [(field: String, words: Phrase)] = []
        if about != ContestForm.other, domain.map(answered.contains) != true { problems.append(("about", SheetWords.aboutMissing)) }
        if words.isEmpty { problems.append(("words", SheetWords.wordsMissing)) }
        return problems
    }
}
