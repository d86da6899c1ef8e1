/// Answers under way: what is an answer, and what was typed that is not one yet.
struct AnswersDraft: Sendable, Hashable {
    var answers = RequestAnswers()
    /// By field name, such as `fein` or `positions[0][hourly_wage]`: text that could not be read, or `unsure` where the rules know only yes and no.
    var asTyped: [String: String] = [:]

    init(answers: RequestAnswers = RequestAnswers(), asTyped: [String: String] = [:]) {
        self.answers = answers
        self.asTyped = asTyped
    }

    /// The draft as it is stored between two visits.
    var json: String {
        AnswerJSON.object(["answers": .object(answers.object), "as_typed": .object(asTyped.mapValues { .text($0) })]).written
    }

    /// A stored draft; throws `AnswersUnreadable`.
    init(json: String) throws {
        guard case .object(let draft)? = AnswerJSON(reading: json), case .object(let answers)? = draft["answers"],
            case .object(let typed)? = draft["as_typed"]
        else { throw AnswersUnreadable(key: nil, needs: "a draft with answers and as_typed") }
        self.init(answers: try RequestAnswers(answers), asTyped: typed.compactMapValues(\.text))
    }

    /// What one field holds: its answer, or what was typed in it.
    func entry(_ key: String, ofPosition place: Int? = nil) -> (value: AnswerValue?, typed: String?) {
        let name = AnswerName.of(key, ofPosition: place)
        guard let place else { return (answers[key], asTyped[name]) }
        let positions = answers.positions
        return (place < positions.count ? positions[place][key] : nil, asTyped[name])
    }
}

/// The names and ids that fields have on the page.
enum AnswerName {
    static func of(_ key: String, ofPosition place: Int? = nil) -> String {
        place.map { "\(Questionnaire.positionsKey)[\($0)][\(key)]" } ?? key
    }

    static func month(_ name: String) -> String { name + "[month]" }
    static func year(_ name: String) -> String { name + "[year]" }

    /// The name as an id: `positions[0][title]` is `positions-0-title`.
    static func id(_ name: String) -> String {
        name.replacing("][", with: "-").replacing("[", with: "-").replacing("]", with: "")
    }
}
