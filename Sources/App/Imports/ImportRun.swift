import Dates
import Storage

/// A sheet that came in: uploaded and being looked at, or saved.
struct ImportRun: Stored, Sendable {
    let id: ID<ImportRun>
    /// The upload, kept until the import is saved or given up.
    let file: ID<StoredSheet>?
    let fileName: String
    let sheet: String
    let mapping: ColumnMapping
    /// What somebody decided about single rows, by their number.
    let choices: [Int: RowChoice]
    let startedBy: ID<StaffMember>?
    let startedAt: Instant
    let committedAt: Instant?
    let rows: Int
    let created: Int
    let matched: Int
    let refused: Int
    let problems: Int

    static let columns: SQL = """
        imports.id, imports.file_id, imports.file_name, imports.sheet, imports.mapping, imports.choices, imports.started_by, imports.started_at,
        imports.committed_at, imports.rows_read, imports.created, imports.matched, imports.refused, imports.problems
        """

    init(_ row: inout Row) throws {
        id = try row.next()
        file = try row.next()
        fileName = try row.next()
        sheet = try row.next()
        mapping = try KeptJSON.value(in: try row.next())
        choices = try KeptJSON.value(in: try row.next())
        startedBy = try row.next()
        startedAt = try row.next()
        committedAt = try row.next()
        rows = try row.next()
        created = try row.next()
        matched = try row.next()
        refused = try row.next()
        problems = try row.next()
    }
}

/// An uploaded sheet in `files`.
enum StoredSheet {}
