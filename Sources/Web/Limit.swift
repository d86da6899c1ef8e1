public import Dates
import Secrets
public import Storage

/// How often something may be tried before one has to wait. Nobody is ever shut out for good, and who fails shuts out nobody else.
///
/// The tallies stand in the database, so that several programs count together; of whom they are about only a hash is kept.
public struct Limit: Sendable {
    /// What happens to whoever tries more often.
    enum Pause: Sendable {
        /// The next try counts when the first one is so long ago.
        case untilWindowEnds
        /// A minute, then two, four, eight … at most a whole window; quiet for a window, and the count begins anew.
        case growing
    }

    let name: String
    let most: Int
    let minutes: Int
    let pause: Pause

    /// Source of the numbers: OWASP ASVS 5.0.0, 6.3.1 and 2.4.1, as `SECURITY` puts them.
    public static let signIn = Limit(name: "sign-in", most: 5, minutes: 15, pause: .growing)
    /// All that one address tries in vain, whoever's account: wide enough for an office of a hundred behind one address.
    public static let address = Limit(name: "address", most: 100, minutes: 15, pause: .untilWindowEnds)
    /// All that is tried on the second step of one account, from wherever: too little to guess six digits.
    public static let secondStep = Limit(name: "second step", most: 60, minutes: 60, pause: .untilWindowEnds)
    /// Refusals at the door of one account that the journal tells of: whoever hammers at it does not fill the journal.
    public static let toldRefusals = Limit(name: "told refusals", most: 20, minutes: 60, pause: .untilWindowEnds)
    public static let link = Limit(name: "link", most: 20, minutes: 60, pause: .untilWindowEnds)
    /// Secrets of links that never were, from one address.
    public static let unknownLinks = Limit(name: "unknown links", most: 60, minutes: 60, pause: .untilWindowEnds)
    /// Mails that anybody can cause, to one mailbox.
    public static let mail = Limit(name: "mail", most: 3, minutes: 60, pause: .untilWindowEnds)

    /// Counts one more try of that kind. Throws `TooManyAttempts` if there were too many, and then counts nothing.
    ///
    /// Counted beforehand, so that many tries at once do not slip through; `forgive` takes it back when it turns out to have been right.
    public func take(_ who: String..., at now: Instant, in db: Writing) throws {
        try take(joined: who, at: now, in: db)
    }

    private func take(joined who: [String], at now: Instant, in db: Writing) throws {
        let key = hash(who)
        var tally = try tally(key, at: now, in: db)
        guard tally.freeAt <= now else { throw TooManyAttempts(seconds: max(1, Int(tally.freeAt.seconds(since: now).rounded(.up)))) }
        tally.count += 1
        tally.freeAt = tally.count < most ? now : end(tally, at: now)
        try db.run(
            """
            INSERT INTO attempts (key_hash, count, began_at, free_at) VALUES (\(key), \(tally.count), \(tally.beganAt), \(tally.freeAt))
            ON CONFLICT (key_hash) DO UPDATE SET count = excluded.count, began_at = excluded.began_at, free_at = excluded.free_at
            """)
    }

    /// As `take`, for what is simply left undone when there was too much of it. Returns whether it may be done.
    public func allows(_ who: String..., at now: Instant, in db: Writing) throws -> Bool {
        do {
            try take(joined: who, at: now, in: db)
            return true
        } catch is TooManyAttempts {
            return false
        }
    }

    /// Takes the last try back.
    public func forgive(_ who: String..., in db: Writing) throws {
        let key = hash(who)
        try db.run("UPDATE attempts SET count = count - 1, free_at = began_at WHERE key_hash = \(key) AND count > 0")
    }

    /// Begins anew, as after the right password.
    public func forget(_ who: String..., in db: Writing) throws {
        try db.run("DELETE FROM attempts WHERE key_hash = \(hash(who))")
    }

    /// Removes what no limit asks about any more.
    public static func sweep(at now: Instant, in db: Writing) throws {
        try db.run("DELETE FROM attempts WHERE free_at < \(now.adding(hours: -2))")
    }

    private func tally(_ key: [UInt8], at now: Instant, in db: Reading) throws -> Tally {
        let fresh = Tally(count: 0, beganAt: now, freeAt: now)
        guard let found = try db.first(Tally.self, "SELECT count, began_at, free_at FROM attempts WHERE key_hash = \(key)") else { return fresh }
        let last = pause == .growing ? found.freeAt : found.beganAt
        return last.adding(minutes: minutes) <= now ? fresh : found
    }

    private func end(_ tally: Tally, at now: Instant) -> Instant {
        switch pause {
        case .untilWindowEnds: tally.beganAt.adding(minutes: minutes)
        case .growing: now.adding(minutes: min(minutes, 1 << min(tally.count - most, 10)))
        }
    }

    private func hash(_ who: [String]) -> [UInt8] { sha256(Array(([name] + who).joined(separator: "\n").utf8)) }
}

/// What was counted so far.
private struct Tally: Stored {
    var count: Int
    let beganAt: Instant
    var freeAt: Instant

    init(count: Int, beganAt: Instant, freeAt: Instant) {
        self.count = count
        self.beganAt = beganAt
        self.freeAt = freeAt
    }

    init(_ row: inout Row) throws {
        count = try row.next()
        beganAt = try row.next()
        freeAt = try row.next()
    }
}

/// Something was tried too often; after so many seconds it may be tried again.
public struct TooManyAttempts: Error, Sendable, CustomStringConvertible {
    public let seconds: Int

    public init(seconds: Int) {
        self.seconds = seconds
    }

    public var description: String { "Too many attempts. Wait \(minutes == 1 ? "a minute" : "\(minutes) minutes"), then try again." }
    /// Whole minutes, at least one.
    public var minutes: Int { (seconds + 59) / 60 }
}
