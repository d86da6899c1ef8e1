/// Why nothing was computed: what is wrong with the values, in which row, and what to do about it.
public struct EvidenceRefused: Error, Equatable, Sendable, CustomStringConvertible {
    /// The place of the row among the values handed in, counted from 0; nil where no single row is to blame.
    public let row: Int?
    /// One or two sentences in English: what is wrong, and the remedy.
    public let message: String

    public init(row: Int? = nil, _ message: String) {
        self.row = row
        self.message = message
    }

    public var description: String { row.map { "Row \($0): \(message)" } ?? message }
}
