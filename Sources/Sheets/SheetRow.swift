/// One row that holds any text at all; rows without text are not given out, and the numbering passes over them.
public struct SheetRow: Sendable, Equatable {
    /// The row as Excel numbers it; in a CSV file the record, where one record may fill several lines.
    public let number: Int
    /// The line of a CSV file on which the record starts; nil in a workbook.
    public let line: Int?
    /// At least as many cells as the first row has; more only as far as there is text.
    public let cells: [Cell]
    /// How many cells there are beyond those of the first row; 0 in a well-made file.
    public let surplus: Int

    /// The text in a column counted from 0, or "" where the row has no such cell.
    public subscript(_ index: Int) -> String { cells.indices.contains(index) ? cells[index].text : "" }

    public var texts: [String] { cells.map(\.text) }

    /// Where a person finds the row: "row 14", or "row 14 (line 17)" where the two differ.
    public var place: String { SheetRow.place(number, line) }

    static func place(_ number: Int, _ line: Int?) -> String {
        guard let line, line != number else { return "row \(number)" }
        return "row \(number) (line \(line))"
    }
}
