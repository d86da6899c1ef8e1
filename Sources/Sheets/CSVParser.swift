/// Cuts CSV into cells, whatever pieces the bytes come in: RFC 4180, and the dirt of real life.
/// A quote mark inside a quoted cell that is not doubled and does not end the cell is text, and noted.
struct CSVParser {
    private enum State { case start, plain, quoted, afterQuote }

    private static let quote: UInt8 = 0x22, lineFeed: UInt8 = 0x0A, carriageReturn: UInt8 = 0x0D, space: UInt8 = 0x20

    private let separator: UInt8
    var tally: Tally
    private var state = State.start
    private var field: [UInt8] = []
    private var cells: [Cell] = []
    private var rowBytes = 0
    private var number = 1
    private var line = 1
    private var startLine = 1
    private var quoteLine = 1
    private var spaces = 0
    private var wasQuoted = false
    private var previousWasReturn = false
    private var offset = 0

    init(separator: UInt8, skippedLines: Int, skippedBytes: Int, limits: SheetLimits) {
        self.separator = separator
        tally = Tally(limits)
        line += skippedLines
        startLine = line
        offset = skippedBytes
        field.reserveCapacity(256)
    }

    mutating func feed(_ chunk: UnsafeBufferPointer<UInt8>, _ give: (SheetRow) throws -> Void) throws {
        var index = 0
        while index < chunk.count {
            guard chunk[index] != 0 else { throw nulByte(at: offset + index + 1) }
            switch state {
            case .start, .plain: index = try plain(chunk, index, give)
            case .quoted: index = try quoted(chunk, index)
            case .afterQuote: index = try afterQuote(chunk, index, give)
            }
        }
        offset += chunk.count
        guard offset <= tally.limits.unpackedBytes else {
            throw SheetError.tooLarge("The file is longer than \(tally.limits.unpackedBytes >> 20) MB.", row: number)
        }
    }

    /// Gives out the last record, which need not end with a line break.
    mutating func finish(_ give: (SheetRow) throws -> Void) throws {
        guard state != .quoted else {
            throw SheetError(
                .openQuote, row: number, cell: reference,
                "The quote mark that opens cell \(reference) on line \(quoteLine) is never closed. Close it, or remove it, and try again.")
        }
        try endRecord(give)
    }

    private mutating func plain(_ chunk: UnsafeBufferPointer<UInt8>, _ index: Int, _ give: (SheetRow) throws -> Void) throws -> Int {
        let byte = chunk[index]
        if byte == Self.lineFeed || byte == Self.carriageReturn {
            try lineBreak(byte, give)
        } else if byte == separator {
            try endCell()
        } else if byte == Self.quote, state == .start {
            state = .quoted
            wasQuoted = true
            quoteLine = line
        } else {
            state = .plain
            let stop = separator
            let end = chunk[index...].firstIndex { $0 == stop || $0 == Self.lineFeed || $0 == Self.carriageReturn || $0 == 0 } ?? chunk.count
            try append(chunk, index..<end)
            previousWasReturn = false
            return end
        }
        previousWasReturn = byte == Self.carriageReturn
        return index + 1
    }

    private mutating func quoted(_ chunk: UnsafeBufferPointer<UInt8>, _ index: Int) throws -> Int {
        var end = index
        while end < chunk.count, chunk[end] != Self.quote, chunk[end] != 0 {
            if chunk[end] == Self.carriageReturn || (chunk[end] == Self.lineFeed && !previousWasReturn) { line += 1 }
            previousWasReturn = chunk[end] == Self.carriageReturn
            end += 1
        }
        try append(chunk, index..<end)
        guard end < chunk.count, chunk[end] == Self.quote else { return end }
        state = .afterQuote
        spaces = 0
        previousWasReturn = false
        return end + 1
    }

    /// Behind a quote mark inside a quoted cell: the end of the cell, half of a doubled mark, or a stray mark that is text.
    private mutating func afterQuote(_ chunk: UnsafeBufferPointer<UInt8>, _ index: Int, _ give: (SheetRow) throws -> Void) throws -> Int {
        let byte = chunk[index]
        if byte == separator {
            try endCell()
        } else if byte == Self.lineFeed || byte == Self.carriageReturn {
            try lineBreak(byte, give)
        } else if byte == Self.space {
            spaces += 1
        } else if byte == Self.quote, spaces == 0 {
            field.append(byte)
            state = .quoted
        } else {
            field.append(Self.quote)
            field.append(contentsOf: repeatElement(Self.space, count: spaces))
            spaces = 0
            let place = reference
            tally.notes.add(.strayQuote, at: place)
            if byte != Self.quote {
                state = .quoted
                return index
            }
        }
        previousWasReturn = byte == Self.carriageReturn
        return index + 1
    }

    private mutating func lineBreak(_ byte: UInt8, _ give: (SheetRow) throws -> Void) throws {
        if byte == Self.lineFeed, previousWasReturn, state == .start, cells.isEmpty { return }
        line += 1
        try endRecord(give)
        number += 1
        startLine = line
    }

    private mutating func endRecord(_ give: (SheetRow) throws -> Void) throws {
        if state == .start, cells.isEmpty { return }
        try endCell()
        let found = cells
        cells = []
        cells.reserveCapacity(found.count)
        rowBytes = 0
        if let row = try tally.square(found, number: number, line: startLine, reportsLong: true) { try give(row) }
    }

    private mutating func endCell() throws {
        guard cells.count < tally.limits.columns else {
            throw SheetError.tooLarge("Row \(number) has more than \(tally.limits.columns) cells.", row: number)
        }
        cells.append(Cell(text(), kind: field.isEmpty ? .empty : .text, row: number, column: cells.count + 1))
        field.removeAll(keepingCapacity: true)
        wasQuoted = false
        state = .start
    }

    private mutating func text() -> String {
        if let text = String(validating: field, as: UTF8.self) { return text }
        let place = reference
        tally.notes.add(.windows1252, at: place)
        return Windows1252.text(field)
    }

    private mutating func append(_ chunk: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) throws {
        field.append(contentsOf: UnsafeBufferPointer(rebasing: chunk[range]))
        rowBytes += range.count
        guard field.count <= tally.limits.cellBytes, rowBytes <= tally.limits.rowBytes else { throw overlong }
    }

    private var reference: String { Cell.reference(row: number, column: cells.count + 1) }

    private var overlong: SheetError {
        let hint = wasQuoted ? " It opens with a quote mark on line \(quoteLine); if that mark is not closed, close or remove it." : ""
        let most = "\(tally.limits.cellBytes >> 10) KB, and \(tally.limits.rowBytes >> 20) MB a row"
        return SheetError(
            wasQuoted ? .openQuote : .tooLarge, row: number, cell: reference,
            "Cell \(reference) holds more text than a cell may hold (\(most)).\(hint) Shorten it, and try again.")
    }

    private func nulByte(at position: Int) -> SheetError {
        SheetError(
            .notText, row: number, cell: reference,
            "Byte \(position) of the file, in cell \(reference) on line \(line), is a NUL, which no text holds. "
                + "Save the sheet again as .xlsx or as “CSV UTF-8”.")
    }
}
