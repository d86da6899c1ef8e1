import Dates
import Storage

extension ConsentDraft {
    /// Takes the consent down. One that stood for the same purpose and recipient ends with it: the newest word counts.
    @discardableResult
    func give(for person: Participant, by actor: Actor, at now: Instant, in db: Writing) throws -> ID<Consent> {
        let id = ID<Consent>.new(at: now)
        try db.run(
            """
            UPDATE consents SET withdrawn_at = \(now), withdrawn_by = \("a newer consent")
            WHERE agency_id = \(person.agency) AND participant_id = \(person.id) AND purpose = \(purpose) AND recipient = \(recipient)
                AND employer_id IS NOT DISTINCT FROM \(employer) AND withdrawn_at IS NULL
            """)
        try db.run(
            """
            INSERT INTO consents (id, agency_id, participant_id, purpose, employer_id, recipient, covers, language, given_how, starts_on,
                expires_on, given_at, taken_by)
            VALUES (\(id), \(person.agency), \(person.id), \(purpose), \(employer), \(recipient), \(SharedFact.text(covers)), \(language),
                \(given), \(startsOn), \(expiresOn), \(now), \(actor.staffID))
            """)
        try person.touchWork("took down a consent: \(purpose.label), until \(expiresOn)", by: actor, at: now, in: db)
        return id
    }
}

extension Consent {
    /// The person takes it back: what waits in the outbox under it does not leave any more, and who works with the person is told.
    func withdraw(_ person: Participant, by actor: Actor, at now: Instant, in db: Writing) throws {
        let ended = try db.run(
            """
            UPDATE consents SET withdrawn_at = \(now), withdrawn_by = \(actor.name)
            WHERE agency_id = \(agency) AND id = \(id) AND withdrawn_at IS NULL
            """)
        guard ended == 1 else { return }
        try db.run(
            """
            UPDATE messages SET state = \(MailState.cancelled), ended_at = \(now), server_words = \("The person took the consent back")
            WHERE agency_id = \(agency) AND consent_id = \(id) AND state = 'queued'
            """)
        try person.touchWork("took a consent back: \(purpose.label)", by: actor, at: now, in: db)
        guard let counselor = person.counselor, counselor != actor.staffID else { return }
        try Notice.tell(
            [counselor], .consentWithdrawn, "\(person.name) took back: \(purpose.label)", employer: nil, subject: person.id.number, agency: agency,
            at: now, in: db)
    }
}

extension Consent.Purpose {
    /// In the words of staff.
    var label: String {
        switch self {
        case .matching: "being matched with openings"
        case .employers: "being put forward to employers"
        case .partner: "being put forward to a partner"
        case .services: "being sent to a provider"
        }
    }
}
