import Dates
import Storage

/// Who looks after an employer, from which center.
struct InCharge: Sendable, Equatable {
    var owner: ID<StaffMember>?
    var backup: ID<StaffMember>?
    var center: ID<Center>?
}

extension Employer {
    /// Puts the employer into other hands. Throws `NotFound` for people or centers of another agency.
    func assign(_ new: InCharge, by staff: StaffMember, at now: Instant, in db: Writing) throws {
        let old = InCharge(owner: owner, backup: backup, center: center)
        guard new != old else { return }
        var edits = Edits()
        edits.add("person in charge", try name(of: old.owner, in: db), try name(of: new.owner, in: db))
        edits.add("backup", try name(of: old.backup, in: db), try name(of: new.backup, in: db))
        edits.add("center", try name(of: old.center, in: db), try name(of: new.center, in: db))
        try db.run(
            """
            UPDATE employers SET owner_id = \(new.owner), backup_id = \(new.backup), center_id = \(new.center)
            WHERE agency_id = \(agency) AND id = \(id)
            """)
        // The open next step goes with the work; whoever took it on for somebody else keeps it.
        if let owner = new.owner, let previous = old.owner, owner != previous {
            try db.run(
                """
                UPDATE next_steps SET staff_id = \(owner)
                WHERE agency_id = \(agency) AND employer_id = \(id) AND staff_id = \(previous) AND done_at IS NULL
                """)
        }
        try JournalNote(kind: .team, words: edits.words, employer: id).write(agency: agency, by: .staff(staff), at: now, in: db)
    }

    private func name(of member: ID<StaffMember>?, in db: Reading) throws -> String {
        guard let member else { return "" }
        return try db.one(String.self, "SELECT name FROM staff WHERE agency_id = \(agency) AND id = \(member)")
    }

    private func name(of center: ID<Center>?, in db: Reading) throws -> String {
        guard let center else { return "" }
        return try db.one(String.self, "SELECT name FROM centers WHERE agency_id = \(agency) AND id = \(center)")
    }
}
