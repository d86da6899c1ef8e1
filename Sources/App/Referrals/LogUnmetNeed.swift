import Dates
import Phrases
import Storage

extension UnmetNeedDraft {
    /// Counts it.
    @discardableResult
    func log(of agency: ID<Agency>, by actor: Actor, on today: Day, at now: Instant, in db: Writing) throws -> ID<UnmetNeed> {
        let id = ID<UnmetNeed>.new(at: now)
        try db.run(
            """
            INSERT INTO unmet_needs (id, agency_id, why, need, language, place, words, participant_id, service_id, referral_id, logged_by,
                logged_at, logged_on)
            VALUES (\(id), \(agency), \(why), \(need?.rawValue ?? ""), \(language), \(place), \(words), \(participant), \(listing), \(referral),
                \(actor.staffID), \(now), \(today))
            """)
        try JournalNote(kind: .referral, words: "logged an unmet need: \(why.label.lowercased())", subject: id.number)
            .write(agency: agency, by: actor, at: now, in: db)
        return id
    }

    /// With what is known of the person and the service, where nobody has said it. Throws `NotFound` for those that these eyes may not see.
    func about(_ person: ID<Participant>?, _ listing: ID<Listing>?, seenBy viewer: Viewer, in db: Reading) throws -> UnmetNeedDraft {
        var draft = self
        if let person {
            let known = try ParticipantQueries.find(person, seenBy: viewer, in: db)
            draft.participant = person
            if draft.language.isEmpty { draft.language = known.language.englishName }
            if draft.place.isEmpty { draft.place = try WorkProfileQueries.profile(of: person, seenBy: viewer, in: db).zip }
        }
        if let listing {
            let known = try ProviderQueries.listing(listing, seenBy: viewer, in: db)
            draft.listing = listing
            if draft.need == nil { draft.need = known.needs.first }
        }
        return draft
    }
}
