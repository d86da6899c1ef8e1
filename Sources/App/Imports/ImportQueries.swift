import Dates
import Storage

/// Questions about the sheets that came in.
enum ImportQueries {
    static let pageLength = 50

    /// The runs that are looked for, newest first, with who started each.
    static func runs(_ list: ImportList, in zone: Zone, seenBy viewer: Viewer, in db: Reading) throws -> NewestFirst<StartedRun> {
        NewestFirst(
            try db.all(
                StartedRun.self,
                """
                SELECT \(ImportRun.columns), COALESCE(staff.name, ''), EXISTS (SELECT 1 FROM import_undos
                    WHERE import_undos.agency_id = imports.agency_id AND import_undos.import_id = imports.id) FROM imports
                LEFT JOIN staff ON staff.agency_id = imports.agency_id AND staff.id = imports.started_by
                WHERE imports.agency_id = \(viewer.agency) AND \(list.condition(in: zone))
                ORDER BY imports.id DESC LIMIT \(count: NewestFirst<StartedRun>.length + 1)
                """))
    }

    static func run(_ id: ID<ImportRun>, seenBy viewer: Viewer, in db: Reading) throws -> ImportRun {
        try db.one(ImportRun.self, "SELECT \(ImportRun.columns) FROM imports WHERE imports.agency_id = \(viewer.agency) AND imports.id = \(id)")
    }

    /// The uploaded file of a run that is not saved yet; throws `NotFound` afterwards.
    static func upload(of run: ImportRun, seenBy viewer: Viewer, in db: Reading) throws -> [UInt8] {
        try db.one([UInt8].self, "SELECT bytes FROM files WHERE agency_id = \(viewer.agency) AND id = \(run.file)")
    }

    /// Rows that were left out, after a row.
    static func refused(of run: ID<ImportRun>, after number: Int, atMost limit: Int, seenBy viewer: Viewer, in db: Reading) throws -> [ImportedRow] {
        try db.all(
            ImportedRow.self,
            """
            SELECT \(ImportedRow.columns) FROM import_rows
            WHERE import_rows.agency_id = \(viewer.agency) AND import_rows.import_id = \(run) AND import_rows.outcome = 'refused'
                AND import_rows.row_number > \(number)
            ORDER BY import_rows.row_number LIMIT \(count: limit)
            """)
    }

    /// Rows that came in with something left aside, after a row.
    static func remarked(of run: ID<ImportRun>, after number: Int, seenBy viewer: Viewer, in db: Reading) throws -> [ImportedRow] {
        try db.all(
            ImportedRow.self,
            """
            SELECT \(ImportedRow.columns) FROM import_rows
            JOIN employers ON employers.agency_id = import_rows.agency_id AND employers.id = import_rows.employer_id
            WHERE \(viewer.employers) AND import_rows.import_id = \(run) AND import_rows.remarks LIKE '%"problem"%'
                AND import_rows.row_number > \(number)
            ORDER BY import_rows.row_number LIMIT \(count: pageLength + 1)
            """)
    }

    /// The rows of one employer in a run.
    static func rows(of run: ID<ImportRun>, about employer: ID<Employer>, seenBy viewer: Viewer, in db: Reading) throws -> [ImportedRow] {
        try db.all(
            ImportedRow.self,
            """
            SELECT \(ImportedRow.columns) FROM import_rows
            JOIN employers ON employers.agency_id = import_rows.agency_id AND employers.id = import_rows.employer_id
            WHERE \(viewer.employers) AND import_rows.import_id = \(run) AND import_rows.employer_id = \(employer)
            ORDER BY import_rows.row_number LIMIT 200
            """)
    }
}

/// A run with the name of the person who started it.
struct StartedRun: Stored, Sendable {
    let run: ImportRun
    let by: String
    let isTakenBack: Bool

    init(_ row: inout Row) throws {
        run = try ImportRun(&row)
        by = try row.next()
        isTakenBack = try row.next()
    }
}
