/// Counts what is given out, holds it to the limits, and squares the rows off to the width of the first.
struct Tally {
    let limits: SheetLimits
    private(set) var rows = 0
    var notes: [SheetNote] = []
    private var cells = 0
    private var textBytes = 0
    private var width: Int?

    init(_ limits: SheetLimits) { self.limits = limits }

    /// The row ready to be given out, or nil when it holds no text. `reportsLong` is for CSV, where a long row is a sign of damage.
    mutating func square(_ found: consuming [Cell], number: Int, line: Int?, reportsLong: Bool) throws -> SheetRow? {
        guard let last = found.lastIndex(where: { !$0.isEmpty }) else { return nil }
        let width = self.width ?? last + 1
        self.width = width
        let wanted = max(width, last + 1)
        if found.count > wanted { found.removeLast(found.count - wanted) }
        while found.count < wanted { found.append(.blank(row: number, column: found.count + 1)) }
        let surplus = wanted - width
        if surplus > 0, reportsLong { notes.add(.longRow, at: SheetRow.place(number, line)) }
        try count(found, number: number)
        return SheetRow(number: number, line: line, cells: found, surplus: surplus)
    }

    private mutating func count(_ row: borrowing [Cell], number: Int) throws {
        rows += 1
        cells += row.count
        for index in row.indices { textBytes += row[index].text.utf8.count }
        guard number <= limits.rows else {
            throw SheetError.tooLarge("Row \(number) is beyond the limit of \(limits.rows) rows.", row: number)
        }
        guard cells <= limits.cells else {
            throw SheetError.tooLarge("At row \(number) the file passes the limit of \(limits.cells) cells.", row: number)
        }
        guard textBytes <= limits.textBytes else {
            throw SheetError.tooLarge("At row \(number) the file passes the limit of \(limits.textBytes >> 20) MB of text.", row: number)
        }
    }
}
