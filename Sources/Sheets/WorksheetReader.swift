/// Reads a worksheet row by row as its XML comes in.
final class WorksheetReader: XMLListener {
    private let cellReader: CellReader
    private let limits: SheetLimits
    private let give: (SheetRow) throws -> Void
    var tally: Tally

    private var isInData = false
    private var row = 0
    private var cells: [Cell] = []
    private var rowBytes = 0
    private var isInCell = false
    private var column = 0
    private var stored = CellReader.Stored.number
    private var style = 0
    private var value: [UInt8] = []
    private var isValue = false
    private var hasFormula = false
    private var phonetic = 0

    init(_ cellReader: CellReader, limits: SheetLimits, give: @escaping (SheetRow) throws -> Void) {
        self.cellReader = cellReader
        self.limits = limits
        self.give = give
        tally = Tally(limits)
    }

    func opened(_ name: XMLName, _ attributes: XMLAttributes) throws {
        guard isInData else {
            if case "sheetData" = name { isInData = true }
            return
        }
        switch name {
        case "row": try openRow(attributes)
        case "c": try openCell(attributes)
        case "v": isValue = isInCell
        case "t": isValue = isInCell && phonetic == 0
        case "f": hasFormula = true
        case "rPh": phonetic += 1
        default: break
        }
    }

    func closed(_ name: XMLName) throws {
        guard isInData else { return }
        switch name {
        case "v", "t": isValue = false
        case "c": try closeCell()
        case "row": try closeRow()
        case "rPh": phonetic -= 1
        case "sheetData": isInData = false
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        guard isValue else { return }
        value.append(contentsOf: bytes)
        guard value.count <= limits.cellBytes else { throw overlong() }
    }

    private func openRow(_ attributes: XMLAttributes) throws {
        let number: Int
        if let bytes = attributes.bytes("r") {
            guard let told = Int(String(decoding: bytes, as: UTF8.self)), told > row else {
                throw SheetError.damaged("the rows after row \(row) are out of order", row: row)
            }
            number = told
        } else {
            number = row + 1
        }
        guard number <= limits.rows else { throw SheetError.tooLarge("Row \(number) is beyond the limit of \(limits.rows) rows.", row: number) }
        row = number
        column = 0
        rowBytes = 0
        cells.removeAll(keepingCapacity: true)
    }

    private func openCell(_ attributes: XMLAttributes) throws {
        let next = column + 1
        column = try attributes.bytes("r").map(told) ?? next
        guard column >= next else { throw SheetError.damaged("the cells of row \(row) are out of order", row: row) }
        guard column <= limits.columns else {
            throw SheetError.tooLarge("Row \(row) has cells beyond the limit of \(limits.columns) columns.", row: row)
        }
        stored = CellReader.Stored(attributes.bytes("t"))
        style = attributes.number("s") ?? 0
        value.removeAll(keepingCapacity: true)
        hasFormula = false
        isInCell = true
    }

    private func closeCell() throws {
        guard isInCell else { return }
        isInCell = false
        while cells.count < column - 1 { cells.append(.blank(row: row, column: cells.count + 1)) }
        let cell = try cellReader.cell(stored, style: style, value: value, row: row, column: column)
        if hasFormula, value.isEmpty, stored == .number { tally.notes.add(.noResult, at: cell.reference) }
        rowBytes += cell.text.utf8.count
        guard rowBytes <= limits.rowBytes else { throw overlong() }
        cells.append(cell)
    }

    private func closeRow() throws {
        let found = cells
        cells = []
        cells.reserveCapacity(found.count)
        if let row = try tally.square(found, number: row, line: nil, reportsLong: false) { try give(row) }
    }

    /// The column that a reference such as "B14" tells, counted from 1.
    private func told(_ reference: UnsafeBufferPointer<UInt8>) throws -> Int {
        var column = 0
        for byte in reference.prefix(4) {
            let letter = byte & 0xDF
            guard letter >= 0x41, letter <= 0x5A else { break }
            column = column * 26 + Int(letter) - 0x40
        }
        guard column > 0 else { throw SheetError.damaged("a cell of row \(row) has no place", row: row) }
        return column
    }

    private func overlong() -> SheetError {
        let cell = Cell.reference(row: row, column: column)
        let most = "\(limits.cellBytes >> 10) KB, and \(limits.rowBytes >> 20) MB a row"
        return SheetError.tooLarge("Cell \(cell) holds more text than a cell may hold (\(most)).", row: row, cell: cell)
    }
}
