import Dates
import Secrets
import Storage
import Web

/// What is known of a new colleague.
struct StaffDraft: Sendable {
    var name: String
    var mailbox: String
    var phone: String
    var role: Role
    var center: ID<Center>?
    var passwordHash: String?
    var streams: Set<ID<FundingStream>> = []
    var populations: Set<ID<Population>> = []
}

extension StaffDraft {
    /// Adds the person to the agency; throws `Conflict` if the mailbox signs in already.
    func hire(into agency: ID<Agency>, by actor: Actor, at now: Instant, in db: Writing) throws -> ID<StaffMember> {
        let id = ID<StaffMember>.new(at: now)
        try db.run(
            """
            INSERT INTO staff (id, agency_id, center_id, name, mailbox, phone, role, password_hash, created_at)
            VALUES (\(id), \(agency), \(center), \(name), \(mailbox), \(phone), \(role), \(passwordHash), \(now))
            """)
        try assign(id, of: agency, in: db)
        try JournalNote(kind: .team, words: "added \(name) to the team as \(role.label)").write(agency: agency, by: actor, at: now, in: db)
        return id
    }

    /// Puts the draft's place, role, streams and populations in the stead of what stood there; ends the person's sessions if the role changed.
    func change(_ member: StaffMember, by actor: Actor, at now: Instant, in db: Writing) throws {
        guard member.role != .administrator || role == .administrator else {
            let others: SQL = """
                SELECT id FROM staff
                WHERE agency_id = \(member.agency) AND role = 'administrator' AND disabled_at IS NULL AND id <> \(member.id) LIMIT 1
                """
            guard try db.exists(others) else { throw NotAllowed("The last administrator keeps that role. Make somebody else administrator first.") }
            return try apply(to: member, by: actor, at: now, in: db)
        }
        try apply(to: member, by: actor, at: now, in: db)
    }

    private func apply(to member: StaffMember, by actor: Actor, at now: Instant, in db: Writing) throws {
        try db.run(
            """
            UPDATE staff SET name = \(name), mailbox = \(mailbox), phone = \(phone), role = \(role), center_id = \(center)
            WHERE agency_id = \(member.agency) AND id = \(member.id)
            """)
        try db.run("DELETE FROM staff_streams WHERE agency_id = \(member.agency) AND staff_id = \(member.id)")
        try db.run("DELETE FROM staff_populations WHERE agency_id = \(member.agency) AND staff_id = \(member.id)")
        try assign(member.id, of: member.agency, in: db)
        if role != member.role {
            try db.run("DELETE FROM sessions WHERE agency_id = \(member.agency) AND staff_id = \(member.id)")
        }
        try JournalNote(
            kind: .team, words: "changed \(member.name): \(changes(from: member).joined(separator: ", "))"
        ).write(agency: member.agency, by: actor, at: now, in: db)
    }

    private func changes(from member: StaffMember) -> [String] {
        var changes: [String] = []
        if name != member.name { changes.append("name is \(name)") }
        if mailbox != member.mailbox { changes.append("mailbox is \(mailbox)") }
        if phone != member.phone { changes.append("phone is \(phone)") }
        if role != member.role { changes.append("role is \(role.label), was \(member.role.label)") }
        if center != member.center { changes.append("center") }
        return changes.isEmpty ? ["what they work on"] : changes
    }

    private func assign(_ id: ID<StaffMember>, of agency: ID<Agency>, in db: Writing) throws {
        for stream in streams {
            try db.run("INSERT INTO staff_streams (agency_id, staff_id, stream_id) VALUES (\(agency), \(id), \(stream))")
        }
        for population in populations {
            try db.run("INSERT INTO staff_populations (agency_id, staff_id, population_id) VALUES (\(agency), \(id), \(population))")
        }
    }
}

extension StaffMember {
    /// Ends or gives back the person's way in; ending it ends every open session. The last administrator stays.
    func setWorking(_ isWorking: Bool, by actor: StaffMember, at now: Instant, in db: Writing) throws {
        guard isWorking || id != actor.id else { throw NotAllowed("You cannot end your own account. Ask another administrator.") }
        try db.run("UPDATE staff SET disabled_at = \(isWorking ? nil : now) WHERE agency_id = \(agency) AND id = \(id)")
        if !isWorking { try signOutEverywhere(in: db) }
        try JournalNote(kind: .team, words: isWorking ? "gave \(name) the account back" : "ended the account of \(name)")
            .write(agency: agency, by: .staff(actor), at: now, in: db)
    }

    /// Sets the password and ends every session of the person.
    func setPassword(hash: String, at now: Instant, in db: Writing) throws {
        try db.run("UPDATE staff SET password_hash = \(hash) WHERE agency_id = \(agency) AND id = \(id)")
        try signOutEverywhere(in: db)
        try JournalNote(kind: .access, words: "chose a new password").write(agency: agency, by: .staff(self), at: now, in: db)
    }

    /// Ends every session of the person but perhaps one, and what is half signed in. It holds at once on every program that serves the database.
    func signOutEverywhere(except kept: Session? = nil, in db: Writing) throws {
        try Session.endAll(staff: id.number, except: kept, in: db)
        try db.run("DELETE FROM half_sign_ins WHERE agency_id = \(agency) AND staff_id = \(id)")
    }
}
