import Dates
import Sheets
import Storage
import Web

/// A sheet that somebody chose to upload, read and found fit.
struct UploadedSheet: Sendable {
    let file: UploadedFile
    let contents: SheetContents

    static let mostColumns = 500

    /// Throws `SheetError` or `ImportRefusal` with what to do.
    init(_ file: UploadedFile) throws {
        self.file = file
        contents = try SheetContents(bytes: file.bytes)
        guard contents.width <= UploadedSheet.mostColumns else {
            throw ImportRefusal(
                "The sheet has \(contents.width) columns. Remove those that are not about employers; \(UploadedSheet.mostColumns) can be read.")
        }
        guard contents.count > 0 else { throw ImportRefusal("The sheet has no rows under its headings. Choose the file that holds the employers.") }
    }
}

extension UploadedSheet {
    /// Keeps the file until the import is saved or given up. No employer is touched yet.
    func keep(by staff: StaffMember, at now: Instant, in db: Writing) throws -> ID<ImportRun> {
        let (stored, run) = (ID<StoredSheet>.new(at: now), ID<ImportRun>.new(at: now))
        try db.run(
            """
            INSERT INTO files (id, agency_id, name, type, size, bytes, uploaded_by, uploaded_at)
            VALUES (\(stored), \(staff.agency), \(file.name), \(contents.outline.format == .xlsx ? "xlsx" : "csv"), \(file.bytes.count), \(file.bytes),
                \(staff.id), \(now))
            """)
        try db.run(
            """
            INSERT INTO imports (id, agency_id, file_id, file_name, sheet, mapping, started_by, started_at)
            VALUES (\(run), \(staff.agency), \(stored), \(file.name), \(contents.outline.sheet ?? ""),
                \(try KeptJSON.text(ColumnMapping(guessing: contents))), \(staff.id), \(now))
            """)
        return run
    }
}
