import Dates
import Foundation
import Secrets
import Storage

extension Participant {
    /// Keeps sealed what was said for that purpose, in place of what was kept. Throws `Conflict` if the key file is not the agency's.
    func seal(
        _ contents: [SensitiveFact.Kind: [String: String]], for purpose: SensitivePurpose, under keys: FieldKeys, by staff: StaffMember,
        at now: Instant, in db: Writing
    ) throws {
        let ring = try keys.ringToSeal(purpose, of: agency, at: now, in: db)
        for kind in purpose.kinds {
            guard let parts = contents[kind] else { continue }
            let kept = try db.first(ID<SensitiveFact>.self, "SELECT id FROM sensitive_facts WHERE \(isKept(kind))")
            let fact = kept ?? .new(at: now)
            guard let sealed = ring.seal(try JSONEncoder.sealing.encode(parts).bytes, for: SealedFact.place(fact, kind, of: agency)) else {
                throw Conflict(message: "The key file of this program is not the one under which this agency keeps such facts. Ask whoever runs it.")
            }
            try db.run(
                """
                INSERT INTO sensitive_facts (id, agency_id, participant_id, kind, purpose, key_number, sealed, set_by, set_at)
                VALUES (\(fact), \(agency), \(id), \(kind), \(purpose), \(ring.current), \(sealed), \(staff.id), \(now))
                ON CONFLICT (agency_id, participant_id, kind) DO UPDATE SET key_number = excluded.key_number, sealed = excluded.sealed,
                    set_by = excluded.set_by, set_at = excluded.set_at
                """)
        }
        try JournalNote(kind: .access, words: "sealed facts of \(name)", subject: id.number, detail: purpose.rawValue)
            .write(agency: agency, by: .staff(staff), at: now, in: db)
    }

    /// Takes out for good what is kept for that purpose.
    func removeSealed(_ purpose: SensitivePurpose, by staff: StaffMember, at now: Instant, in db: Writing) throws {
        let removed = try db.run("DELETE FROM sensitive_facts WHERE agency_id = \(agency) AND participant_id = \(id) AND purpose = \(purpose)")
        guard removed > 0 else { return }
        try JournalNote(kind: .access, words: "took sealed facts of \(name) out", subject: id.number, detail: purpose.rawValue)
            .write(agency: agency, by: .staff(staff), at: now, in: db)
    }

    private func isKept(_ kind: SensitiveFact.Kind) -> SQL { "agency_id = \(agency) AND participant_id = \(id) AND kind = \(kind)" }
}

extension JSONEncoder {
    fileprivate static var sealing: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return encoder
    }
}

extension Data {
    fileprivate var bytes: [UInt8] { Array(self) }
}
