import Dates
import Storage

extension PriorDraft {
    /// Keeps the effect; it counts from the next model on, and speaks at once where our own data say nothing.
    func keep(by lead: StaffMember, at now: Instant, in db: Writing) throws {
        try arm.keep(of: lead.agency, in: db)
        let id = ID<EffectPrior>.new(at: now)
        try db.run(
            """
            INSERT INTO effect_priors (id, agency_id, service_key, outcome, effect, standard_error, source, made_by, made_at)
            VALUES (\(id), \(lead.agency), \(arm.key), \(outcome), \(effect), \(standardError), \(source), \(lead.id), \(now))
            """)
        try JournalNote(kind: .team, words: "recorded a published effect of \(arm.name), from \(source)", subject: id.number)
            .write(agency: lead.agency, by: .staff(lead), at: now, in: db)
    }
}

extension EffectPrior {
    /// It counts no more. Throws `Conflict` if somebody has ended it already.
    func end(by lead: StaffMember, at now: Instant, in db: Writing) throws {
        let ended = try db.run(
            """
            UPDATE effect_priors SET ended_at = \(now), ended_by = \(lead.id)
            WHERE agency_id = \(agency) AND id = \(id) AND ended_at IS NULL
            """)
        guard ended == 1 else { throw Conflict(message: "This effect counts no more already.") }
        try JournalNote(kind: .team, words: "ended the published effect of \(arm.name), from \(source)", subject: id.number)
            .write(agency: agency, by: .staff(lead), at: now, in: db)
    }
}
