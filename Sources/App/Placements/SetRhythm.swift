import Dates
import Storage

/// The days of a program as they are about to be set; none puts the usual ones back.
struct RhythmDraft: Sendable {
    let program: String
    let days: [Int]

    /// Puts them in force for what is asked from now on. Throws `Conflict` if somebody else has changed a rhythm meanwhile.
    func set(after seen: ID<RhythmVersion>?, by lead: StaffMember, at now: Instant, in db: Writing) throws {
        let newest = try RhythmQueries.versions(seenBy: lead.viewer, in: db).first
        guard newest?.id == seen else { throw Conflict(message: "Somebody has changed when we ask meanwhile. Look at the page again.") }
        let text = days.map(String.init).joined(separator: " ")
        try db.run(
            """
            INSERT INTO check_in_rhythms (id, agency_id, program, program_folded, days, made_by, made_at)
            VALUES (\(ID<RhythmVersion>.new(at: now)), \(lead.agency), \(program), \(Folding.text(program)), \(text), \(lead.id), \(now))
            """)
        let when = days.isEmpty ? "on the usual days" : "on days \(CheckInRhythm(days: days).words)"
        try JournalNote(kind: .team, words: "decided that check-ins for \(program) go out \(when)")
            .write(agency: lead.agency, by: .staff(lead), at: now, in: db)
    }
}
