import Dates
import Storage

extension PartnerMail {
    /// Keeps the mail, so that what was read from it can be held against it.
    func keep(by staff: StaffMember, at now: Instant, in db: Writing) throws -> ID<PartnerMail> {
        let id = ID<PartnerMail>.new(at: now)
        try db.run(
            """
            INSERT INTO partner_mails (id, agency_id, partner_id, words, pasted_by, pasted_at)
            VALUES (\(id), \(staff.agency), \(partner), \(words), \(staff.id), \(now))
            """)
        return id
    }
}

extension Partner {
    /// Puts a mail away of which no opening was made. Throws `NotFound` if there is no such draft.
    func dropMail(_ mail: ID<PartnerMail>, by staff: StaffMember, at now: Instant, in db: Writing) throws {
        let dropped = try db.run(
            """
            UPDATE partner_mails SET dropped_at = \(now)
            WHERE agency_id = \(agency) AND partner_id = \(id) AND id = \(mail) AND dropped_at IS NULL
                AND NOT EXISTS (SELECT 1 FROM shared_openings
                    WHERE shared_openings.agency_id = partner_mails.agency_id AND shared_openings.mail_id = partner_mails.id)
            """)
        guard dropped == 1 else { throw NotFound() }
        try JournalNote(kind: .edit, words: "put a mail of \(name) away without an opening", subject: id.number)
            .write(agency: agency, by: .staff(staff), at: now, in: db)
    }
}

extension SharedOpeningDraft {
    /// Records the opening, and the employer if it is new to us, in the care of whoever takes it in.
    func takeIn(by staff: StaffMember, at now: Instant, in db: Writing) throws -> ID<Opening> {
        let from = try PartnerQueries.find(partner, seenBy: staff.viewer, in: db)
        let employer: ID<Employer>
        switch owner {
        case .known(let id): employer = try Employer.find(id, seenBy: staff.viewer, in: db).id
        case .new(let name):
            var draft = EmployerDraft(name: name)
            (draft.owner, draft.center) = (staff.id, staff.center)
            employer = try draft.create(by: .staff(staff), agency: staff.agency, at: now, in: db).id
        }
        let id = try opening.create(at: employer, by: staff, at: now, in: db)
        try db.run(
            """
            INSERT INTO shared_openings (agency_id, opening_id, partner_id, their_reference, mail_id, received_at)
            VALUES (\(staff.agency), \(id), \(partner), \(reference), \(mail), \(now))
            """)
        try JournalNote(kind: .opening, words: "took the opening \(opening.title) in from \(from.name)", employer: employer, subject: id.number)
            .write(agency: staff.agency, by: .staff(staff), at: now, in: db)
        return id
    }
}
