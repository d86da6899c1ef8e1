import Dates
import Secrets
import Storage
import Web

/// Coming in with a mailbox and a password.
enum SignIn {
    /// Begins a session, or nothing: an unknown person, a wrong password and an ended account answer alike and take as long.
    static func attempt(mailbox: String, password: String, at now: Instant, from incoming: Incoming, in database: Database) async throws -> Token? {
        let key = mailbox.lowercased()
        let found = try await database.read { db in try StaffQueries.credentials(mailbox: key, in: db) }
        let matches = try await Password.verify(password, against: found?.passwordHash)
        guard let found, matches, found.member.isWorking else { return nil }
        let stronger = found.passwordHash.map(Password.needsRehash) == true ? try await Password.hash(password) : nil
        let (agent, address) = (incoming.userAgent, incoming.remote)
        return try await database.write { db in
            if let stronger { try db.run("UPDATE staff SET password_hash = \(stronger) WHERE id = \(found.member.id)") }
            try JournalNote(kind: .access, words: "signed in").write(agency: found.member.agency, by: .staff(found.member), at: now, in: db)
            return try Session.begin(
                staff: found.member.id.number, agency: found.member.agency.number, at: now, userAgent: agent, address: address, in: db)
        }
    }
}
