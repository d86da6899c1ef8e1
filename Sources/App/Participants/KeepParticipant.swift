import Dates
import Storage

extension ParticipantDraft {
    /// Records a person who has come to the agency.
    func create(by staff: StaffMember, at now: Instant, in db: Writing) throws -> ID<Participant> {
        let id = ID<Participant>.new(at: now)
        try db.run(
            """
            INSERT INTO participants (id, agency_id, center_id, staff_id, first_name, last_name, name_folded, phone, mailbox, language,
                needs_interpreter, goal, created_at)
            VALUES (\(id), \(staff.agency), \(center), \(counselor), \(firstName), \(lastName), \(folded), \(phone), \(mailbox), \(language),
                \(needsInterpreter), \(goal), \(now))
            """)
        try JournalNote(kind: .person, words: "added the job seeker \(firstName) \(lastName)", subject: id.number)
            .write(agency: staff.agency, by: .staff(staff), at: now, in: db)
        return id
    }

    fileprivate var folded: String { Folding.text("\(lastName) \(firstName)") }
}

extension Participant {
    /// Changes what is recorded. Throws `Conflict` if somebody else has changed it since it was shown.
    func change(to draft: ParticipantDraft, from version: Int, by staff: StaffMember, at now: Instant, in db: Writing) throws {
        let changed = try db.run(
            """
            UPDATE participants SET center_id = \(draft.center), staff_id = \(draft.counselor), first_name = \(draft.firstName),
                last_name = \(draft.lastName), name_folded = \(draft.folded), phone = \(draft.phone), mailbox = \(draft.mailbox),
                language = \(draft.language), needs_interpreter = \(draft.needsInterpreter), goal = \(draft.goal), version = version + 1,
                bounced = CASE WHEN mailbox = \(draft.mailbox) THEN bounced ELSE '' END
            WHERE agency_id = \(agency) AND id = \(id) AND version = \(version)
            """)
        guard changed == 1 else {
            throw Conflict(message: "Somebody has changed \(name) meanwhile. Look at the page again, then repeat your change.")
        }
        try JournalNote(kind: .person, words: "changed what is recorded of \(draft.firstName) \(draft.lastName)", subject: id.number)
            .write(agency: agency, by: .staff(staff), at: now, in: db)
    }
}
