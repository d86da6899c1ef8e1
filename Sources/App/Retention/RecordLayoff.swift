import Dates
import Phrases
import Storage

extension LayoffDraft {
    /// Writes down that people at the employer were laid off.
    func record(at employer: Employer, by staff: StaffMember, at now: Instant, in db: Writing) throws {
        let id = ID<Layoff>.new(at: now)
        try db.run(
            """
            INSERT INTO employer_layoffs (id, agency_id, employer_id, on_day, people, of_people, has_warn_notice, told_by, note, made_by, made_at)
            VALUES (\(id), \(staff.agency), \(employer.id), \(day), \(people), \(ofPeople), \(hasWarnNotice), \(source), \(note), \(staff.id), \(now))
            """)
        try JournalNote(
            kind: .edit, words: "recorded \(Layoff.words(people, ofPeople, hasWarnNotice)), on \(Wording.day(day, in: .en))",
            said: note.isEmpty ? nil : note, employer: employer.id, subject: id.number
        ).write(agency: staff.agency, by: .staff(staff), at: now, in: db)
    }
}
