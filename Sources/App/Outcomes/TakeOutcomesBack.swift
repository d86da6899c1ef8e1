import Dates
import Storage

extension OutcomeImport {
    /// Takes the table back: people who came with it and of whom no later table told more are forgotten. Whoever was known before, or is told more of
    /// since, stays, for what each table told of them cannot be told apart. Models that learnt from it keep what they say.
    ///
    /// Throws `Conflict` if that was done before.
    func takeBack(by lead: StaffMember, at now: Instant, in db: Writing) throws -> Int {
        let first = try db.run(
            """
            UPDATE outcome_imports SET undone_name = \(lead.name), undone_at = \(now)
            WHERE agency_id = \(lead.agency) AND id = \(id) AND undone_at IS NULL
            """)
        guard first == 1 else { throw Conflict(message: "This table was taken back already.") }
        let own: SQL = "SELECT e.id FROM episodes AS e WHERE e.agency_id = \(lead.agency) AND e.import_id = \(id) AND e.touched_by = \(id)"
        for table: SQL in ["episode_services", "episode_outcomes", "episode_traits"] {
            try db.run("DELETE FROM \(table) WHERE agency_id = \(lead.agency) AND episode_id IN (\(own))")
        }
        let removed = try db.run("DELETE FROM episodes WHERE agency_id = \(lead.agency) AND import_id = \(id) AND touched_by = \(id)")
        try PastArm.recount(of: lead.agency, in: db)
        try JournalNote(
            kind: .import, words: "took the outcomes of \(fileName) back: \(removed) people forgotten", subject: id.number
        ).write(agency: lead.agency, by: .staff(lead), at: now, in: db)
        return removed
    }
}

extension PastArm {
    /// Counts anew how many people had each service.
    static func recount(of agency: ID<Agency>, in db: Writing) throws {
        try db.run(
            """
            UPDATE past_services SET people = (SELECT COUNT(*) FROM episode_services
                WHERE episode_services.agency_id = past_services.agency_id AND episode_services.service_key = past_services.service_key)
            WHERE agency_id = \(agency)
            """)
    }
}
