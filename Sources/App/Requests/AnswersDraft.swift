import Foundation

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
        let kept = Kept(answers: answers.json, asTyped: asTyped)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Two texts and a dictionary of texts always encode.
        guard let data = try? encoder.encode(kept) else { return "{}" }
        return String(decoding: data, as: UTF8.self)
    }

    /// A stored draft; throws `AnswersUnreadable`.
    init(json: String) throws {
        guard let kept = try? JSONDecoder().decode(Kept.self, from: Data(json.utf8)) else {
            throw AnswersUnreadable(key: nil, needs: "a draft as it was stored")
        }
        self.init(answers: try RequestAnswers(json: kept.answers), asTyped: kept.asTyped)
    }

    private struct Kept: Codable {
        let answers: String
        let asTyped: [String: String]
    }

    /// What one field holds: its answer, or what was typed in it.
    func entry(_ key: String, ofPosition place: Int? = nil) -> (value: AnswerValue?, typed: String?) {
        let name = FieldName.of(key, ofPosition: place)
        guard let place else { return (answers[key], asTyped[name]) }
        let positions = answers.positions
        return (place < positions.count ? positions[place][key] : nil, asTyped[name])
    }
}

/// The names and ids that fields have on the page.
enum FieldName {
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
