import Dates
import Markup
import Secrets
import Storage
import Web

/// Coming in: with a mailbox and a password, and then, where a second step is set up, with a code.
enum SignIn {
    /// How far somebody has come.
    enum Outcome: Sendable {
        case refused
        /// The code is still missing.
        case half(Token)
        case signedIn(Token)

        /// The answer that keeps it in the browser and goes on; nothing when it was refused.
        func answer(next: String) -> Answer? {
            switch self {
            case .refused: nil
            case .half(let token): .seeOther(Link("/sign-in/code").query([("next", next)])).setting(HalfSignIn.cookie(token))
            case .signedIn(let token): .seeOther(Link(ownPath: next) ?? "/").setting(Session.cookie(token)).clearing(HalfSignIn.cookieName)
            }
        }
    }

    /// The first step: an unknown person, a wrong password and an ended account answer alike and take as long. Throws `TooManyAttempts`.
    static func attempt(mailbox: String, password: String, at now: Instant, from incoming: Incoming, in database: Database) async throws -> Outcome {
        let (key, address) = (mailbox.lowercased(), incoming.remote)
        try await database.write { db in
            try Limit.signIn.take(key, address, at: now, in: db)
            try Limit.address.take(address, at: now, in: db)
        }
        let found = try await database.read { db in try StaffQueries.credentials(mailbox: key, in: db) }
        let matches = try await Password.verify(password, against: found?.passwordHash)
        guard let found, matches, found.member.isWorking else {
            // An unknown person's try is written down alike, if only as a tally: it must take as long.
            let (member, why) = (found?.member, matches ? "the account is ended" : "a wrong password")
            try await database.write { db in try tellOfRefusal(of: member, key, why, at: now, in: db) }
            return .refused
        }
        let stronger = found.passwordHash.map(Password.needsRehash) == true ? try await Password.hash(password) : nil
        return try await database.write { db in
            try Limit.signIn.forget(key, address, in: db)
            try Limit.address.forgive(address, in: db)
            if let stronger { try db.run("UPDATE staff SET password_hash = \(stronger) WHERE id = \(found.member.id)") }
            return try admit(found.member, at: now, from: incoming, in: db)
        }
    }

    /// Lets somebody in who has proved one factor: at once where no second step is set up.
    static func admit(_ member: StaffMember, at now: Instant, from incoming: Incoming, in db: Writing) throws -> Outcome {
        if try SecondStep.find(member.id, in: db) != nil { return .half(try HalfSignIn.begin(member, at: now, in: db)) }
        return .signedIn(try begin(member, isStrong: false, at: now, from: incoming, in: db))
    }

    /// The second step, for whoever came half in by that cookie; nothing if that took too long. Throws `TooManyAttempts`.
    static func finish(_ cookie: String, code: String, key: SealingKey?, at now: Instant, from incoming: Incoming, in db: Writing) throws -> Outcome?
    {
        guard let half = try HalfSignIn.find(cookie, at: now, in: db), let step = try SecondStep.find(half.staff.id, in: db) else { return nil }
        guard try step.accepts(code, from: incoming.remote, key: key, at: now, in: db) else {
            try tellOfRefusal(of: half.staff, half.staff.mailbox, "a wrong code", at: now, in: db)
            return .refused
        }
        try HalfSignIn.end(cookie, in: db)
        return .signedIn(try begin(half.staff, isStrong: true, at: now, from: incoming, in: db))
    }

    /// Tells the journal, some times an hour for each account, that somebody was refused; never what they typed.
    private static func tellOfRefusal(of member: StaffMember?, _ key: String, _ why: String, at now: Instant, in db: Writing) throws {
        guard try Limit.toldRefusals.allows(key, at: now, in: db), let member else { return }
        try JournalNote(kind: .access, words: "was refused at the door as \(member.name): \(why)")
            .write(agency: member.agency, by: .outside(name: "Somebody"), at: now, in: db)
    }

    /// Begins the session, in the place of one that this browser had; `isStrong` when two factors were seen.
    static func begin(_ member: StaffMember, isStrong: Bool, at now: Instant, from incoming: Incoming, in db: Writing) throws -> Token {
        if let old = incoming.cookie(Session.cookieName) { try Session.find(old, at: now, in: db)?.end(in: db) }
        try JournalNote(kind: .access, words: isStrong ? "signed in with the second step" : "signed in")
            .write(agency: member.agency, by: .staff(member), at: now, in: db)
        return try Session.begin(
            staff: member.id.number, agency: member.agency.number, at: now, userAgent: incoming.userAgent, address: incoming.remote,
            isStrong: isStrong, in: db)
    }
}
