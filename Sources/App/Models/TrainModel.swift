import Dates
import Evidence
import Foundation
import Storage

extension ModelOrder {
    /// Reads all that the next model is made from.
    static func find(_ outcome: OutcomeKind, today: Day, seenBy viewer: Viewer, in db: Reading) throws -> ModelOrder {
        let own = try OwnEpisodes.all(on: today, seenBy: viewer, in: db)
        return ModelOrder(
            outcome: outcome, number: try ModelQueries.lastNumber(seenBy: viewer, in: db) + 1, today: today,
            episodes: try OutcomeQueries.episodes(seenBy: viewer, in: db) + own, arms: try OutcomeQueries.arms(seenBy: viewer, in: db).map(\.arm),
            traits: try TraitQueries.all(seenBy: viewer, in: db),
            priors: try ModelQueries.priors(seenBy: viewer, in: db).filter { $0.outcome == outcome })
    }

    /// Makes the model on a thread of its own, so that no page waits for it and no transaction is open. Throws `EvidenceRefused`.
    func reckon() async throws -> ReckonedModel {
        try await withCheckedThrowingContinuation { continuation in
            ModelOrder.queue.addOperation { continuation.resume(with: Result { try ReckonedModel(self) }) }
        }
    }

    /// One at a time: another core is left to those who look at pages.
    private static let queue = {
        let queue = OperationQueue()
        queue.maxConcurrentOperationCount = 1
        queue.qualityOfService = .utility
        return queue
    }()
}

extension ReckonedModel {
    /// Keeps the model as a proposal that speaks to nobody yet, and asks the other leads to look at it.
    ///
    /// Throws `Conflict` if another was made meanwhile.
    func keep(by lead: StaffMember, at now: Instant, in db: Writing) throws -> ID<Model> {
        guard try ModelQueries.lastNumber(seenBy: lead.viewer, in: db) + 1 == order.number else {
            throw Conflict(message: "Somebody has made a model meanwhile. Look at that one first.")
        }
        let id = ID<Model>.new(at: now)
        try db.run(
            """
            INSERT INTO models (id, agency_id, number, outcome, seed, data_until, cohort, rule, verdict, verdict_words, trained_by, trained_at)
            VALUES (\(id), \(lead.agency), \(order.number), \(order.outcome), \(order.number), \(order.today), \(try ModelText.text(tally)),
                \(try ModelText.text(rule)), \(verdict), \(verdictWords), \(lead.id), \(now))
            """)
        try keepRows(of: id, agency: lead.agency, in: db)
        let words = "made model \(order.number) from \(tally.compared) people’s outcomes"
        try JournalNote(kind: .team, words: words, subject: id.number).write(agency: lead.agency, by: .staff(lead), at: now, in: db)
        let others = try StaffQueries.everybody(seenBy: lead.viewer, in: db).filter { $0.role.leads && $0.isWorking && $0.id != lead.id }
        try Notice.tell(
            others.map(\.id), .modelProposed, "\(lead.name) \(words); it waits for a second person", employer: nil, subject: id.number,
            agency: lead.agency, at: now, in: db)
        return id
    }

    private func keepRows(of id: ID<Model>, agency: ID<Agency>, in db: Writing) throws {
        try db.insertMany(
            """
            INSERT INTO model_effects (agency_id, model_id, service_key, name, treated, others, is_drawn, scope, raw_effect, raw_error, effect,
                standard_error, shift, strongest, word, reasons)
            """,
            effects.map { effect in
                """
                (\(agency), \(id), \(effect.arm.key), \(effect.arm.name), \(effect.treated), \(effect.others), \(effect.isDrawn), \(effect.scope),
                    \(effect.raw?.value), \(effect.raw?.standardError), \(effect.drawn?.value), \(effect.drawn?.standardError), \(effect.shift),
                    \(effect.strongest), \(effect.word), \(effect.reasons.joined(separator: "\n")))
                """
            })
        try db.insertMany(
            """
            INSERT INTO model_bands (agency_id, model_id, service_key, band, treated, treated_reached, others, others_reached, treated_mean,
                others_mean)
            """,
            bands.map { band in
                """
                (\(agency), \(id), \(band.armKey), \(band.band), \(band.treated), \(band.treatedReached), \(band.others), \(band.othersReached),
                    \(band.treatedMean), \(band.othersMean))
                """
            })
        let kept = try audits.map { audit -> SQL in
            """
            (\(agency), \(id), \(audit.trait), \(audit.reference), \(audit.comparisons), \(audit.warnings), \(audit.byChance),
                \(try ModelText.text(audit.groups)))
            """
        }
        try db.insertMany(
            "INSERT INTO model_audits (agency_id, model_id, trait, reference, comparisons, warnings, by_chance, audit_groups)", kept)
    }
}
