import Dates
import Foundation
import Secrets
import Storage
import Web

extension Participant {
    /// Notes that this colleague opens what is sealed for that purpose, and why; the page of the opening shows it to this session for a moment.
    func open(
        _ purpose: SensitivePurpose, because reason: SensitiveOpening.Reason, _ words: String, by staff: StaffMember, session: Session,
        at now: Instant, in db: Writing
    ) throws -> ID<SensitiveOpening> {
        let opening = ID<SensitiveOpening>.new(at: now)
        try db.run(
            """
            INSERT INTO sensitive_openings (id, agency_id, participant_id, staff_id, purpose, reason, words, session, opened_at)
            VALUES (\(opening), \(agency), \(id), \(staff.id), \(purpose), \(reason), \(words), \(session.name), \(now))
            """)
        // What was written freely stays with the opening: the journal has more readers.
        try JournalNote(kind: .access, words: "opened sealed facts of \(name)", subject: id.number, detail: "\(purpose.rawValue), \(reason.rawValue)")
            .write(agency: agency, by: .staff(staff), at: now, in: db)
        return opening
    }
}

/// A fact as it stands on the page of an opening: its parts in words, or that it cannot be read.
struct OpenedFact: Sendable {
    let kind: SensitiveFact.Kind
    /// Nothing where the keys do not open it: it was moved, changed, or sealed under a key that is gone.
    let parts: [String: String]?

    init(_ fact: SealedFact, by ring: KeyRing?) {
        kind = fact.kind
        parts = ring?.open(fact.sealed, for: fact.place).flatMap { try? JSONDecoder().decode([String: String].self, from: Data($0)) }
    }
}
