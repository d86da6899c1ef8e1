import Dates
import Phrases
import Storage

extension RuleVersion {
    /// Lets the verdicts stand again that stood before everybody was judged again by this version. Whoever was told, decided about or judged anew since
    /// stays as they are, with the reason; what was found by the new rules stays in the history.
    ///
    /// Throws `Conflict` while the judging goes on, and if there is none to take back.
    func takeJudgingBack(by lead: StaffMember, at now: Instant, in db: Writing) throws -> UndoneJudging {
        let reset = try db.run(
            """
            UPDATE rule_trials SET judging_by = NULL, judging_since = NULL, judged_at = NULL, judged = 0
            WHERE agency_id = \(agency) AND version_id = \(id) AND judged_at IS NOT NULL
            """)
        guard reset == 1 else { throw Conflict(message: "Nobody was judged again by this version, or it still goes on. Look at the page again.") }
        let judged = try RuleVersionQueries.judgedInBulk(by: id, seenBy: lead.viewer, in: db)
        let (undone, left) = (judged.filter { $0.reason == nil }, judged.filter { $0.reason != nil })
        for start in stride(from: 0, to: undone.count, by: RuleVersion.portion) {
            try putBack(Array(undone[start..<min(start + RuleVersion.portion, undone.count)]), by: lead, at: now, in: db)
        }
        return try record(undone.count, left, by: lead, at: now, in: db)
    }

    private static let portion = 400

    private func putBack(_ judged: [JudgedInBulk], by lead: StaffMember, at now: Instant, in db: Writing) throws {
        let (found, employers) = (judged.compactMap(\.found), judged.map(\.employer))
        try db.run("UPDATE verdicts SET is_standing = \(false) WHERE agency_id = \(agency) AND determination_id IN \(list: found)")
        try db.run(
            "UPDATE verdicts SET is_standing = \(true) WHERE agency_id = \(agency) AND determination_id IN \(list: judged.compactMap(\.before))")
        try db.run("UPDATE determinations SET taken_back_at = \(now) WHERE agency_id = \(agency) AND id IN \(list: found)")
        // Decisions that ended because the rule said otherwise hold again: the moment at which they ended is the judging's own.
        try db.run(
            """
            UPDATE verdict_reviews SET ended_at = NULL
            WHERE agency_id = \(agency) AND employer_id IN \(list: employers) AND ended_at = (SELECT rule_changes.judged_at FROM rule_changes
                WHERE rule_changes.agency_id = verdict_reviews.agency_id AND rule_changes.version_id = \(id)
                    AND rule_changes.employer_id = verdict_reviews.employer_id)
            """)
        try db.run(
            "UPDATE rule_changes SET judged_at = NULL WHERE agency_id = \(agency) AND version_id = \(id) AND employer_id IN \(list: employers)")
        try db.run(
            """
            UPDATE notices SET done_at = \(now)
            WHERE agency_id = \(agency) AND kind = 'verdict_changed' AND done_at IS NULL AND subject_id IN \(list: found.map(\.number))
            """)
        for employer in employers {
            try JournalNote(kind: .program, words: "took the judging by new rules back: the verdicts from before stand again", employer: employer)
                .write(agency: agency, by: .staff(lead), at: now, in: db)
        }
    }

    private func record(_ count: Int, _ left: [JudgedInBulk], by lead: StaffMember, at now: Instant, in db: Writing) throws -> UndoneJudging {
        try db.run("DELETE FROM judging_left WHERE agency_id = \(agency) AND version_id = \(id)")
        try db.run(
            """
            INSERT INTO judging_undos (agency_id, version_id, undone_by, undone_at, put_back) VALUES (\(agency), \(id), \(lead.id), \(now), \(count))
            ON CONFLICT (agency_id, version_id) DO UPDATE SET undone_by = excluded.undone_by, undone_at = excluded.undone_at,
                put_back = excluded.put_back
            """)
        try db.insertMany(
            "INSERT INTO judging_left (agency_id, version_id, employer_id, reason)",
            left.map { "(\(agency), \(id), \($0.employer), \($0.reason ?? ""))" as SQL })
        let others = left.isEmpty ? "" : "; \(left.count) stay as they are"
        try JournalNote(kind: .program, words: "took the judging of everybody by new rules back: \(count) employers as before\(others)")
            .write(agency: agency, by: .staff(lead), at: now, in: db)
        return UndoneJudging(by: lead.name, at: now, putBack: count)
    }
}
