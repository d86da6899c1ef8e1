/// Which sheet of a workbook to read.
public enum SheetChoice: Sendable, Equatable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    /// The first sheet that is not hidden.
    case first
    /// The sheet with this position among all sheets of the workbook, counted from 1.
    case number(Int)
    /// The sheet with this name; upper and lower case are the same, as in Excel.
    case named(String)

    public init(stringLiteral value: String) { self = .named(value) }
    public init(integerLiteral value: Int) { self = .number(value) }
}

/// What was read, known once reading has ended.
public struct SheetOutline: Sendable, Equatable {
    public enum Format: Sendable, Equatable { case csv, xlsx }

    public let format: Format
    /// The name of the sheet that was read; nil for CSV.
    public let sheet: String?
    /// All sheets of the workbook in their order; empty for CSV.
    public let sheetNames: [String]
    /// The separator that was found; nil for a workbook.
    public let separator: Character?
    /// Rows that were given out.
    public let rows: Int
    /// False when the closure stopped the reading with `EnoughRows`.
    public let isComplete: Bool
    public let notes: [SheetNote]
}

/// Thrown by the closure that takes the rows, to stop reading early without it being an error (a preview of twenty rows).
public struct EnoughRows: Error, Sendable {
    public init() {}
}
