import Dates

/// A set of answers that cannot be read: each key at fault with what it expects.
public struct AnswersRefused: Error, Hashable, Sendable, CustomStringConvertible {
    /// One key, by its path (`positions[1].hourly_wage`), and what is wrong with it.
    public struct Problem: Hashable, Sendable {
        public let key: String
        public let cause: String
    }

    public let problems: [Problem]

    public var description: String {
        problems.map { $0.key.isEmpty ? $0.cause : "\($0.key): \($0.cause)" }.joined(separator: "\n")
    }
}

extension Answers {
    /// Reads an answers file; throws `AnswersRefused` with every key at fault. Unknown keys are listed in `unknownKeys`.
    public init(json text: String) throws(AnswersRefused) {
        do {
            try self.init(json: JSON(parsing: text))
        } catch let refused as AnswersRefused {
            throw refused
        } catch {
            throw AnswersRefused(problems: [.init(key: "", cause: "this is not JSON: \(error)")])
        }
    }

    /// Reads answers from a JSON object; throws `AnswersRefused` with every key at fault.
    public init(json: JSON) throws(AnswersRefused) {
        self.init()
        guard case .object(let pairs) = json else {
            throw AnswersRefused(problems: [.init(key: "", cause: "the answers must be one object, { \"key\": value, … }")])
        }
        var reader = AnswersReader()
        let declined = reader.declined(in: pairs, path: "", ofPosition: false)
        values = reader.values(of: pairs, declined: declined, path: "", ofPosition: false)
        for pair in pairs where pair.key == AnswerKey.positions.name {
            positions = reader.positions(pair.value, declined: declined)
        }
        positionsDeclined = declined.contains(AnswerKey.positions.name)
        if positionsDeclined, !positions.isEmpty { reader.refuse("positions", "both answered and declined; keep one") }
        unknownKeys = reader.unknown
        if !reader.problems.isEmpty { throw AnswersRefused(problems: reader.problems) }
    }
}

private struct AnswersReader {
    var problems: [AnswersRefused.Problem] = []
    var unknown: [String] = []

    mutating func refuse(_ key: String, _ cause: String) { problems.append(.init(key: key, cause: cause)) }

    mutating func declined(in pairs: [JSON.Pair], path: String, ofPosition: Bool) -> Set<String> {
        guard let value = pairs.first(where: { $0.key == Answers.declinedKey })?.value else { return [] }
        guard case .array(let items) = value else {
            refuse(path + Answers.declinedKey, "expected a list of keys, such as [\"fein\"]")
            return []
        }
        var names: Set<String> = []
        for item in items {
            guard case .text(let name) = item, let key = AnswerKey.named(name), !ofPosition || key.isOfPosition else {
                refuse(path + Answers.declinedKey, "names \(item.plain), which is not a key of the questionnaire\(Guess.hint(item.plain, keyNames))")
                continue
            }
            names.insert(name)
        }
        return names
    }

    mutating func values(of pairs: [JSON.Pair], declined: Set<String>, path: String, ofPosition: Bool) -> [String: Answer] {
        var values: [String: Answer] = [:]
        for name in declined {
            if let key = AnswerKey.named(name), key.isOfPosition == ofPosition, key != .positions { values[name] = .declined }
        }
        for pair in pairs where pair.key != Answers.declinedKey && pair.key != AnswerKey.positions.name {
            guard let key = AnswerKey.named(pair.key), key.isOfPosition == ofPosition else {
                unknown.append(path + pair.key)
                continue
            }
            if pair.value == .null { continue }
            switch key.kind.answer(from: pair.value) {
            case .success(let answer) where answer.isOpen: continue
            case .success where declined.contains(key.name): refuse(path + key.name, "both answered and declined; keep one")
            case .success(let answer): values[key.name] = answer
            case .failure(let expected): refuse(path + key.name, "expected \(expected.text), found \(pair.value.plain)")
            }
        }
        return values
    }

    mutating func positions(_ value: JSON, declined: Set<String>) -> [Answers.Position] {
        if value == .null { return [] }
        guard case .array(let items) = value else {
            refuse("positions", "expected a list of positions, [ { \"title\": … }, … ], found \(value.plain)")
            return []
        }
        var found: [Answers.Position] = []
        for (place, item) in items.enumerated() {
            let path = "positions[\(place)]."
            guard case .object(let pairs) = item else {
                refuse("positions[\(place)]", "expected an object, { \"title\": … }, found \(item.plain)")
                continue
            }
            let own = self.declined(in: pairs, path: path, ofPosition: true)
            // A key of positions that the whole file declines is declined wherever a position leaves it empty.
            let answered = Set(pairs.filter { $0.value != .null }.map(\.key))
            let all = own.union(declined.filter { !answered.contains($0) })
            var position = Answers.Position()
            position.values = values(of: pairs, declined: all, path: path, ofPosition: true)
            found.append(position)
        }
        return found
    }

    private var keyNames: [String] { AnswerKey.all.map(\.name) }
}

private struct Expected: Error {
    let text: String
}

extension AnswerKind {
    /// The answer of this kind that the value says, or what was expected instead. Empty text is no answer.
    fileprivate func answer(from value: JSON) -> Result<Answer, Expected> {
        switch (self, value) {
        case (.yesNo, .boolean(let yes)): return .success(.yesNo(yes))
        case (.yesNo, .text("unsure")): return .success(.unsure)
        case (.whole, .number(let number)) where number >= 0 && number <= 1e9 && number == number.rounded(): return .success(.number(number))
        case (.number, .number(let number)) where number >= 0 && number <= 1e9: return .success(.number(number))
        case (.money, .number(let cents)) where cents >= 0 && cents <= 1e11 && cents == cents.rounded(): return .success(.money(Int(cents)))
        case (.day, .text(let text)):
            if text.isEmpty { return .success(.notAsked) }
            if let day = Day(text) { return .success(.day(day)) }
        case (.text, .text(let text)), (.note, .text(let text)): return .success(text.isBlank ? .notAsked : .text(text))
        case (.note, .boolean(let yes)): return .success(.yesNo(yes))
        case (.list, .array(let items)), (.note, .array(let items)):
            let texts = items.compactMap { if case .text(let text) = $0 { text } else { nil } }
            if texts.count == items.count { return .success(.list(texts)) }
        case (.digits(let length), .text(let text)):
            if text.isBlank { return .success(.notAsked) }
            let digits = text.filter { $0 != "-" && $0 != " " }
            if length.contains(digits.count), digits.allSatisfy({ ("0"..."9").contains($0) }) { return .success(.text(digits)) }
        case (.digits(let length), .number(let number)):
            if let whole = Int(exactly: number), whole > 0, length.contains(String(whole).count) { return .success(.text(String(whole))) }
        case (.choice(let words), .text(let word)):
            if word.isEmpty { return .success(.notAsked) }
            if words.contains(word) { return .success(.choice(word)) }
        default: break
        }
        return .failure(Expected(text: expectation))
    }

    private var expectation: String {
        switch self {
        case .yesNo: "true, false or \"unsure\""
        case .whole: "a whole number, 0 or more"
        case .number: "a number, 0 or more"
        case .money: "whole cents, such as 1650 for $16.50"
        case .day: "a day as \"YYYY-MM-DD\""
        case .text: "a text"
        case .note: "a text or a list of texts"
        case .list: "a list of texts"
        case .digits(let length):
            (length.count == 1 ? "\(length.lowerBound)" : "\(length.lowerBound) to \(length.upperBound)") + " digits in quotes"
        case .choice(let words): "one of \(words.map { "\"\($0)\"" }.joined(separator: ", "))"
        case .positions: "a list of positions"
        }
    }
}

extension JSON {
    /// The value as an error message quotes it.
    fileprivate var plain: String {
        let text = written()
        return text.count <= 60 ? text : String(text.prefix(57)) + "…"
    }
}

extension String {
    fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
