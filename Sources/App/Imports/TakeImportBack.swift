import Dates
import Storage

extension ImportRun {
    /// Takes the import back: employers that came in with it go, those that it filled in stand as before, and whoever was touched since stays as they
    /// are, with the reason. Throws `Conflict` if that was done before, and `NotFound` if the import is not this person's to take back.
    func takeBack(by staff: StaffMember, at now: Instant, in db: Writing) throws -> UndoneImport {
        guard mayBeTakenBack(by: staff) else { throw NotFound() }
        guard committedAt != nil, try UndoQueries.undone(id, seenBy: staff.viewer, in: db) == nil else {
            throw Conflict(message: "This import was taken back already, or is not saved yet.")
        }
        let undo = try ImportUndo(of: id, seenBy: staff.viewer, in: db)
        for some in undo.removed.portions(of: ImportRun.portion) { try remove(some, agency: staff.agency, in: db) }
        for (employer, rows) in undo.putBack {
            try PutRowsBack(agency: staff.agency).putBack(rows, in: db)
            try Employer.find(employer, seenBy: staff.viewer, in: db).refreshSearchText(in: db)
            try JournalNote(kind: .import, words: "took back what “\(fileName)” had filled in", employer: employer, subject: id.number)
                .write(agency: staff.agency, by: .staff(staff), at: now, in: db)
        }
        try record(undo, by: staff, at: now, in: db)
        guard let undone = try UndoQueries.undone(id, seenBy: staff.viewer, in: db) else { throw NotFound() }
        return undone
    }

    /// Whoever brought it, and those who lead.
    func mayBeTakenBack(by staff: StaffMember) -> Bool { startedBy == staff.id || staff.role.leads || staff.role == .administrator }

    private static let portion = 400

    /// Nothing hangs on them but what the import itself brought. What they are found by goes with them.
    private func remove(_ employers: [ID<Employer>], agency: ID<Agency>, in db: Writing) throws {
        for table in ["import_rows", "contacts", "sites"] {
            try db.run("DELETE FROM \(SQL(stringLiteral: table)) WHERE agency_id = \(agency) AND employer_id IN \(list: employers)")
        }
        try db.run("DELETE FROM employers WHERE agency_id = \(agency) AND id IN \(list: employers)")
    }

    private func record(_ undo: ImportUndo, by staff: StaffMember, at now: Instant, in db: Writing) throws {
        try db.run(
            """
            INSERT INTO import_undos (agency_id, import_id, undone_by, undone_at, removed, put_back)
            VALUES (\(staff.agency), \(id), \(staff.id), \(now), \(count: undo.removed.count), \(count: undo.putBack.count))
            """)
        try db.insertMany(
            "INSERT INTO import_left (agency_id, import_id, employer_id, reason)",
            undo.left.map { "(\(staff.agency), \(id), \($0.employer), \(String($0.reason.prefix(300))))" as SQL })
        let left = undo.left.isEmpty ? "" : "; \(undo.left.count) that were touched since stay"
        try JournalNote(
            kind: .import,
            words: "took the import of “\(fileName)” back: \(undo.removed.count) employers removed, \(undo.putBack.count) as before\(left)",
            subject: id.number
        ).write(agency: staff.agency, by: .staff(staff), at: now, in: db)
    }
}
