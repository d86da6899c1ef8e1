@testable import Sheets

/// A CSV file is read or refused, and it is the same file in pieces of any length.
func tryOut(_ bytes: [UInt8]) {
    guard let format = try? bytes.withUnsafeBufferPointer({ try Recognition.format(of: $0) }), format == .csv else { return }
    let whole = rows(bytes, [bytes])
    for length in [1, 7] { precondition(rows(bytes, pieces(bytes, of: length)) == whole, "read otherwise in pieces of \(length)") }
}

private func rows(_ sample: [UInt8], _ pieces: [[UInt8]]) -> [SheetRow]? {
    var limits = SheetLimits.standard
    limits.cells = 100_000
    var reader = sample.withUnsafeBufferPointer { CSVReader(sample: $0, limits: limits) }
    var rows: [SheetRow] = []
    let outline = try? reader.read({ feed in for piece in pieces { try piece.withUnsafeBufferPointer(feed) } }, { rows.append($0) })
    return outline.map { _ in rows }
}
