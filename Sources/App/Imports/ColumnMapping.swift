import Foundation
import Sheets

/// Which column of a sheet holds what.
struct ColumnMapping: Sendable, Equatable, Codable {
    struct Column: Sendable, Equatable, Codable {
        let title: String
        var field: ImportField?
    }

    var columns: [Column]

    /// The best guess.
    init(guessing contents: SheetContents) {
        let titles = contents.titles
        let headings = contents.heading == nil ? titles.map { _ in "" } : titles
        let fields = ColumnGuess.fields(headings: headings, samples: titles.indices.map { contents.samples(of: $0, atMost: 200) })
        columns = zip(titles, fields).map(Column.init)
    }

    init(columns: [Column]) {
        self.columns = columns
    }

    /// A row can only get a name from one of these columns, the surest first.
    var nameColumns: [Int] {
        [ImportField.doingBusinessAs, .name, .legalName].compactMap { field in columns.firstIndex { $0.field == field } }
    }

    /// Where a row without a name is mended.
    var namingColumn: Int { (columns.firstIndex { $0.field == .name } ?? nameColumns.first) ?? 0 }

    func column(of field: ImportField) -> Int? { columns.firstIndex { $0.field == field } }

    /// Columns of which nothing is read; their cells are kept with the row.
    var unread: [String] { columns.filter { $0.field == nil }.map(\.title) }

    /// Reads a column as that field, and no other column as a field that only one may hold.
    mutating func set(_ column: Int, to field: ImportField?) {
        if let field, !field.mayRepeat {
            for other in columns.indices where columns[other].field == field { columns[other].field = nil }
        }
        columns[column].field = field
    }

    /// Takes "Column=field" from a command; the column by its heading or its letter, the field by its name, "-" for none. Throws `ImportRefusal`.
    mutating func apply(_ assignment: String) throws {
        let parts = assignment.split(separator: "=", omittingEmptySubsequences: false).map { CellReading.line(String($0)) }
        guard parts.count >= 2, let wanted = parts.last else {
            throw ImportRefusal("“\(assignment)” does not say what a column holds. Write it as \"Site name=name\".")
        }
        let title = parts.dropLast().joined(separator: "=")
        guard
            let column = columns.firstIndex(where: { ColumnGuess.folded($0.title) == ColumnGuess.folded(title) })
                ?? columns.indices.first(where: { Cell.columnLetters($0 + 1) == title.uppercased() })
        else { throw ImportRefusal("The sheet has no column “\(title)”. Its columns are: \(columns.map(\.title).joined(separator: ", ")).") }
        if wanted == "-" || wanted.isEmpty { return set(column, to: nil) }
        guard let field = ImportField(rawValue: wanted.lowercased()) else {
            throw ImportRefusal(
                "“\(wanted)” is nothing a column can hold. Choose from: \(ImportField.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        set(column, to: field)
    }
}

/// Why a sheet is not taken in at all; the text says what to do.
public struct ImportRefusal: Error, Sendable, Equatable, CustomStringConvertible {
    public let message: String

    init(_ message: String) {
        self.message = message
    }

    public var description: String { message }
}
