import Dates
import Storage

extension ConsentDraft {
    /// Takes down, where a person is sent to a provider, what it may be told. What stands under an older consent for the same provider goes on
    /// under this one: it is the same leave, given anew.
    func renew(for person: Participant, by actor: Actor, at now: Instant, in db: Writing) throws -> Consent {
        let (eyes, day) = (Viewer(wholeAgency: person.agency), startsOn)
        let old = try ConsentQueries.allowing(person.id, toProvider: recipient, on: day, seenBy: eyes, in: db)
        let id = try give(for: person, by: actor, at: now, in: db)
        if let old {
            try db.run(
                """
                UPDATE referrals SET consent_id = \(id) WHERE agency_id = \(person.agency) AND consent_id = \(old.id) AND closed_at IS NULL
                """)
            try db.run(
                """
                UPDATE messages SET consent_id = \(id) WHERE agency_id = \(person.agency) AND consent_id = \(old.id) AND state = 'queued'
                """)
        }
        return try ConsentQueries.find(id, of: person.id, seenBy: eyes, in: db)
    }
}
