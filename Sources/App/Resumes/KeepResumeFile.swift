import Dates
import Storage

extension Participant {
    /// Keeps the file that the person brought; an earlier one is no longer shown.
    func keepResume(_ bytes: [UInt8], _ format: FlyerFormat, by staff: StaffMember, at now: Instant, in db: Writing) throws {
        let file = try StoredFile.keep(
            name: "resume.\(format.ending)", type: format.type, bytes: bytes, by: staff.id, of: agency, at: now, in: db)
        try db.run(
            "INSERT INTO resume_files (id, agency_id, participant_id, file_id) VALUES (\(ID<ResumeFile>.new(at: now)), \(agency), \(id), \(file))")
        try touchWork("kept a résumé", by: .staff(staff), at: now, in: db)
    }

    /// The file is no longer shown nor sent.
    func dropResume(by staff: StaffMember, at now: Instant, in db: Writing) throws {
        try db.run(
            "UPDATE resume_files SET withdrawn_at = \(now) WHERE agency_id = \(agency) AND participant_id = \(id) AND withdrawn_at IS NULL")
        try touchWork("took the résumé away", by: .staff(staff), at: now, in: db)
    }
}

/// A résumé that a person brought, as a row.
enum ResumeFile {}
