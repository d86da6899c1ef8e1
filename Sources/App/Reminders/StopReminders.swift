import Dates
import Storage

extension ID<RequestForInformation> {
    /// Sends no more reminders of this request, because somebody said so; said twice it is said once.
    func stopReminders(by actor: Actor, employer: ID<Employer>, of agency: ID<Agency>, at now: Instant, in db: Writing) throws {
        let by = actor.staffID == nil ? "employer" : "staff"
        let stopped = try db.run(
            """
            UPDATE rfi_requests SET reminders_stopped_at = \(now), reminders_stopped_by = \(by)
            WHERE agency_id = \(agency) AND id = \(self) AND reminders_stopped_at IS NULL
            """)
        guard stopped == 1 else { return }
        let words = by == "employer" ? "wants no more reminders of the RFI" : "took over: no more reminders of the RFI"
        try JournalNote(kind: .request, words: words, employer: employer, subject: number).write(agency: agency, by: actor, at: now, in: db)
    }

    /// Lets the reminders go on, also after a talk. Throws `Conflict` if the employer itself has said stop.
    func resumeReminders(by staff: StaffMember, employer: ID<Employer>, at now: Instant, in db: Writing) throws {
        let resumed = try db.run(
            """
            UPDATE rfi_requests SET reminders_stopped_at = NULL, reminders_stopped_by = NULL, reminders_resumed_at = \(now)
            WHERE agency_id = \(staff.agency) AND id = \(self) AND (reminders_stopped_by IS NULL OR reminders_stopped_by = 'staff')
            """)
        guard resumed == 1 else { throw Conflict(message: "They have asked for no more reminders. Call them instead.") }
        try JournalNote(kind: .request, words: "lets the reminders of the RFI go on", employer: employer, subject: number)
            .write(agency: staff.agency, by: .staff(staff), at: now, in: db)
    }
}
