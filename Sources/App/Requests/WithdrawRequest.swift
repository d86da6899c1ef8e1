import Dates
import Storage
import Web

extension RequestForInformation {
    /// Takes the request back before it is answered, and its link with it. Throws `Conflict` if the answers have arrived meanwhile.
    func withdraw(by staff: StaffMember, at now: Instant, in db: Writing) throws {
        let withdrawn = try db.run(
            """
            UPDATE rfi_requests SET withdrawn_at = \(now)
            WHERE agency_id = \(agency) AND id = \(id) AND submitted_at IS NULL AND withdrawn_at IS NULL
            """)
        guard withdrawn == 1 else { throw Conflict(message: "The answers have arrived, so there is nothing left to withdraw.") }
        try PrivateLink.revokeAll(purpose: LinkPurpose.rfi.rawValue, subject: id.number, agency: agency.number, at: now, in: db)
        try JournalNote(kind: .request, words: "withdrew the RFI", employer: employer, subject: id.number)
            .write(agency: agency, by: .staff(staff), at: now, in: db)
    }
}
