import Dates
import Storage

/// Questions about packages that came in by the browser.
enum DirectoryImportQueries {
    static func latest(seenBy viewer: Viewer, in db: Reading) throws -> [DirectoryImport] {
        try db.all(
            DirectoryImport.self,
            """
            SELECT \(DirectoryImport.columns) FROM \(DirectoryImport.table) WHERE directory_imports.agency_id = \(viewer.agency)
            ORDER BY directory_imports.id DESC LIMIT \(count: 50)
            """)
    }

    static func find(_ id: ID<DirectoryImport>, seenBy viewer: Viewer, in db: Reading) throws -> DirectoryImport {
        try db.one(
            DirectoryImport.self,
            """
            SELECT \(DirectoryImport.columns) FROM \(DirectoryImport.table)
            WHERE directory_imports.agency_id = \(viewer.agency) AND directory_imports.id = \(id)
            """)
    }

    /// How many remarks there are of each kind.
    static func counts(of id: ID<DirectoryImport>, seenBy viewer: Viewer, in db: Reading) throws -> [DirectoryRemark.Kind: Int] {
        let rows = try db.all(
            RemarkCount.self,
            """
            SELECT kind, COUNT(*) FROM directory_import_remarks WHERE agency_id = \(viewer.agency) AND import_id = \(id) GROUP BY kind
            """)
        return Dictionary(rows.map { ($0.kind, $0.count) }) { first, _ in first }
    }

    private struct RemarkCount: Stored {
        let kind: DirectoryRemark.Kind
        let count: Int

        init(_ row: inout Row) throws {
            kind = try row.next()
            count = try row.next()
        }
    }

    /// In the order in which they were found; at most so many of each kind.
    static func remarks(
        of id: ID<DirectoryImport>, atMost count: Int, seenBy viewer: Viewer, in db: Reading
    ) throws -> [DirectoryRemark] {
        try db.all(
            DirectoryRemark.self,
            """
            SELECT \(DirectoryRemark.columns) FROM (SELECT place, kind, words, ROW_NUMBER() OVER (PARTITION BY kind ORDER BY place) AS number
                FROM directory_import_remarks WHERE agency_id = \(viewer.agency) AND import_id = \(id)) AS directory_import_remarks
            WHERE directory_import_remarks.number <= \(count) ORDER BY directory_import_remarks.place
            """)
    }
}
