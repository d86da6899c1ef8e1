import Dates
import Markup
import Storage

/// A person about to be put forward.
struct IntroductionDraft: Sendable {
    let person: Participant
    let opening: Opening
    let recipient: Recipient
    let consent: Consent
    /// What the employer shall see: part of what the consent covers.
    let facts: Set<SharedFact>
    let suitabilityNote: String
    let letter: String
    let score: Int
    let weightsNumber: Int
    /// Who was suggested for the opening at that moment, the best first.
    var shown: [ShownPerson] = []
}

extension IntroductionDraft {
    /// Puts the person forward: the mail waits in the outbox under the consent, without a fact about the person in it.
    /// Throws `Conflict` when the person stands before this employer for this opening already.
    @discardableResult
    func send(
        by staff: StaffMember, of agency: Agency, address: (Link) -> String, on today: Day, at now: Instant, in db: Writing
    ) throws -> ID<Introduction> {
        guard recipient.isAllowed(by: consent, at: opening.employerId, on: today), facts.isSubset(of: consent.covers) else {
            throw Conflict(message: "\(person.firstName)’s consent does not cover this any more. Look at it again.")
        }
        let isOpen = try db.exists(
            """
            SELECT 1 FROM introductions WHERE agency_id = \(agency.id) AND participant_id = \(person.id) AND opening_id = \(opening.id)
                AND closed_at IS NULL
            """)
        guard !isOpen else { throw Conflict(message: "\(person.name) is put forward for this opening already.") }
        let id = ID<Introduction>.new(at: now)
        try db.run(
            """
            INSERT INTO introductions (id, agency_id, participant_id, opening_id, employer_id, contact_id, consent_id, facts, suitability_note, letter,
                score, weights_number, state, state_at, made_by, made_at)
            VALUES (\(id), \(agency.id), \(person.id), \(opening.id), \(opening.employerId), \(recipient.contact), \(consent.id), \(SharedFact.text(facts)),
                \(suitabilityNote), \(letter), \(score), \(weightsNumber), \(Introduction.State.sent), \(now), \(staff.id), \(now))
            """)
        try ShownPerson.keep(shown, with: id, of: agency.id, in: db)
        if let partner = recipient.partner {
            try db.run(
                "INSERT INTO introduction_partners (agency_id, introduction_id, partner_id) VALUES (\(agency.id), \(id), \(partner.id))")
        }
        let sheet = try IntroductionQueries.sheet(of: id, seenBy: Viewer(wholeAgency: agency.id), in: db)
        try sheet.introduction.happened(.sent, .agency, by: staff.name, at: now, in: db)
        let message = try IntroductionLetter(sheet: sheet, agency: agency, sender: staff).send(
            to: recipient, isReminder: false, address, at: now, in: db)
        try db.run("UPDATE introductions SET message_id = \(message) WHERE agency_id = \(agency.id) AND id = \(id)")
        try JournalNote(
            kind: .mail, words: "put somebody forward for \(opening.title) to \(recipient.name)", employer: opening.employerId,
            subject: message.number
        ).write(agency: agency.id, by: .staff(staff), at: now, in: db)
        return id
    }
}

extension Introduction {
    /// Keeps what happened.
    func happened(
        _ kind: IntroductionEvent.Kind, _ side: IntroductionEvent.Side, by who: String, reason: String = "", words: String = "", at now: Instant,
        in db: Writing
    ) throws {
        try db.run(
            """
            INSERT INTO introduction_events (id, agency_id, introduction_id, at, kind, side, who, reason, words)
            VALUES (\(ID<IntroductionEvent>.new(at: now)), \(agency), \(id), \(now), \(kind), \(side), \(who), \(reason), \(words))
            """)
    }
}
