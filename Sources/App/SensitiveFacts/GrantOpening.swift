import Dates
import Storage

extension StaffMember {
    /// Lets this colleague open sealed facts of exactly these purposes. Nobody may before an administrator has said so.
    func grant(_ purposes: Set<SensitivePurpose>, by administrator: StaffMember, at now: Instant, in db: Writing) throws {
        let held = try SensitiveFactQueries.grants(of: self, seenBy: administrator.viewer, in: db)
        for purpose in SensitivePurpose.allCases where purposes.contains(purpose) != held.contains(purpose) {
            if purposes.contains(purpose) {
                try db.run(
                    """
                    INSERT INTO sensitive_grants (id, agency_id, staff_id, purpose, given_by, given_at)
                    VALUES (\(ID<SensitivePurpose>.new(at: now)), \(agency), \(id), \(purpose), \(administrator.id), \(now))
                    """)
            } else {
                try db.run(
                    """
                    UPDATE sensitive_grants SET ended_by = \(administrator.id), ended_at = \(now)
                    WHERE agency_id = \(agency) AND staff_id = \(id) AND purpose = \(purpose) AND ended_at IS NULL
                    """)
            }
            let words = purposes.contains(purpose) ? "let \(name) open sealed facts" : "no longer lets \(name) open sealed facts"
            try JournalNote(kind: .team, words: "\(words): \(purpose.label)", subject: id.number)
                .write(agency: agency, by: .staff(administrator), at: now, in: db)
        }
    }
}
