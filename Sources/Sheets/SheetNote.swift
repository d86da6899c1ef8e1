/// Something a person should look at although the file could be read; the same remark about many rows is one note.
public struct SheetNote: Sendable, Equatable {
    public enum Kind: Sendable, Hashable {
        /// Cells that are not UTF-8 and were read as Windows-1252.
        case windows1252
        /// Rows with more cells than the first row.
        case longRow
        /// Quote marks inside a quoted cell that were not doubled and were kept as text.
        case strayQuote
        /// Formulas whose result was never saved.
        case noResult
        /// Sheets of the workbook that were not read.
        case otherSheets
    }

    public let kind: Kind
    /// How many cells, rows or sheets the note is about.
    public internal(set) var count: Int
    /// The first twenty places, such as "B14" or "row 14".
    public internal(set) var places: [String]

    /// One sentence in English that says what was found, where, and what to do.
    public var message: String {
        let whole = places.joined(separator: ", ") + (count > places.count ? " and \(count - places.count) more" : "")
        return switch kind {
        case .windows1252: "Not UTF-8, so read as Windows-1252; check the accents, or save the file as “CSV UTF-8”: \(whole)."
        case .longRow: "More cells than the first row; look for a stray separator or a missing quote mark: \(whole)."
        case .strayQuote: "A quote mark inside a quoted cell was not doubled and was kept as text; check these: \(whole)."
        case .noResult: "A formula without a saved result was read as empty; open the file in Excel, save it, and read it again: \(whole)."
        case .otherSheets: "Other sheets of the workbook were not read: \(whole)."
        }
    }
}

extension [SheetNote] {
    /// Adds a place to the note of this kind, or begins the note.
    mutating func add(_ kind: SheetNote.Kind, at place: String) {
        guard let index = firstIndex(where: { $0.kind == kind }) else {
            append(SheetNote(kind: kind, count: 1, places: [place]))
            return
        }
        self[index].count += 1
        if self[index].places.count < 20 { self[index].places.append(place) }
    }
}
