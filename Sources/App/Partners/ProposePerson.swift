import Dates
import Phrases
import Storage

extension ProposalDraft {
    /// Takes the person in as one of ours, with the consent that the partner passed on, and tells whoever shared the opening;
    /// nobody is put forward by this alone.
    func propose(under share: OpeningShare, by staff: StaffMember, on today: Day, at now: Instant, in db: Writing) throws {
        let eyes = Viewer(wholeAgency: staff.agency)
        let sheet = try OpeningQueries.sheet(of: share.opening, seenBy: eyes, in: db)
        guard sheet.opening.isOpen else { throw Opening.isClosedAlready }
        let actor = Actor.outside(name: share.reader)
        let id = try ParticipantDraft(
            firstName: firstName, lastName: lastName, phone: phone, mailbox: mailbox, language: .en, center: staff.center, counselor: staff.id
        ).create(by: staff, at: now, in: db)
        let person = try ParticipantQueries.find(id, seenBy: eyes, in: db)
        try db.run(
            """
            INSERT INTO proposed_people (agency_id, participant_id, share_id, words, proposed_at)
            VALUES (\(staff.agency), \(id), \(share.id), \(words), \(now))
            """)
        try ConsentDraft(
            purpose: .employers, employer: sheet.opening.employerId, recipient: sheet.employerName, covers: [.name, .contact], given: .spoken,
            startsOn: today, expiresOn: today.adding(days: Proposal.daysOfConsent)
        ).give(for: person, by: actor, at: now, in: db)
        let about = "proposed \(person.name) for \(sheet.opening.title)"
        try JournalNote(kind: .person, words: about, employer: sheet.opening.employerId, subject: id.number)
            .write(agency: staff.agency, by: actor, at: now, in: db)
        try Notice.tell(
            [staff.id], .personProposed, "\(share.reader) \(about)", employer: sheet.opening.employerId, subject: id.number, agency: staff.agency,
            at: now, in: db)
    }
}
