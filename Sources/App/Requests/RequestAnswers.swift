import Foundation

/// A set of answers to the Request for Information. A key without a value was not answered, or was declined.
struct RequestAnswers: Sendable, Hashable {
    private(set) var values: [String: AnswerValue] = [:]
    private(set) var declined: Set<String> = []

    init() {}

    /// The answer; setting one takes back that it was declined.
    subscript(key: String) -> AnswerValue? {
        get { values[key] }
        set {
            values[key] = newValue
            declined.remove(key)
        }
    }

    var positions: [[String: AnswerValue]] {
        if case .positions(let positions) = values[Questionnaire.positionsKey] { positions } else { [] }
    }

    /// Notes that the employer would rather not say.
    mutating func decline(_ key: String) {
        values[key] = nil
        declined.insert(key)
    }

    /// The same without jobs of which nothing was said.
    var withoutBlankPositions: RequestAnswers {
        let filled = positions.filter { !Questionnaire.isBlank($0) }
        var answers = self
        answers[Questionnaire.positionsKey] = filled.isEmpty ? nil : .positions(filled)
        return answers
    }
}

extension Questionnaire {
    /// Whether nothing was said of a job but what stands there from the start.
    static func isBlank(_ position: [String: AnswerValue]) -> Bool {
        position.allSatisfy { key, value in current.positionField(key)?.usual == value }
    }
}

extension RequestAnswers {
    /// The JSON form: sorted keys, money in cents, declined keys as `null` beside their list.
    var json: String { AnswerJSON.object(object).written }

    var object: [String: AnswerJSON] {
        var object = values.mapValues(\.json)
        for key in declined { object[key] = .null }
        if !declined.isEmpty { object["declined"] = .array(declined.sorted().map { .text($0) }) }
        return object
    }

    /// Answers from their JSON form; throws `AnswersUnreadable`, which names the key and what it must hold.
    init(json: String) throws {
        guard case .object(let object)? = AnswerJSON(reading: json) else {
            throw AnswersUnreadable(key: nil, needs: "one JSON object with the keys of the answers")
        }
        try self.init(object)
    }

    init(_ object: [String: AnswerJSON]) throws {
        for (key, value) in object where key != "declined" && value != .null {
            values[key] = try AnswerValue(value, answering: key)
        }
        guard let list = object["declined"] else { return }
        guard let keys = list.texts else { throw AnswersUnreadable(key: "declined", needs: "a list of keys") }
        for key in keys {
            guard Questionnaire.everField(key) != nil || key == Questionnaire.positionsKey else { throw AnswersUnreadable(unknown: key) }
            guard values[key] == nil else { throw AnswersUnreadable(key: key, needs: "null, because it is declined") }
            declined.insert(key)
        }
    }
}

/// A set of answers in JSON that cannot be read; says which key and what to put there.
struct AnswersUnreadable: Error, Equatable, CustomStringConvertible {
    let description: String

    init(key: String?, needs: String) {
        description = (key.map { "“\($0)”" } ?? "The answers") + " must be \(needs)."
    }

    init(unknown key: String) {
        description = "“\(key)” is not a key of the Request for Information. Correct its name or leave it out."
    }
}

extension AnswerJSON {
    /// The JSON that the text holds, or nothing.
    init?(reading text: String) {
        guard let json = try? JSONDecoder().decode(AnswerJSON.self, from: Data(text.utf8)) else { return nil }
        self = json
    }

    /// The text of this JSON, with sorted keys.
    var written: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Whole numbers, texts, lists and objects always encode; only a Double could be infinite, and no answer holds one.
        guard let data = try? encoder.encode(self) else { return "{}" }
        return String(decoding: data, as: UTF8.self)
    }
}
