import Dates
import Rules
import Storage

@testable import App

extension AgencyRows {
    /// What can be taken back in bulk: a sheet that was saved, and a version of rules by which everybody was judged again.
    mutating func addUndoable(_ word: String, _ staff: StaffMember, at now: Instant, in db: Writing) throws {
        let sheet = try SheetOnDesk.draft("Name,Phone\n\(word) Annex,312-555-0189\n")
        try sheet.commit(by: .staff(staff), agency: staff.agency, at: now, in: db)
        names["saved"] = try db.one(
            ID<ImportRun>.self, "SELECT MAX(id) FROM imports WHERE agency_id = \(staff.agency) AND committed_at IS NOT NULL"
        ).description
        let colleagues = try StaffQueries.everybody(seenBy: Viewer(wholeAgency: staff.agency), in: db)
        guard let rules = Town.rules.program("ojt")?.versions.last, let other = colleagues.first(where: { $0.id != staff.id }) else { return }
        let (version, day) = (ID<RuleVersion>.new(at: now), now.day(in: .chicago).adding(days: 30))
        try db.run(
            """
            INSERT INTO rule_versions (id, agency_id, program, text, reason, in_force_on, written_by, written_at, proposed_at, approved_by, approved_at)
            VALUES (\(version), \(staff.agency), 'ojt', \(rules.text), \(word), \(day), \(staff.id), \(now), \(now), \(other.id), \(now))
            """)
        try db.run(
            """
            INSERT INTO rule_trials (agency_id, version_id, edition, on_day, started_at, finished_at, judging_by, judging_since, judged_at)
            VALUES (\(staff.agency), \(version), 1, \(day), \(now), \(now), \(staff.id), \(now), \(now))
            """)
        names["judged"] = version.description
    }

    /// The same rows with those in the places of others of their kind, and with the page on which a person takes a skill off again.
    var undoable: [[String: String]] {
        let others = [("step", "skills"), ("import", names["saved"] ?? ""), ("rules", names["judged"] ?? "")]
        return others.map { name, id in names.merging([name: id]) { _, other in other } }
    }
}
