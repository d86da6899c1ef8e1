import Dates

/// One answer, as the keys of the answers define it.
enum AnswerValue: Sendable, Hashable {
    case text(String)
    case list([String])
    case integer(Int)
    case money(cents: Int)
    case day(Day)
    case boolean(Bool)
    /// "Not sure", where that is an answer.
    case unsure
    case positions([[String: AnswerValue]])

    /// The number of an integer answer.
    var integer: Int? { if case .integer(let number) = self { number } else { nil } }
    var boolean: Bool? { if case .boolean(let isSo) = self { isSo } else { nil } }
    var text: String? { if case .text(let text) = self { text } else { nil } }
    var list: [String]? { if case .list(let list) = self { list } else { nil } }
    var day: Day? { if case .day(let day) = self { day } else { nil } }
    var cents: Int? { if case .money(let cents) = self { cents } else { nil } }
}
