import Sheets

/// A whole sheet as it came in: its rows, and which of them heads the columns.
struct SheetContents: Sendable {
    /// Every row that holds text, the headings and what stands above them too.
    let rows: [SheetRow]
    /// Where among `rows` the headings are; nothing if the sheet has none.
    let heading: Int?
    let outline: SheetOutline

    /// Reads a file. `hasHeadings` is what somebody knows about the first row; otherwise the cells tell. Throws `SheetError`.
    init(path: String, sheet: SheetChoice = .first, hasHeadings: Bool? = nil) throws {
        var rows: [SheetRow] = []
        let outline = try Sheet.read(path: path, sheet: sheet) { rows.append($0) }
        self.init(rows, outline, hasHeadings: hasHeadings)
    }

    /// Reads an upload.
    init(bytes: [UInt8], sheet: SheetChoice = .first, hasHeadings: Bool? = nil) throws {
        var rows: [SheetRow] = []
        let outline = try Sheet.read(bytes: bytes, sheet: sheet) { rows.append($0) }
        self.init(rows, outline, hasHeadings: hasHeadings)
    }

    private init(_ rows: [SheetRow], _ outline: SheetOutline, hasHeadings: Bool?) {
        self.rows = rows
        self.outline = outline
        heading = HeadingRow.find(in: rows, hasHeadings: hasHeadings)
    }

    /// As many as the headings, or as the first row where there are none.
    var width: Int { rows.isEmpty ? 0 : rows[heading ?? 0].cells.count }

    /// What stands over each column: its heading, or "Column C".
    var titles: [String] {
        (0..<width).map { column in
            let title = heading.map { CellReading.line(rows[$0][column]) } ?? ""
            return title.isEmpty ? "Column \(Cell.columnLetters(column + 1))" : title
        }
    }

    /// Rows about employers: all but the headings.
    var count: Int { rows.count - (heading == nil ? 0 : 1) }

    /// Rows without any text between the first and the last; they are no rows for us.
    var emptyRows: Int {
        guard let first = rows.first, let last = rows.last else { return 0 }
        return last.number - first.number + 1 - rows.count
    }

    /// Cells of a column that are not blank, from the top.
    func samples(of column: Int, atMost number: Int) -> [String] {
        var samples: [String] = []
        for row in rows.dropFirst(heading.map { $0 + 1 } ?? 0).prefix(5_000) where samples.count < number {
            let cell = CellReading.line(row[column])
            if !cell.isEmpty { samples.append(cell) }
        }
        return samples
    }
}

/// Finds the row of headings, if there is one.
enum HeadingRow {
    static func find(in rows: [SheetRow], hasHeadings: Bool?) -> Int? {
        if let hasHeadings { return hasHeadings && !rows.isEmpty ? 0 : nil }
        for (place, row) in rows.prefix(10).enumerated() {
            let known = ColumnGuess.knownHeadings(row.texts)
            if known.hasName || known.known >= 2 { return place }
        }
        guard let first = rows.first else { return nil }
        return ColumnGuess.knownHeadings(first.texts).known > 0 || differs(first, from: rows.dropFirst().prefix(50)) ? 0 : nil
    }

    /// Words over columns of numbers are headings even when nobody knows them.
    private static func differs(_ first: SheetRow, from others: ArraySlice<SheetRow>) -> Bool {
        guard !others.isEmpty, first.cells.allSatisfy({ !$0.isEmpty && !$0.text.contains(where: \.isNumber) }) else { return false }
        return first.cells.indices.contains { column in
            let filled = others.map { $0[column] }.filter { !$0.isEmpty }
            return !filled.isEmpty && 10 * filled.count { $0.contains(where: \.isNumber) } >= 6 * filled.count
        }
    }
}
