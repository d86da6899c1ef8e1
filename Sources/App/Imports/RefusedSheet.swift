import Sheets

/// The rows that were left out, to be mended and imported again.
enum RefusedSheet {
    static func csv(_ rows: [ImportedRow], of run: ImportRun) -> [UInt8] {
        let width = max(run.mapping.columns.count, rows.map(\.cells.count).max() ?? 0)
        let titles = (0..<width).map {
            run.mapping.columns.indices.contains($0) ? run.mapping.columns[$0].title : "Column \(Cell.columnLetters($0 + 1))"
        }
        let head = (["Row", "Cell", "Why not"] + titles).map(CellValue.text)
        let lines = rows.map { row -> [CellValue] in
            let cells = row.cells + Array(repeating: "", count: width - row.cells.count)
            return [.integer(row.number), .text(row.cell), .text(row.reason)] + cells.map(CellValue.text)
        }
        return CSVWriter.bytes([head] + lines)
    }
}
