import Dates
import Phrases
import Rules
import Storage

extension RuleVersion {
    /// A second person puts the version in force, from its day on or from today if that has passed. Every process judges by it from then on.
    ///
    /// Throws `Conflict` for its author, or if the text is not the one that was read or was decided meanwhile.
    func approve(edition: Int, program: Program, by lead: StaffMember, on today: Day, at now: Instant, in db: Writing) throws {
        guard lead.id != writtenBy else { throw Conflict(message: "A second person approves new rules. Ask another lead or a manager.") }
        let day = trialDay(today: today)
        _ = try read(on: day)
        let approved = try db.run(
            """
            UPDATE rule_versions SET approved_by = \(lead.id), approved_at = \(now), in_force_on = \(day)
            WHERE agency_id = \(agency) AND id = \(id) AND edition = \(edition) AND proposed_at IS NOT NULL AND approved_at IS NULL
                AND withdrawn_at IS NULL
            """)
        guard approved == 1 else { throw Conflict(message: "This version was changed or decided while you read it. Look at it again.") }
        try AgencyRules.renew(agency, at: now, in: db)
        try settle("approved \(author)’s new rules of \(program.name.en), in force from \(Wording.day(day, in: .en)) on", by: lead, at: now, in: db)
    }

    /// Takes a version back that is not in force yet.
    func withdraw(_ program: Program, by lead: StaffMember, on today: Day, at now: Instant, in db: Writing) throws {
        let withdrawn = try db.run(
            """
            UPDATE rule_versions SET withdrawn_by = \(lead.id), withdrawn_at = \(now)
            WHERE agency_id = \(agency) AND id = \(id) AND withdrawn_at IS NULL AND (approved_at IS NULL OR in_force_on > \(today))
            """)
        guard withdrawn == 1 else { throw Conflict(message: "This version is in force or was withdrawn already. Write a new one instead.") }
        try AgencyRules.renew(agency, at: now, in: db)
        try settle("withdrew \(author)’s new version of the rules of \(program.name.en)", by: lead, at: now, in: db)
    }

    private func settle(_ words: String, by lead: StaffMember, at now: Instant, in db: Writing) throws {
        try Notice.settle([.rulesProposed], about: id.number, agency: agency, at: now, in: db)
        try JournalNote(kind: .program, words: words, said: reason.isEmpty ? nil : reason, subject: id.number)
            .write(agency: agency, by: .staff(lead), at: now, in: db)
    }
}
