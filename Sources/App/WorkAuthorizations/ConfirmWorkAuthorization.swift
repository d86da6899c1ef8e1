import Dates
import Storage

extension Participant {
    /// Writes down that the person may work here. Throws `Conflict` if that stands already.
    func confirmWork(by evidence: WorkAuthorization.Evidence, by staff: StaffMember, at now: Instant, in db: Writing) throws {
        let isConfirmed = try WorkAuthorizationQueries.of(id, seenBy: Viewer(wholeAgency: agency), in: db) != nil
        guard !isConfirmed else { throw Conflict(message: "That \(firstName) may work is confirmed already.") }
        try db.run(
            """
            INSERT INTO work_authorizations (id, agency_id, participant_id, evidence, confirmed_by, confirmed_at)
            VALUES (\(ID<WorkAuthorization>.new(at: now)), \(agency), \(id), \(evidence), \(staff.id), \(now))
            """)
        try touchWork("confirmed leave to work", by: .staff(staff), at: now, in: db)
    }

    /// Writes down that it stands no longer, or never should have.
    func endWorkConfirmation(by staff: StaffMember, at now: Instant, in db: Writing) throws {
        let ended = try db.run(
            """
            UPDATE work_authorizations SET ended_by = \(staff.id), ended_at = \(now)
            WHERE agency_id = \(agency) AND participant_id = \(id) AND ended_at IS NULL
            """)
        guard ended == 1 else { return }
        try touchWork("took back that leave to work is confirmed", by: .staff(staff), at: now, in: db)
    }
}
