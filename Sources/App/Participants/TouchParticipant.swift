import Dates
import Storage

extension Participant {
    /// Notes that something about the person has changed that counts for openings.
    func touch(at now: Instant, in db: Writing) throws { try id.touch(of: agency, at: now, in: db) }
}

extension ID<Participant> {
    /// The same where the person is not read.
    func touch(of agency: ID<Agency>, at now: Instant, in db: Writing) throws {
        try db.run(
            """
            INSERT INTO work_profiles (agency_id, participant_id, changed_at) VALUES (\(agency), \(self), \(now))
            ON CONFLICT (agency_id, participant_id) DO UPDATE SET changed_at = excluded.changed_at
            """)
    }
}
