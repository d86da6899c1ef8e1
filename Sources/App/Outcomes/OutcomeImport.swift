import Dates
import Markup
import Storage

/// One table of earlier years that was taken in, with what became of its rows.
struct OutcomeImport: Stored, Sendable {
    let id: ID<OutcomeImport>
    let fileName: String
    let rows: Int
    /// People who were not known before.
    let new: Int
    /// Known people of whom something was added.
    let addedTo: Int
    /// Known people of whom nothing new was told.
    let asBefore: Int
    let refused: Int
    /// Columns that nobody read.
    let notes: [String]
    let importedBy: String
    let importedAt: Instant
    /// Who took it back, and when.
    let undoneBy: String?
    let undoneAt: Instant?

    static let columns: SQL = """
        outcome_imports.id, outcome_imports.file_name, outcome_imports.row_count, outcome_imports.new_people, outcome_imports.added_to,
        outcome_imports.as_before, outcome_imports.refused, outcome_imports.notes, outcome_imports.imported_name, outcome_imports.imported_at,
        outcome_imports.undone_name, outcome_imports.undone_at
        """

    init(_ row: inout Row) throws {
        id = try row.next()
        fileName = try row.next()
        rows = try row.next()
        new = try row.next()
        addedTo = try row.next()
        asBefore = try row.next()
        refused = try row.next()
        notes = try row.next(String.self).split(separator: "\n").map(String.init)
        importedBy = try row.next()
        importedAt = try row.next()
        undoneBy = try row.next()
        undoneAt = try row.next()
    }

    /// "140 rows: new people 120, added to 3, as before 2, rows left out 15".
    var words: String { "\(rows) rows: new people \(new), added to \(addedTo), as before \(asBefore), rows left out \(refused)" }
}

extension ID<OutcomeImport> {
    var page: Link { "/outcomes/tables/\(self)" }
    var undo: Link { "/outcomes/tables/\(self)/undo" }
}

/// A row that was left out, and why.
struct OutcomeRefusal: Stored, Sendable {
    let number: Int
    let key: String
    let reason: String

    init(_ row: inout Row) throws {
        number = try row.next()
        key = try row.next()
        reason = try row.next()
    }
}

/// Somebody of whom a table told and who stayed when it was taken back, with the reason.
struct StayingEpisode: Stored, Sendable {
    let key: String
    /// Came with the table; otherwise known before.
    let isOfTable: Bool

    init(_ row: inout Row) throws {
        key = try row.next()
        isOfTable = try row.next()
    }

    var reason: String {
        isOfTable ? "a later table, or our own records, told more of them" : "was known before; what this table added cannot be told apart"
    }
}
