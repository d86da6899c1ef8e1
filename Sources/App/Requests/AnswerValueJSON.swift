import Dates

extension Questionnaire {
    /// The newest field of that key in any version, so that old answers stay readable.
    static func everField(_ key: String) -> QuestionField? { versions.reversed().lazy.compactMap { $0.field(key) }.first }

    static func everPositionField(_ key: String) -> QuestionField? {
        versions.reversed().lazy.compactMap { $0.positionField(key) }.first
    }
}

extension AnswerValue {
    /// The value as the keys of the answers write it.
    var json: AnswerJSON {
        switch self {
        case .text(let text): .text(text)
        case .list(let list): .array(list.map { .text($0) })
        case .integer(let number): .integer(number)
        case .money(let cents): .integer(cents)
        case .day(let day): .text(day.description)
        case .boolean(let isSo): .boolean(isSo)
        case .unsure: .text("unsure")
        case .positions(let positions): .array(positions.map { .object($0.mapValues(\.json)) })
        }
    }

    /// The value of that key; throws `AnswersUnreadable`.
    init(_ json: AnswerJSON, answering key: String) throws {
        if key == Questionnaire.positionsKey {
            self = .positions(try AnswerValue.positions(json))
            return
        }
        guard let field = Questionnaire.everField(key) else { throw AnswersUnreadable(unknown: key) }
        self = try field.kind.value(json, key: key)
    }

    private static func positions(_ json: AnswerJSON) throws -> [[String: AnswerValue]] {
        guard case .array(let elements) = json else { throw AnswersUnreadable(key: "positions", needs: "a list of jobs") }
        return try elements.enumerated().map { place, element in
            guard case .object(let object) = element else { throw AnswersUnreadable(key: "positions[\(place)]", needs: "an object") }
            var position: [String: AnswerValue] = [:]
            for (key, value) in object where value != .null {
                let name = "positions[\(place)][\(key)]"
                guard let field = Questionnaire.everPositionField(key) else { throw AnswersUnreadable(unknown: name) }
                position[key] = try field.kind.value(value, key: name)
            }
            return position
        }
    }
}

extension QuestionField.Kind {
    /// The JSON read as an answer of this kind.
    func value(_ json: AnswerJSON, key: String) throws -> AnswerValue {
        switch (self, json) {
        case (.text, .text(let text)), (.longText, .text(let text)), (.carried, .text(let text)): return .text(text)
        case (.fein, .text(let text)) where Digits.count(text) == 9 && text.utf8.count == 9: return .text(text)
        case (.digits(let range), .text(let text)) where range.contains(Digits.count(text)) && Digits.count(text) == text.utf8.count:
            return .text(text)
        case (.integer, .integer(let number)) where number >= 0: return .integer(number)
        case (.money, .integer(let cents)) where cents >= 0: return .money(cents: cents)
        case (.day, .text(let text)), (.month, .text(let text)):
            if let day = Day(text) { return .day(day) }
        case (.yesNo, .boolean(let isSo)), (.yesNoOpen, .boolean(let isSo)), (.yesNoUnsure, .boolean(let isSo)): return .boolean(isSo)
        case (.yesNoUnsure, .text("unsure")): return .unsure
        case (.choice(let choices), .text(let text)) where choices.contains { $0.value == text }: return .text(text)
        case (.list, .array), (.several(_, .some), .array):
            if let texts = json.texts { return .list(texts) }
        case (.several(let choices, nil), .array):
            if let texts = json.texts, texts.allSatisfy({ text in choices.contains { $0.value == text } }) { return .list(texts) }
        default: break
        }
        throw AnswersUnreadable(key: key, needs: needs)
    }

    private var needs: String {
        switch self {
        case .text, .longText, .carried: "text"
        case .fein: "9 digits as text"
        case .digits(let range): "\(range.lowerBound) to \(range.upperBound) digits as text"
        case .integer: "a whole number, 0 or more"
        case .money: "a whole number of cents, 0 or more"
        case .day, .month: "a day written YYYY-MM-DD"
        case .yesNo, .yesNoOpen: "true or false"
        case .yesNoUnsure: "true, false or \"unsure\""
        case .choice(let choices): "one of: " + choices.map(\.value).joined(separator: ", ")
        case .several(let choices, nil): "a list out of: " + choices.map(\.value).joined(separator: ", ")
        case .several, .list: "a list of texts"
        }
    }
}

/// ASCII digits, the only ones that keys such as `fein` hold.
enum Digits {
    static func only(_ text: String) -> String { String(text.unicodeScalars.filter { ("0"..."9").contains($0) }.map { Character($0) }) }
    static func count(_ text: String) -> Int { only(text).utf8.count }
}
