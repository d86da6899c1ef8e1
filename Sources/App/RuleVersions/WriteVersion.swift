import Dates
import Phrases
import Rules
import Storage

/// What a lead has typed about a version.
struct VersionDraft: Sendable {
    let text: String
    let reason: String
    let inForceOn: Day?
}

extension VersionDraft {
    /// Begins a new version of the program's rules, which nobody judges by yet.
    func start(_ program: Program, by author: StaffMember, at now: Instant, in db: Writing) throws -> ID<RuleVersion> {
        let id = ID<RuleVersion>.new(at: now)
        try db.run(
            """
            INSERT INTO rule_versions (id, agency_id, program, text, reason, in_force_on, written_by, written_at)
            VALUES (\(id), \(author.agency), \(program.id), \(text), \(reason), \(inForceOn), \(author.id), \(now))
            """)
        try JournalNote(kind: .program, words: "began a new version of the rules of \(program.name.en)", subject: id.number)
            .write(agency: author.agency, by: .staff(author), at: now, in: db)
        return id
    }
}

extension RuleVersion {
    /// Keeps what its author typed, right or wrong; what waited for approval is a draft again.
    ///
    /// Throws `Conflict` for anybody else, or if it was changed elsewhere or is decided.
    func save(_ draft: VersionDraft, edition: Int, by author: StaffMember, at now: Instant, in db: Writing) throws {
        guard author.id == writtenBy else { throw Conflict(message: "Only \(self.author) changes this version. Begin one of your own from it.") }
        let saved = try db.run(
            """
            UPDATE rule_versions SET text = \(draft.text), reason = \(draft.reason), in_force_on = \(draft.inForceOn), edition = edition + 1,
                written_at = \(now), proposed_at = NULL
            WHERE agency_id = \(agency) AND id = \(id) AND edition = \(edition) AND approved_at IS NULL AND withdrawn_at IS NULL
            """)
        guard saved == 1 else { throw Conflict(message: "This version was changed in another window. Your text is still in this one: copy it over.") }
        try Notice.settle([.rulesProposed], about: id.number, agency: agency, at: now, in: db)
    }

    /// Asks a second person to approve the version: the other leads are told, and the look at every employer begins.
    ///
    /// Throws `RulesRefused` if the text has mistakes, `Conflict` if the reason or the day is lacking.
    func propose(_ program: Program, by author: StaffMember, on today: Day, at now: Instant, in db: Writing) throws {
        _ = try read(on: today)
        let proposed = try db.run(
            """
            UPDATE rule_versions SET proposed_at = \(now)
            WHERE agency_id = \(agency) AND id = \(id) AND edition = \(edition) AND written_by = \(author.id) AND approved_at IS NULL
                AND withdrawn_at IS NULL
            """)
        guard proposed == 1, let day = inForceOn else { throw Conflict(message: "This version was changed or decided meanwhile. Look at it again.") }
        try beginTrial(on: today, at: now, in: db)
        let words = "proposed new rules of \(program.name.en), from \(Wording.day(day, in: .en)) on"
        try JournalNote(kind: .program, words: words, said: reason, subject: id.number).write(agency: agency, by: .staff(author), at: now, in: db)
        let others = try db.all(
            ID<StaffMember>.self,
            """
            SELECT id FROM staff WHERE agency_id = \(agency) AND role IN \(list: Role.allCases.filter(\.leads)) AND disabled_at IS NULL
                AND id <> \(author.id)
            """)
        try Notice.tell(others, .rulesProposed, "\(author.name) \(words)", employer: nil, subject: id.number, agency: agency, at: now, in: db)
    }

    /// Has every employer with answers looked at, from the first; what was found before goes.
    func beginTrial(on today: Day, at now: Instant, in db: Writing) throws {
        try db.run(
            """
            INSERT INTO rule_trials (agency_id, version_id, edition, on_day, started_at)
            VALUES (\(agency), \(id), \(edition), \(trialDay(today: today)), \(now))
            ON CONFLICT (agency_id, version_id) DO UPDATE SET edition = excluded.edition, on_day = excluded.on_day, started_at = excluded.started_at,
                place = 0, looked_at = 0, tally = '{}', finished_at = NULL, judging_by = NULL, judging_since = NULL, judged = 0, judged_at = NULL
            """)
    }
}
