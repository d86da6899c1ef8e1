public import Dates
public import Secrets
public import Storage

/// A private address for one person and one purpose. Whoever holds it needs no account; of its secret only the hash is stored.
public struct PrivateLink: Sendable, Stored {
    public let agency: Int64
    public let purpose: String
    public let subject: Int64
    public let recipient: String
    public let issuedAt: Instant
    public let expiresAt: Instant
    public let revokedAt: Instant?
    public let firstUsedAt: Instant?
    public let lastUsedAt: Instant?
    let hash: [UInt8]

    public static let columns: SQL = """
        private_links.token_hash, private_links.agency_id, private_links.purpose, private_links.subject_id, private_links.recipient,
        private_links.issued_at, private_links.expires_at, private_links.revoked_at, private_links.first_used_at, private_links.last_used_at
        """

    public init(_ row: inout Row) throws {
        hash = try row.next()
        agency = try row.next()
        purpose = try row.next()
        subject = try row.next()
        recipient = try row.next()
        issuedAt = try row.next()
        expiresAt = try row.next()
        revokedAt = try row.next()
        firstUsedAt = try row.next()
        lastUsedAt = try row.next()
    }

    public enum State: Sendable, Equatable {
        case live, expired
        /// Taken back, or replaced by a newer one.
        case revoked
    }

    public func state(at now: Instant) -> State {
        if revokedAt != nil { return .revoked }
        return now < expiresAt ? .live : .expired
    }

    /// Makes a link; unless told otherwise, older ones for the same purpose, subject and recipient are void from now on.
    public static func issue(
        purpose: String, subject: Int64, recipient: String, agency: Int64, expiresAt: Instant, replacing: Bool = true, at now: Instant, in db: Writing
    ) throws -> Token {
        if replacing {
            try db.run(
                """
                UPDATE private_links SET revoked_at = \(now) WHERE agency_id = \(agency) AND purpose = \(purpose) AND subject_id = \(subject)
                AND recipient = \(recipient) AND revoked_at IS NULL AND expires_at > \(now)
                """)
        }
        let token = Token.random(bits: 160)
        try db.run(
            """
            INSERT INTO private_links (token_hash, agency_id, purpose, subject_id, recipient, issued_at, expires_at)
            VALUES (\(token.hash), \(agency), \(purpose), \(subject), \(recipient), \(now), \(expiresAt))
            """)
        return token
    }

    /// The link of that secret, whatever its purpose and state: for `/l/:token`, which then leads to the purpose's page.
    public static func find(_ token: String, in db: Reading) throws -> PrivateLink? {
        try db.first(PrivateLink.self, "SELECT \(columns) FROM private_links WHERE \(isOpened(by: token))")
    }

    /// The condition on the row of `private_links` whose secret that is.
    public static func isOpened(by token: String) -> SQL { "private_links.token_hash = \(Token.hash(of: token))" }

    /// The link of that secret for that purpose; one for another purpose is as unknown as none.
    public static func find(_ token: String, purpose: String, in db: Reading) throws -> PrivateLink? {
        try find(token, in: db).flatMap { $0.purpose == purpose ? $0 : nil }
    }

    /// Notes that its holder has done something with it.
    public func markUsed(at now: Instant, in db: Writing) throws {
        try db.run(
            "UPDATE private_links SET first_used_at = coalesce(first_used_at, CAST(\(now) AS BIGINT)), last_used_at = \(now) WHERE token_hash = \(hash)"
        )
    }

    /// Takes the link back.
    public func revoke(at now: Instant, in db: Writing) throws {
        try db.run("UPDATE private_links SET revoked_at = \(now) WHERE token_hash = \(hash) AND revoked_at IS NULL")
    }

    /// Takes back every link for that purpose and subject. Returns how many.
    @discardableResult
    public static func revokeAll(purpose: String, subject: Int64, agency: Int64, at now: Instant, in db: Writing) throws -> Int {
        try db.run(
            """
            UPDATE private_links SET revoked_at = \(now)
            WHERE agency_id = \(agency) AND purpose = \(purpose) AND subject_id = \(subject) AND revoked_at IS NULL
            """)
    }
}

/// The cookie that takes the place of a link's secret in the address, one for each purpose and subject, so that several links live on one device.
extension PrivateLink {
    /// The cookie to set when `/l/:token` has been opened, for as long as the link lives.
    public func cookie(_ token: String, at now: Instant) -> Cookie {
        Cookie(Self.cookieName(purpose, subject), token, lasting: max(0, Int(expiresAt.seconds(since: now))))
    }

    /// The secret that this device holds for that purpose and subject.
    public static func token(_ purpose: String, for subject: Int64, in incoming: Incoming) -> String? {
        incoming.cookie(cookieName(purpose, subject))
    }

    /// What each form under this link carries; derived from the secret and stored nowhere.
    public static func formToken(_ token: String) -> String { FormToken.derived(from: token) }

    public static func cookieName(_ purpose: String, _ subject: Int64) -> String { "link-\(purpose)-\(ID<PrivateLink>(number: subject))" }
}
