/// One cell as a person sees it on the screen, with the place where they would look for it.
public struct Cell: Sendable, Hashable {
    /// What the file says the cell holds. A CSV file knows only `text` and `empty`.
    public enum Kind: Sendable, Hashable {
        case empty, text, number, boolean, error
        /// An ISO day, `2026-11-19`.
        case day
        /// An ISO day and a time of day, `2026-11-19 09:30`, with seconds only when there are any.
        case moment
        /// A time of day or a length of time, `09:30`.
        case time
    }

    public let text: String
    public let kind: Kind
    private let row: Int32
    private let position: Int32

    /// A cell in a row and a column, both counted from 1.
    public init(_ text: String, kind: Kind, row: Int, column: Int) {
        self.text = text
        self.kind = kind
        self.row = Int32(clamping: row)
        position = Int32(clamping: column)
    }

    static func blank(row: Int, column: Int) -> Cell { Cell("", kind: .empty, row: row, column: column) }

    /// The column counted from 1, so that 2 is "B".
    public var column: Int { Int(position) }

    /// The name of the place in Excel's words, such as "B14".
    public var reference: String { Cell.reference(row: Int(row), column: column) }

    public var isEmpty: Bool { text.isEmpty }

    /// The name of a place from its row and column, both counted from 1.
    public static func reference(row: Int, column: Int) -> String { columnLetters(column) + String(row) }

    /// The letters of a column counted from 1: 1 is "A", 27 is "AA".
    public static func columnLetters(_ column: Int) -> String {
        var rest = column
        var letters: [UInt8] = []
        while rest > 0 {
            rest -= 1
            letters.append(UInt8(0x41 + rest % 26))
            rest /= 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }
}
