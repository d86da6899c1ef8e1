import Dates
import Storage

/// What a verb writes down in its own transaction.
struct JournalNote {
    let kind: JournalEntry.Kind
    /// What was done, without the actor.
    let words: String
    var said: String?
    var employer: ID<Employer>?
    var subject: Int64?
    /// What is kept for the auditor and not shown on the timeline, such as values before an edit.
    var detail: String?
    /// The system's own remarks stand small on the timeline.
    var isRemark = false
}

extension JournalNote {
    /// Adds the note to the agency's journal.
    func write(agency: ID<Agency>, by actor: Actor, at now: Instant, in db: Writing) throws {
        db.announce(agency.number)
        let direction: JournalEntry.Direction = isRemark ? .system : actor.direction
        try db.queue(
            """
            INSERT INTO journal (id, agency_id, at, staff_id, actor, employer_id, kind, direction, words, said, subject_id, detail)
            VALUES (\(ID<JournalEntry>.new(at: now)), \(agency), \(now), \(actor.staffID), \(actor.name), \(employer), \(kind), \(direction),
                \(words), \(said), \(subject), \(detail))
            """)
    }
}
