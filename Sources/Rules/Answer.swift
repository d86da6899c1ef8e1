public import Dates

/// What was said to one question: a value of its kind, or nothing yet, or a refusal to say.
public enum Answer: Hashable, Sendable {
    /// Not asked or not answered: the matter is open.
    case notAsked
    /// Asked, and the person would rather not say.
    case declined
    /// Asked, and the person does not know.
    case unsure
    case yesNo(Bool)
    case number(Double)
    /// In cents.
    case money(Int)
    case day(Day)
    case choice(String)
    case text(String)
    case list([String])

    /// Nobody has answered yet.
    public var isOpen: Bool { self == .notAsked }

    /// Answered in a way from which no rule can be decided: a person has to look.
    public var isClosed: Bool { self == .declined || self == .unsure }

    /// The value as an answers file writes it.
    public var json: JSON {
        switch self {
        case .notAsked, .declined: .null
        case .unsure: .text("unsure")
        case .yesNo(let value): .boolean(value)
        case .number(let value): .number(value)
        case .money(let cents): .number(Double(cents))
        case .day(let day): .text(day.description)
        case .choice(let word): .text(word)
        case .text(let text): .text(text)
        case .list(let items): .array(items.map(JSON.text))
        }
    }
}

extension Answer: Codable {
    private enum Tag: String, CodingKey {
        case notAsked = "not_asked"
        case declined, unsure, number, money, day, choice, text, list
        case yesNo = "yes_no"
    }

    /// Written with its kind, so that it reads back the same without the list of questions.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Tag.self)
        switch self {
        case .notAsked: try container.encode(true, forKey: .notAsked)
        case .declined: try container.encode(true, forKey: .declined)
        case .unsure: try container.encode(true, forKey: .unsure)
        case .yesNo(let value): try container.encode(value, forKey: .yesNo)
        case .number(let value): try container.encode(value, forKey: .number)
        case .money(let cents): try container.encode(cents, forKey: .money)
        case .day(let day): try container.encode(day, forKey: .day)
        case .choice(let word): try container.encode(word, forKey: .choice)
        case .text(let text): try container.encode(text, forKey: .text)
        case .list(let items): try container.encode(items, forKey: .list)
        }
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Tag.self)
        switch container.allKeys.first {
        case .notAsked: self = .notAsked
        case .declined: self = .declined
        case .unsure: self = .unsure
        case .yesNo: self = .yesNo(try container.decode(Bool.self, forKey: .yesNo))
        case .number: self = .number(try container.decode(Double.self, forKey: .number))
        case .money: self = .money(try container.decode(Int.self, forKey: .money))
        case .day: self = .day(try container.decode(Day.self, forKey: .day))
        case .choice: self = .choice(try container.decode(String.self, forKey: .choice))
        case .text: self = .text(try container.decode(String.self, forKey: .text))
        case .list: self = .list(try container.decode([String].self, forKey: .list))
        case nil: throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "an answer names its kind"))
        }
    }
}
