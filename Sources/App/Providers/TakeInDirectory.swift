import Dates
import OpenReferral
import Storage
import Web

extension DirectoryUpload {
    /// Keeps the file until it is taken in or put away, with what is worth a word about it. No service is touched yet.
    func keep(_ file: UploadedFile, publisher: String, by staff: StaffMember, at now: Instant, in db: Writing) throws -> ID<DirectoryImport> {
        let id = ID<DirectoryImport>.new(at: now)
        let stored = try StoredFile.keep(name: file.name, type: kind.rawValue, bytes: file.bytes, by: staff.id, of: staff.agency, at: now, in: db)
        try db.run(
            """
            INSERT INTO directory_imports (id, agency_id, file_id, file_name, kind, publisher, started_by, started_at)
            VALUES (\(id), \(staff.agency), \(stored), \(file.name), \(kind), \(publisher), \(staff.id), \(now))
            """)
        let remarks: [(DirectoryRemark.Kind, String)] =
            problems.map { (.problem, $0) } + unknownCodes.map { (.code, "\($0.code): \($0.rows == 1 ? "1 row" : "\($0.rows) rows")") }
            + withoutOccupation.map { (.program, $0) }
        try db.insertMany(
            "INSERT INTO directory_import_remarks (agency_id, import_id, place, kind, words)",
            remarks.enumerated().map { place, remark in "(\(staff.agency), \(id), \(place + 1), \(remark.0), \(remark.1))" as SQL })
        return id
    }
}

extension DirectoryImport {
    private static let done = Conflict(message: "This package is taken in already. Go back to the list and open it to see what became of it.")

    /// Takes in what was shown: all of it, or, if it would not be the same any more, nothing. `agreed` is the plan's `mark` as it was shown.
    func takeIn(_ upload: DirectoryUpload, agreed: String, by staff: StaffMember, at now: Instant, in db: Writing) throws -> DirectoryCount {
        let agency = staff.agency
        guard try DirectoryImportQueries.find(id, seenBy: staff.viewer, in: db).committedAt == nil else { throw DirectoryImport.done }
        let plan = DirectoryPlan(of: upload.directory, against: try DirectoryQueries.everything(seenBy: staff.viewer, in: db))
        guard plan.mark == agreed else {
            throw Conflict(
                message:
                    "Nothing was taken in: the directory has changed since the page was shown. Go back, look at the page once more, and save then.")
        }
        let count = DirectoryCount(added: plan.count(.new), changed: plan.count(.changed), same: plan.count(.same))
        try DirectoryTake.recording(fileName, upload.directory, of: id, by: staff.name, agency: agency, at: now, in: db) {
            _ = try KeepDirectory(directory: upload.directory, agency: agency, now: now).keep(in: db)
            // Hours, costs and papers that are told otherwise count as much as the service's own words.
            let changed = plan.lines.filter { $0.fate == .changed }.map(\.uuid)
            try db.run(
                """
                UPDATE provider_services SET verified_at = NULL, verified_by = NULL, verified_name = NULL
                WHERE agency_id = \(agency) AND uuid IN \(list: changed)
                """)
            return ((), count)
        }
        try db.run(
            """
            UPDATE directory_imports SET committed_at = \(now), file_id = NULL, added = \(count.added), changed = \(count.changed),
                same = \(count.same)
            WHERE agency_id = \(agency) AND id = \(id)
            """)
        try db.run("DELETE FROM files WHERE agency_id = \(agency) AND id = \(file)")
        try JournalNote(
            kind: .import, words: "took in “\(fileName)”, services: \(count.added) new, \(count.changed) changed, \(count.same) as before",
            subject: id.number
        ).write(agency: agency, by: .staff(staff), at: now, in: db)
        return count
    }

    /// Removes the upload; no service was touched.
    func putAway(agency: ID<Agency>, in db: Writing) throws {
        try db.run("DELETE FROM directory_import_remarks WHERE agency_id = \(agency) AND import_id = \(id)")
        guard try db.run("DELETE FROM directory_imports WHERE agency_id = \(agency) AND id = \(id) AND committed_at IS NULL") == 1 else {
            throw DirectoryImport.done
        }
        try db.run("DELETE FROM files WHERE agency_id = \(agency) AND id = \(file)")
    }
}
