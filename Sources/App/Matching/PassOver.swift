import Dates
import Storage

extension Opening {
    /// Keeps why somebody who was suggested is not put forward; a newer reason takes the place of an older one.
    func passOver(
        _ person: Participant, because reason: PassReason, _ words: String, score: Int, by staff: StaffMember, at now: Instant, in db: Writing
    ) throws {
        try db.run(
            """
            INSERT INTO passed_over (id, agency_id, opening_id, participant_id, reason, words, score, passed_by, passed_at)
            VALUES (\(ID<Unchosen>.new(at: now)), \(staff.agency), \(id), \(person.id), \(reason.rawValue), \(words), \(score), \(staff.id), \(now))
            ON CONFLICT (agency_id, opening_id, participant_id) DO UPDATE SET reason = excluded.reason, words = excluded.words,
                score = excluded.score, passed_by = excluded.passed_by, passed_at = excluded.passed_at
            """)
        try JournalNote(
            kind: .opening, words: "did not put \(person.name) forward for \(title): \(reason.label)", employer: employerId, subject: id.number
        )
        .write(agency: staff.agency, by: .staff(staff), at: now, in: db)
    }
}
