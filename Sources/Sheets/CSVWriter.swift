/// Writes CSV after RFC 4180, UTF-8 with a byte order mark so that Excel reads it rightly, safe against formulas.
public struct CSVWriter {
    private let sink: ([UInt8]) throws -> Void
    private var buffer: [UInt8] = []

    /// `sink` takes the bytes piece by piece; call `finish()` for the last piece.
    public init(byteOrderMark: Bool = true, to sink: @escaping ([UInt8]) throws -> Void) {
        self.sink = sink
        if byteOrderMark { buffer += [0xEF, 0xBB, 0xBF] }
    }

    public mutating func write(_ row: [CellValue]) throws {
        append(row)
        if buffer.count >= FileChunks.size { try drain() }
    }

    /// Hands over what is left. Nothing may be written afterwards.
    public mutating func finish() throws {
        if !buffer.isEmpty { try drain() }
    }

    /// The whole file for rows that are at hand.
    public static func bytes(_ rows: [[CellValue]], byteOrderMark: Bool = true) -> [UInt8] {
        var writer = CSVWriter(byteOrderMark: byteOrderMark) { _ in }
        for row in rows { writer.append(row) }
        return writer.buffer
    }

    private mutating func drain() throws {
        try sink(buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    private mutating func append(_ row: [CellValue]) {
        for (index, value) in row.enumerated() {
            if index > 0 { buffer.append(0x2C) }
            append(value, isAlone: row.count == 1)
        }
        buffer += [0x0D, 0x0A]
    }

    private mutating func append(_ value: CellValue, isAlone: Bool) {
        guard let text = value.words else {
            buffer += value.plainText.utf8
            return
        }
        let safe = isFigures(value) ? text : FormulaDefence.guarded(text)
        let needsQuotes =
            safe.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D || $0 == 0x3B || $0 == 0x09 }
            || safe.hasPrefix(" ") || safe.hasSuffix(" ") || (isAlone && safe.isEmpty)
        guard needsQuotes else {
            buffer += safe.utf8
            return
        }
        buffer.append(0x22)
        for byte in safe.utf8 {
            if byte == 0x22 { buffer.append(byte) }
            buffer.append(byte)
        }
        buffer.append(0x22)
    }

    /// Such a cell can reckon, and no more: it calls no function and names no other cell.
    private func isFigures(_ value: CellValue) -> Bool {
        guard case .figures(let text) = value else { return false }
        return text.utf8.contains { (0x30...0x39).contains($0) } && text.utf8.allSatisfy { (0x30...0x39).contains($0) || " +-().".utf8.contains($0) }
    }
}
