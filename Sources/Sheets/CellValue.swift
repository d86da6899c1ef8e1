/// What is written into a cell. Text stays text; only numbers are written as numbers.
public enum CellValue: Sendable, Equatable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
    case empty
    case text(String)
    case integer(Int)
    case number(Double)
    case boolean(Bool)
    /// An ISO day, `2026-11-19`; a true date in XLSX. What is no such day is written as text.
    case day(String)
    /// Digits and the signs between them, as in +44 1234 567890 or -87.65: CSV has them as they are. What holds anything else is written as text.
    case figures(String)

    public init(stringLiteral value: String) { self = .text(value) }
    public init(integerLiteral value: Int) { self = .integer(value) }
    public init(floatLiteral value: Double) { self = .number(value) }

    /// The text of a text cell, and of a day that is none; nil for everything else.
    var words: String? {
        switch self {
        case .text(let text), .figures(let text): text
        case .day(let iso): Serial.number(ofDay: iso) == nil ? iso : nil
        case .empty, .integer, .number, .boolean: nil
        }
    }

    /// What stands in a CSV cell for anything but words.
    var plainText: String {
        switch self {
        case .empty: ""
        case .text(let text), .day(let text), .figures(let text): text
        case .integer(let number): String(number)
        case .number(let number): number.isFinite ? GeneralNumber.text(number) : "#NUM!"
        case .boolean(let truth): truth ? "TRUE" : "FALSE"
        }
    }
}
