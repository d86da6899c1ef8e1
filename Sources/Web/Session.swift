public import Dates
public import Secrets
public import Storage

/// Somebody signed in, at one browser. Of its secret, the cookie, only the hash is stored.
public struct Session: Stored, Sendable {
    public let staff: Int64
    public let agency: Int64
    public let startedAt: Instant
    public let seenAt: Instant
    public let userAgent: String
    public let address: String
    /// When its holder last proved by password or code who it is.
    public let provedAt: Instant
    /// Whether its holder came in by two factors.
    public let isStrong: Bool
    let hash: [UInt8]
    /// What each form of this session carries; derived from the cookie and stored nowhere.
    public private(set) var formToken = ""

    public static let cookieName = "session"
    /// Without a sign of life a session ends after half an hour, and in any case after half a day. Source: NIST SP 800-63B, AAL2.
    public static let idleMinutes = 30
    public static let longestHours = 12
    /// So long after it ended by itself it is still known whose it was.
    public static let rememberedHours = 12
    /// What asks for proof takes one that is so old at most. Source: OWASP ASVS 5.0.0, 7.5.
    public static let proofMinutes = 5

    public static let columns: SQL = """
        sessions.id_hash, sessions.staff_id, sessions.agency_id, sessions.started_at, sessions.seen_at, sessions.user_agent, sessions.address,
        sessions.proved_at, sessions.is_strong
        """

    public init(_ row: inout Row) throws {
        hash = try row.next()
        staff = try row.next()
        agency = try row.next()
        startedAt = try row.next()
        seenAt = try row.next()
        userAgent = try row.next()
        address = try row.next()
        provedAt = try row.next()
        isStrong = try row.next()
    }

    /// Starts a session under a new secret, which the answer gives to the browser: `answer.setting(Session.cookie(token))`.
    public static func begin(
        staff: Int64, agency: Int64, at now: Instant, userAgent: String, address: String, isStrong: Bool, in db: Writing
    ) throws -> Token {
        let token = Token.random(bits: 256)
        try db.run(
            """
            INSERT INTO sessions (id_hash, agency_id, staff_id, started_at, seen_at, user_agent, address, proved_at, is_strong)
            VALUES (\(token.hash), \(agency), \(staff), \(now), \(now), \(userAgent), \(address), \(now), \(isStrong))
            """)
        return token
    }

    public static func cookie(_ token: Token) -> Cookie { Cookie(cookieName, token.text) }

    /// The session of that cookie, unless it has ended.
    public static func find(_ cookie: String, at now: Instant, in db: Reading) throws -> Session? {
        try db.first(Session.self, "SELECT \(columns) FROM sessions WHERE \(isOpen(by: cookie, at: now))")?.opened(by: cookie)
    }

    /// The session of that cookie, though it has ended by itself, as long as it is remembered: it tells whose form comes too late.
    public static func remembered(_ cookie: String, in db: Reading) throws -> Session? {
        try db.first(Session.self, "SELECT \(columns) FROM sessions WHERE id_hash = \(Token.hash(of: cookie))")?.opened(by: cookie)
    }

    /// What each form carries that is sent once more in this session, though it was on a page of an earlier one.
    public func formToken(onPage page: String) -> String { page.isEmpty ? formToken : "\(formToken).\(page)" }

    /// The condition on `sessions` that holds for the one of that cookie, unless it has ended; for who joins it with more.
    public static func isOpen(by cookie: String, at now: Instant) -> SQL {
        "sessions.id_hash = \(Token.hash(of: cookie)) AND \(isOpen(at: now))"
    }

    private static func isOpen(at now: Instant) -> SQL {
        "sessions.seen_at > \(now.adding(minutes: -idleMinutes)) AND sessions.started_at > \(now.adding(hours: -longestHours))"
    }

    /// The same with what its forms carry.
    public func opened(by cookie: String) -> Session {
        var session = self
        session.formToken = FormToken.derived(from: cookie)
        return session
    }

    /// The sessions of one person that have not ended, latest first, for the list in which to end them.
    public static func all(staff: Int64, of agency: Int64, at now: Instant, in db: Reading) throws -> [Session] {
        try db.all(
            Session.self,
            """
            SELECT \(columns) FROM sessions WHERE agency_id = \(agency) AND staff_id = \(staff) AND \(isOpen(at: now)) ORDER BY seen_at DESC, id_hash
            """)
    }

    /// Names the session on a page without giving it away.
    public var name: String { base64URL(Array(hash.prefix(12))) }

    /// Whether the sign of life is due to be written: once a minute at most.
    public func needsTouch(at now: Instant) -> Bool { now.seconds(since: seenAt) >= 60 }

    /// Writes the sign of life.
    public func touch(at now: Instant, in db: Writing) throws {
        try db.run("UPDATE sessions SET seen_at = \(now) WHERE id_hash = \(hash) AND seen_at < \(now)")
    }

    /// Whether its holder proved a moment ago who it is.
    public func isProved(at now: Instant) -> Bool { now < provedAt.adding(minutes: Session.proofMinutes) }

    /// Notes that its holder has just proved who it is, perhaps by a second factor.
    public func prove(isStrong strong: Bool = false, at now: Instant, in db: Writing) throws {
        try db.run("UPDATE sessions SET proved_at = \(now), is_strong = \(isStrong || strong) WHERE id_hash = \(hash)")
    }

    /// Signs out: the cookie is worth nothing from now on.
    public func end(in db: Writing) throws {
        try db.run("DELETE FROM sessions WHERE id_hash = \(hash)")
    }

    /// Ends every session of a person, but perhaps one: on a new password, on dismissal. Returns how many.
    @discardableResult
    public static func endAll(staff: Int64, except kept: Session? = nil, in db: Writing) throws -> Int {
        try db.run("DELETE FROM sessions WHERE staff_id = \(staff) AND id_hash <> \(kept?.hash ?? [])")
    }

    /// Removes what has ended by itself and is remembered no longer. Returns how many.
    @discardableResult
    public static func sweep(at now: Instant, in db: Writing) throws -> Int {
        let then = now.adding(hours: -rememberedHours)
        return try db.run(
            "DELETE FROM sessions WHERE seen_at <= \(then.adding(minutes: -idleMinutes)) OR started_at <= \(then.adding(hours: -longestHours))")
    }
}
