import Glibc

/// Writes a workbook of one sheet row by row: bold headings that stay in sight, text as text whatever it starts with, days as true days.
/// Rows wait unpacked in a nameless temporary file, so memory holds only the packed workbook.
public final class XLSXWriter {
    /// A heading and how wide its column is, in characters; without a width the heading decides.
    public struct Column: Sendable, Equatable, ExpressibleByStringLiteral {
        public let heading: String
        public let width: Double?

        public init(_ heading: String, width: Double? = nil) {
            self.heading = heading
            self.width = width
        }

        public init(stringLiteral value: String) { self.init(value) }
    }

    private let sheet: String
    private var file: UnsafeMutablePointer<FILE>?
    private var buffer: [UInt8] = []
    private var row = 0

    /// Without columns there is no heading row. Throws `SheetError` when Excel would refuse the sheet's name.
    public init(sheet: String, columns: [Column] = []) throws {
        let hasBadSigns = sheet.contains { "[]:*?/\\".contains($0) } || sheet.hasPrefix("'") || sheet.hasSuffix("'")
        guard !sheet.isEmpty, sheet.utf16.count <= 31, !hasBadSigns else {
            throw SheetError(
                .unwritable,
                "“\(sheet)” cannot be the name of a sheet. "
                    + "Use 1 to 31 characters, none of them [ ] : * ? / \\, and no ' at either end.")
        }
        self.sheet = sheet
        guard let file = tmpfile() else { throw XLSXWriter.noSpace }
        self.file = file
        buffer += XLSXParts.worksheetHead(columns)
        if !columns.isEmpty { try append(columns.map { .text($0.heading) }, style: XLSXParts.boldStyle) }
    }

    deinit {
        if let file { fclose(file) }
    }

    /// Adds one row. Throws `SheetError` beyond what Excel can hold: 1,048,576 rows, 16,384 columns, 32,767 characters in a cell.
    public func write(_ values: [CellValue]) throws {
        try append(values, style: nil)
        if buffer.count >= FileChunks.size { try drain() }
    }

    /// The finished workbook. Nothing may be written afterwards.
    public func finish() throws -> [UInt8] {
        buffer += "</sheetData></worksheet>".utf8
        try drain()
        // libzip reads from where the file stands.
        guard let file, fflush(file) == 0, fseek(file, 0, SEEK_SET) == 0 else { throw XLSXWriter.noSpace }
        let builder = try ZipBuilder()
        for part in XLSXParts.fixed(sheet: sheet) { try builder.add(part.name, Array(part.text.utf8)) }
        self.file = nil
        try builder.add("xl/worksheets/sheet1.xml", file: file)
        return try builder.bytes()
    }

    /// The whole workbook for rows that are at hand.
    public static func bytes(sheet: String, columns: [Column], _ rows: [[CellValue]]) throws -> [UInt8] {
        let writer = try XLSXWriter(sheet: sheet, columns: columns)
        for row in rows { try writer.write(row) }
        return try writer.finish()
    }

    private func append(_ values: [CellValue], style: Int?) throws {
        row += 1
        guard row <= 1_048_576, values.count <= 16_384 else {
            throw SheetError(
                .unwritable, row: row,
                "Row \(row) is more than an Excel sheet holds (1,048,576 rows, 16,384 columns). "
                    + "Choose fewer rows, or use CSV.")
        }
        buffer += "<row r=\"\(row)\">".utf8
        for (index, value) in values.enumerated() { try append(value, column: index + 1, style: style) }
        buffer += "</row>".utf8
    }

    private func append(_ value: CellValue, column: Int, style: Int?) throws {
        if value == .empty || value == .text("") { return }
        buffer += "<c r=\"".utf8
        buffer += Cell.columnLetters(column).utf8
        buffer += String(row).utf8
        buffer.append(0x22)
        if let words = value.words ?? XLSXParts.overlongNumber(value) {
            guard words.utf16.count <= 32_767 else {
                let cell = Cell.reference(row: row, column: column)
                throw SheetError(
                    .unwritable, row: row, cell: cell,
                    "The text for cell \(cell) has more than the 32,767 characters that Excel holds. Use CSV instead.")
            }
            buffer += (style.map { " s=\"\($0)\"" } ?? "").utf8
            buffer += " t=\"inlineStr\"><is><t xml:space=\"preserve\">".utf8
            XMLText.append(words, to: &buffer)
            buffer += "</t></is></c>".utf8
        } else {
            buffer += XLSXParts.plain(value).utf8
        }
    }

    private func drain() throws {
        guard let file, fwrite(buffer, 1, buffer.count, file) == buffer.count else { throw XLSXWriter.noSpace }
        buffer.removeAll(keepingCapacity: true)
    }

    private static let noSpace = SheetError(
        .unwritable, "The workbook could not be written: no room in the folder for temporary files. Free some disk, and try again.")
}
