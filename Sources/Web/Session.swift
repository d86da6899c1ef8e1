public import Dates
public import Secrets
public import Storage

/// Somebody signed in, at one browser. Of its secret, the cookie, only the hash is stored.
public struct Session: Sendable {
    public let staff: Int64
    public let agency: Int64
    public let startedAt: Instant
    public let seenAt: Instant
    public let userAgent: String
    public let address: String
    let hash: [UInt8]
    /// What each form of this session carries; derived from the cookie and stored nowhere.
    public let formToken: String

    public static let cookieName = "session"
    /// Without a sign of life a session ends after half an hour, and in any case after half a day. Source: NIST SP 800-63B, AAL2.
    public static let idleMinutes = 30
    public static let longestHours = 12

    /// Starts a session under a new secret, which the answer gives to the browser: `answer.setting(Session.cookie(token))`.
    public static func begin(
        staff: Int64, agency: Int64, at now: Instant, userAgent: String, address: String, in db: Writing
    ) throws -> Token {
        let token = Token.random(bits: 256)
        try db.run(
            """
            INSERT INTO sessions (id_hash, agency_id, staff_id, started_at, seen_at, user_agent, address)
            VALUES (\(token.hash), \(agency), \(staff), \(now), \(now), \(userAgent), \(address))
            """)
        return token
    }

    public static func cookie(_ token: Token) -> Cookie { Cookie(cookieName, token.text) }

    /// The session of that cookie, unless it has ended.
    public static func find(_ cookie: String, at now: Instant, in db: Reading) throws -> Session? {
        let row = try db.first(
            SessionRow.self,
            """
            SELECT id_hash, staff_id, agency_id, started_at, seen_at, user_agent, address FROM sessions
            WHERE id_hash = \(Token.hash(of: cookie)) AND seen_at > \(now.adding(minutes: -idleMinutes)) AND started_at > \(now.adding(hours: -longestHours))
            """)
        return row.map { Session($0, formToken: FormToken.derived(from: cookie)) }
    }

    /// The sessions of one person that have not ended, latest first, for the list in which to end them.
    public static func all(staff: Int64, at now: Instant, in db: Reading) throws -> [Session] {
        let rows = try db.all(
            SessionRow.self,
            """
            SELECT id_hash, staff_id, agency_id, started_at, seen_at, user_agent, address FROM sessions
            WHERE staff_id = \(staff) AND seen_at > \(now.adding(minutes: -idleMinutes)) AND started_at > \(now.adding(hours: -longestHours))
            ORDER BY seen_at DESC, id_hash
            """)
        return rows.map { Session($0, formToken: "") }
    }

    /// Names the session on a page without giving it away.
    public var name: String { base64URL(Array(hash.prefix(12))) }

    /// Whether the sign of life is due to be written: once a minute at most.
    public func needsTouch(at now: Instant) -> Bool { now.seconds(since: seenAt) >= 60 }

    /// Writes the sign of life.
    public func touch(at now: Instant, in db: Writing) throws {
        try db.run("UPDATE sessions SET seen_at = \(now) WHERE id_hash = \(hash) AND seen_at < \(now)")
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

    /// Removes what has ended by itself. Returns how many.
    @discardableResult
    public static func sweep(at now: Instant, in db: Writing) throws -> Int {
        try db.run(
            "DELETE FROM sessions WHERE seen_at <= \(now.adding(minutes: -idleMinutes)) OR started_at <= \(now.adding(hours: -longestHours))")
    }

    private init(_ row: SessionRow, formToken: String) {
        staff = row.staff
        agency = row.agency
        startedAt = row.startedAt
        seenAt = row.seenAt
        userAgent = row.userAgent
        address = row.address
        hash = row.hash
        self.formToken = formToken
    }
}

/// A session as the database holds it, without its secret.
private struct SessionRow: Stored {
    let hash: [UInt8]
    let staff: Int64
    let agency: Int64
    let startedAt: Instant
    let seenAt: Instant
    let userAgent: String
    let address: String

    init(_ row: inout Row) throws {
        hash = try row.next()
        staff = try row.next()
        agency = try row.next()
        startedAt = try row.next()
        seenAt = try row.next()
        userAgent = try row.next()
        address = try row.next()
    }
}
