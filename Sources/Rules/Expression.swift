/// What a rule asks of the answers, in a small language that can only compare and count: it runs no code.
///
///     not (relocated_within_120_days and relocation_job_loss)
///     as_of - operating_since >= 120 days
///     prior_ojt_retained_6_months * 100 >= prior_ojt_count * 80
///     pay_basis in (hourly, salary)
public struct Expression: Hashable, Sendable {
    public let text: String

    /// The keys that it reads, in the order in which it names them.
    public let reads: [String]

    let condition: Condition

    /// Reads the text; `figures` are the named amounts that it may use. Throws `ExpressionRefused`, which says where and why.
    public init(_ text: String, figures: [String: Amount] = [:], asking vocabulary: Vocabulary = .employer) throws(ExpressionRefused) {
        var parser = try ExpressionParser(text, figures: figures, asking: vocabulary)
        condition = try parser.whole()
        reads = parser.reads
        self.text = text
    }
}

/// A rule that cannot be read: the column where it goes wrong, counted from 1, and the cause.
public struct ExpressionRefused: Error, Hashable, Sendable, CustomStringConvertible {
    public let column: Int
    public let cause: String

    public var description: String { "column \(column): \(cause)" }
}

/// Something that holds, does not hold, or is not known.
indirect enum Condition: Hashable, Sendable {
    case holds(Term)
    case not(Condition)
    case and(Condition, Condition)
    case or(Condition, Condition)
    case compare(Term, Comparison, Term)
    case isOneOf(Term, [String])
    case includes(Term, String)
    case answered(AnswerKey)
    case saysNone(AnswerKey)
    case reachesMinimumWage(AnswerKey)
}

enum Comparison: String, Hashable, Sendable {
    case less = "<"
    case atMost = "<="
    case more = ">"
    case atLeast = ">="
    case equal = "="
    case unequal = "!="
}

/// Something with a value.
indirect enum Term: Hashable, Sendable {
    case literal(Quantity)
    case key(AnswerKey)
    case asOf
    case plus(Term, Term)
    case minus(Term, Term)
    case times(Term, Term)
}

/// The kinds of value that terms have.
enum TermKind: Hashable, Sendable, CustomStringConvertible {
    case yesNo, number, money, day, days, text, list
    case choice([String])

    init(_ kind: AnswerKind) {
        switch kind {
        case .yesNo: self = .yesNo
        case .whole, .number: self = .number
        case .money: self = .money
        case .day: self = .day
        case .text, .note, .digits: self = .text
        case .list, .positions: self = .list
        case .choice(let words): self = .choice(words)
        }
    }

    var description: String {
        switch self {
        case .yesNo: "a yes/no"
        case .number: "a number"
        case .money: "money"
        case .day: "a day"
        case .days: "a number of days"
        case .text: "a text"
        case .list: "a list"
        case .choice(let words): "a choice (\(words.joined(separator: ", ")))"
        }
    }
}
