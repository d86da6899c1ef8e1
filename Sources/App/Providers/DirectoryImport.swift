import Dates
import Markup
import Storage

/// A package or list that came in by the browser: looked at, or taken in.
struct DirectoryImport: Stored, Sendable {
    let id: ID<DirectoryImport>
    /// The upload, kept until it is taken in or put away.
    let file: ID<StoredFile>?
    let fileName: String
    let kind: DirectoryUpload.Kind
    let publisher: String
    let startedBy: String
    let startedAt: Instant
    let committedAt: Instant?
    /// Services.
    let added: Int
    let changed: Int
    let same: Int

    static let columns: SQL = """
        directory_imports.id, directory_imports.file_id, directory_imports.file_name, directory_imports.kind, directory_imports.publisher,
        staff.name, directory_imports.started_at, directory_imports.committed_at, directory_imports.added, directory_imports.changed,
        directory_imports.same
        """
    static let table: SQL = """
        directory_imports JOIN staff ON staff.agency_id = directory_imports.agency_id AND staff.id = directory_imports.started_by
        """

    init(_ row: inout Row) throws {
        id = try row.next()
        file = try row.next()
        fileName = try row.next()
        kind = try row.next()
        publisher = try row.next()
        startedBy = try row.next()
        startedAt = try row.next()
        committedAt = try row.next()
        added = try row.next()
        changed = try row.next()
        same = try row.next()
    }
}

/// What is worth a word about a package or list: a problem of a row, a code that is no occupation, a program without one.
struct DirectoryRemark: Stored, Sendable {
    enum Kind: String, CaseIterable, Sendable, Storable {
        case problem, code, program

        var label: String {
            switch self {
            case .problem: "Not as the standard has it"
            case .code: "Codes that O*NET does not know"
            case .program: "Programs without a known occupation"
            }
        }
    }

    let place: Int
    let kind: Kind
    let words: String

    static let columns: SQL = "directory_import_remarks.place, directory_import_remarks.kind, directory_import_remarks.words"

    init(_ row: inout Row) throws {
        place = try row.next()
        kind = try row.next()
        words = try row.next()
    }
}

extension ID<DirectoryImport> {
    static let list: Link = "/providers/packages"
    var page: Link { "/providers/packages/\(self)" }
    var saving: Link { "/providers/packages/\(self)/save" }
    var stopping: Link { "/providers/packages/\(self)/stop" }
    var remarks: Link { "/providers/packages/\(self)/remarks.csv" }
}
