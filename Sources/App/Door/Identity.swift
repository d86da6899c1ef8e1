import Dates
import Secrets
import Storage

/// Who somebody is to a sign-on provider: the issuer and its name for the person, never a mailbox. It opens one account here.
struct Identity: Sendable, Equatable {
    let issuer: String
    let subject: String

    static func isConnected(_ member: StaffMember, in db: Reading) throws -> Bool {
        try db.exists("SELECT staff_id FROM identities WHERE agency_id = \(member.agency) AND staff_id = \(member.id)")
    }
}

extension Identity {
    /// Lets it open that person's account, in the place of an older one; without a subject nothing does any more.
    /// Throws `Conflict` if it opens another's.
    func connect(_ member: StaffMember, by actor: StaffMember, at now: Instant, in db: Writing) throws {
        try db.run("DELETE FROM identities WHERE agency_id = \(member.agency) AND staff_id = \(member.id)")
        if !subject.isEmpty {
            try db.run(
                """
                INSERT INTO identities (issuer, subject, agency_id, staff_id, connected_at)
                VALUES (\(issuer), \(subject), \(member.agency), \(member.id), \(now))
                """)
        }
        let done = subject.isEmpty ? "disconnected" : "connected"
        try JournalNote(kind: .team, words: "\(done) \(member.name) and the sign-on provider \(issuer)")
            .write(agency: member.agency, by: .staff(actor), at: now, in: db)
    }
}

/// An identity that the provider has just confirmed, on its way through the person's browser to the question whether to connect it.
struct OfferedIdentity: Sendable {
    let identity: Identity
    let sealed: String

    private static let minutes = 10

    init(_ identity: Identity, for staff: ID<StaffMember>, key: SealingKey, at now: Instant) {
        self.identity = identity
        let text = [String(now.milliseconds), identity.issuer, identity.subject].joined(separator: "\n")
        sealed = base64URL(key.seal(Array(text.utf8), for: OfferedIdentity.place(staff)))
    }

    /// What the browser brings back; nothing if it was meant for somebody else, was changed or is too old.
    init?(_ sealed: String, for staff: ID<StaffMember>, key: SealingKey, at now: Instant) {
        guard let opened = bytes(base64URL: sealed).flatMap({ key.open($0, for: OfferedIdentity.place(staff)) }) else { return nil }
        let parts = String(decoding: opened, as: UTF8.self).split(separator: "\n", maxSplits: 2).map(String.init)
        guard parts.count == 3, let at = Int64(parts[0]), now < Instant(milliseconds: at).adding(minutes: OfferedIdentity.minutes) else { return nil }
        identity = Identity(issuer: parts[1], subject: parts[2])
        self.sealed = sealed
    }

    private static func place(_ staff: ID<StaffMember>) -> String { "offer of an identity to \(staff)" }
}
