import Dates
import Phrases
import Storage

extension FitDraft {
    /// Puts the decision in the place of the one that the lead saw. Throws `Conflict` if another stands there by now.
    func decide(about employer: Employer, after seen: ID<FitDecision>?, by lead: StaffMember, at now: Instant, in db: Writing) throws {
        let standing = try FitQueries.standing(at: employer.id, seenBy: lead.viewer, in: db)
        guard standing?.id == seen else { throw Conflict(message: "Somebody has decided about this employer meanwhile. Look at the page again.") }
        try db.run(
            """
            UPDATE employer_fit_decisions SET ended_at = \(now)
            WHERE agency_id = \(lead.agency) AND employer_id = \(employer.id) AND ended_at IS NULL
            """)
        let id = ID<FitDecision>.new(at: now)
        try db.run(
            """
            INSERT INTO employer_fit_decisions (id, agency_id, employer_id, decision, reason, decided_by, decided_at, look_again_on)
            VALUES (\(id), \(lead.agency), \(employer.id), \(course), \(reason), \(lead.id), \(now), \(lookAgainOn))
            """)
        try JournalNote(
            kind: .edit, words: "decided on the fit: \(course.label.lowercased()), to look at again on \(Wording.day(lookAgainOn, in: .en))",
            said: reason, employer: employer.id, subject: id.number
        ).write(agency: lead.agency, by: .staff(lead), at: now, in: db)
    }
}
