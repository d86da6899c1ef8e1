import Dates

/// A value while a rule is worked out.
enum Quantity: Hashable, Sendable {
    case yesNo(Bool)
    case number(Double)
    case money(Int)
    case day(Day)
    case days(Int)
    case word(String)
    case words([String])

    /// The value of an answer; nothing while it is open or closed.
    init?(_ answer: Answer) {
        switch answer {
        case .notAsked, .declined, .unsure: return nil
        case .yesNo(let value): self = .yesNo(value)
        case .number(let value): self = .number(value)
        case .money(let cents): self = .money(cents)
        case .day(let day): self = .day(day)
        case .choice(let word), .text(let word): self = .word(word)
        case .list(let words): self = .words(words)
        }
    }

    /// The value on a scale on which values of the same kind compare; nothing for words.
    private var scale: Double? {
        switch self {
        case .yesNo(let value): value ? 1 : 0
        case .number(let value): value
        case .money(let cents): Double(cents)
        case .day(let day): Double(day.ordinal)
        case .days(let days): Double(days)
        case .word, .words: nil
        }
    }

    func holds(_ comparison: Comparison, _ other: Quantity) -> Bool {
        guard let left = scale, let right = other.scale else { return (self == other) == (comparison == .equal) }
        return switch comparison {
        case .less: left < right
        case .atMost: left <= right
        case .more: left > right
        case .atLeast: left >= right
        case .equal: left == right
        case .unequal: left != right
        }
    }

    static func + (left: Quantity, right: Quantity) -> Quantity? {
        switch (left, right) {
        case (.number(let a), .number(let b)): .number(a + b)
        case (.money(let a), .money(let b)): .money(a + b)
        case (.days(let a), .days(let b)): .days(a + b)
        case (.day(let day), .days(let days)): .day(day.adding(days: days))
        default: nil
        }
    }

    static func - (left: Quantity, right: Quantity) -> Quantity? {
        switch (left, right) {
        case (.number(let a), .number(let b)): .number(a - b)
        case (.money(let a), .money(let b)): .money(a - b)
        case (.days(let a), .days(let b)): .days(a - b)
        case (.day(let day), .days(let days)): .day(day.adding(days: -days))
        case (.day(let a), .day(let b)): .days(a.days(since: b))
        default: nil
        }
    }

    static func * (left: Quantity, right: Quantity) -> Quantity? {
        switch (left, right) {
        case (.number(let a), .number(let b)): .number(a * b)
        case (.money(let cents), .number(let factor)), (.number(let factor), .money(let cents)):
            .money(Int((Double(cents) * factor).rounded()))
        default: nil
        }
    }
}

extension TermKind {
    /// The kind of a sum, a difference or a product; nothing where that has no meaning.
    static func of(_ sign: Character, _ left: TermKind, _ right: TermKind) -> TermKind? {
        switch (sign, left, right) {
        case ("+", .number, .number), ("-", .number, .number), ("*", .number, .number): .number
        case ("+", .money, .money), ("-", .money, .money), ("*", .money, .number), ("*", .number, .money): .money
        case ("+", .days, .days), ("-", .days, .days), ("-", .day, .day): .days
        case ("+", .day, .days), ("-", .day, .days): .day
        default: nil
        }
    }
}
