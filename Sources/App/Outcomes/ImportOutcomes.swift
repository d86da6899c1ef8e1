import Dates
import Storage

extension OutcomeSheet {
    /// Takes the table in as one act: each person is new, added to, as before, or refused with the row and the reason.
    func take(_ fileName: String, by actor: Actor, agency: ID<Agency>, at now: Instant, in db: Writing) throws -> OutcomeImport {
        let known = try OutcomeQueries.known(seenBy: Viewer(wholeAgency: agency), in: db)
        let plan = OutcomePlan(self, known: known)
        let id = ID<OutcomeImport>.new(at: now)
        try db.run(
            """
            INSERT INTO outcome_imports (id, agency_id, file_name, row_count, new_people, added_to, as_before, refused, notes, imported_name, imported_at)
            VALUES (\(id), \(agency), \(fileName), \(count), \(plan.batch.new.count), \(plan.batch.more.count), \(plan.asBefore),
                \(plan.refusals.count), \(notes.joined(separator: "\n")), \(actor.name), \(now))
            """)
        try db.insertMany(
            "INSERT INTO outcome_refusals (agency_id, import_id, row_number, person_key, reason)",
            plan.refusals.map { "(\(agency), \(id), \($0.number), \($0.key), \($0.reason))" })
        try plan.batch.keep(of: id, agency: agency, at: now, in: db)
        let taken = try OutcomeQueries.taken(id, seenBy: Viewer(wholeAgency: agency), in: db)
        try JournalNote(kind: .import, words: "took in outcomes of earlier years from \(fileName): \(taken.words)", subject: id.number)
            .write(agency: agency, by: actor, at: now, in: db)
        return taken
    }
}

/// What becomes of the rows of a table, beside what is known already.
struct OutcomePlan: Sendable {
    private(set) var batch = EpisodeBatch()
    private(set) var asBefore = 0
    private(set) var refusals: [OutcomeSheet.Refusal]

    /// A known person, as kept.
    typealias Known = (id: ID<Episode>, episode: Episode)

    init(_ sheet: OutcomeSheet, known: [String: Known]) {
        refusals = sheet.refusals
        batch.arms = sheet.arms
        var (whole, order): ([String: Episode], [String]) = ([:], [])
        for line in sheet.lines {
            let key = line.episode.key
            var told = line.episode
            switch (whole[key] ?? known[key]?.episode)?.join(line.episode) {
            case nil: break
            case .same: told = whole[key] ?? known[key]?.episode ?? told
            case .more(let joined): told = joined
            case .refused(let reason):
                refusals.append(OutcomeSheet.Refusal(number: line.number, key: key, reason: reason))
                continue
            }
            if whole[key] == nil { order.append(key) }
            whole[key] = told
        }
        for key in order {
            guard let episode = whole[key] else { continue }
            guard let old = known[key] else {
                batch.new.append(episode)
                continue
            }
            if case .more = old.episode.join(episode) { batch.more.append((old.id, episode)) } else { asBefore += 1 }
        }
        refusals.sort { $0.number < $1.number }
    }
}
