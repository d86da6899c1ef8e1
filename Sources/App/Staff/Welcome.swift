import Dates
import Secrets
import Storage
import Web

/// Letting people in who have no password yet.
enum Welcome {
    /// A link by which the person chooses a password within 7 days; it ends an older one. Throws `TooManyAttempts` at the fourth in an hour.
    static func invite(_ member: StaffMember, by actor: StaffMember, at now: Instant, in db: Writing) throws -> Token {
        try Limit.mail.take("invitation", member.mailbox, at: now, in: db)
        try JournalNote(kind: .team, words: "made a link for \(member.name) to choose a password")
            .write(agency: member.agency, by: .staff(actor), at: now, in: db)
        return try PrivateLink.issue(
            purpose: LinkPurpose.welcome.rawValue, subject: member.id.number, recipient: member.mailbox, agency: member.agency.number,
            expiresAt: now.adding(days: 7), at: now, in: db)
    }

    /// A link by which somebody who forgot the password chooses another; an invitation that is still open stays so.
    static func remind(_ member: StaffMember, for minutes: Int, at now: Instant, in db: Writing) throws -> Token {
        try JournalNote(kind: .access, words: "asked for a link to choose a new password")
            .write(agency: member.agency, by: .outside(name: member.name), at: now, in: db)
        return try PrivateLink.issue(
            purpose: LinkPurpose.welcome.rawValue, subject: member.id.number, recipient: member.mailbox, agency: member.agency.number,
            expiresAt: now.adding(minutes: minutes), replacing: false, at: now, in: db)
    }

    /// The one-time token that opens an empty installation to its first administrator, for 15 minutes; nothing if somebody works here.
    static func openFounding(at now: Instant, in database: Database) async throws -> Token? {
        try await database.write { db in
            guard try !db.exists("SELECT id FROM staff LIMIT 1") else { return nil }
            let token = Token.random(bits: 160)
            try db.run("DELETE FROM founding_links")
            try db.run("INSERT INTO founding_links (token_hash, expires_at) VALUES (\(token.hash), \(now.adding(minutes: 15)))")
            return token
        }
    }

    static func isOpenForFounding(_ token: String, at now: Instant, in db: Reading) throws -> Bool {
        try db.exists("SELECT expires_at FROM founding_links WHERE token_hash = \(Token.hash(of: token)) AND expires_at > \(now)")
    }

    /// Makes the agency and its first administrator, and shuts the door behind her.
    static func found(
        _ agency: AgencyDraft, administrator: StaffDraft, token: String, at now: Instant, in db: Writing
    ) throws -> ID<StaffMember> {
        guard try isOpenForFounding(token, at: now, in: db) else { throw NotFound() }
        let id = try agency.takeOver(in: db) ?? agency.found(at: now, in: db)
        try db.run("DELETE FROM founding_links")
        return try administrator.hire(into: id, by: .outside(name: administrator.name), at: now, in: db)
    }
}
