import Dates
import Secrets
import Storage

/// What the first administrator says of the agency.
struct AgencyDraft: Sendable {
    var name: String
    var phone: String
    var mailbox: String
    var zone = Zone.chicago
    var isDemo = false
}

extension AgencyDraft {
    /// Opens the agency; throws `Conflict` if another has the name.
    func found(at now: Instant, in db: Writing) throws -> ID<Agency> {
        let id = ID<Agency>.new(at: now)
        try db.run(
            """
            INSERT INTO agencies (id, name, zone, phone, mailbox, is_demo, reply_key, created_at)
            VALUES (\(id), \(name), \(zone.identifier), \(phone), \(mailbox), \(isDemo), \(randomBytes(32)), \(now))
            """)
        return id
    }

    /// Gives these particulars to an agency that was opened by an import before anybody worked there; nothing if there is none.
    func takeOver(in db: Writing) throws -> ID<Agency>? {
        let deserted: SQL = "SELECT id FROM agencies WHERE NOT EXISTS (SELECT 1 FROM staff WHERE staff.agency_id = agencies.id) ORDER BY id LIMIT 1"
        guard let id = try db.first(ID<Agency>.self, deserted) else { return nil }
        try db.run("UPDATE agencies SET name = \(name), zone = \(zone.identifier), phone = \(phone), mailbox = \(mailbox) WHERE id = \(id)")
        return id
    }
}

extension ID<Agency> {
    /// Opens another place of the agency.
    func openCenter(name: String, street: String, phone: String, by actor: Actor, at now: Instant, in db: Writing) throws -> ID<Center> {
        let id = ID<Center>.new(at: now)
        try db.run(
            """
            INSERT INTO centers (id, agency_id, name, street, phone) VALUES (\(id), \(self), \(name), \(street), \(phone))
            """)
        try JournalNote(kind: .team, words: "opened the center \(name)").write(agency: self, by: actor, at: now, in: db)
        return id
    }

    /// Adds money that colleagues work on.
    func addFundingStream(name: String, funder: String, by actor: Actor, at now: Instant, in db: Writing) throws -> ID<FundingStream> {
        let id = ID<FundingStream>.new(at: now)
        try db.run("INSERT INTO funding_streams (id, agency_id, name, funder) VALUES (\(id), \(self), \(name), \(funder))")
        try JournalNote(kind: .team, words: "added the funding stream \(name)").write(agency: self, by: actor, at: now, in: db)
        return id
    }

    /// Adds people whom colleagues serve in particular.
    func addPopulation(name: String, by actor: Actor, at now: Instant, in db: Writing) throws -> ID<Population> {
        let id = ID<Population>.new(at: now)
        try db.run("INSERT INTO populations (id, agency_id, name) VALUES (\(id), \(self), \(name))")
        try JournalNote(kind: .team, words: "added the population \(name)").write(agency: self, by: actor, at: now, in: db)
        return id
    }
}
