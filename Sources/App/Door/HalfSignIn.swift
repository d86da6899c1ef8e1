import Dates
import Secrets
import Storage
import Web

/// Somebody who has given the right password and not yet the code. It opens nothing but the page that asks for the code.
struct HalfSignIn: Stored, Sendable {
    let staff: StaffMember

    static let cookieName = "half"
    private static let minutes = 10

    init(_ row: inout Row) throws {
        staff = try StaffMember(&row)
    }

    static func begin(_ staff: StaffMember, at now: Instant, in db: Writing) throws -> Token {
        let token = Token.random(bits: 256)
        try db.run(
            """
            INSERT INTO half_sign_ins (token_hash, agency_id, staff_id, expires_at)
            VALUES (\(token.hash), \(staff.agency), \(staff.id), \(now.adding(minutes: minutes)))
            """)
        return token
    }

    static func cookie(_ token: Token) -> Cookie { Cookie(cookieName, token.text, lasting: minutes * 60) }

    /// Who it is that has come so far, unless it took too long.
    static func find(_ cookie: String, at now: Instant, in db: Reading) throws -> HalfSignIn? {
        try db.first(
            HalfSignIn.self,
            """
            SELECT \(StaffMember.columns) FROM half_sign_ins
            JOIN staff ON staff.agency_id = half_sign_ins.agency_id AND staff.id = half_sign_ins.staff_id
            WHERE half_sign_ins.token_hash = \(Token.hash(of: cookie)) AND half_sign_ins.expires_at > \(now) AND staff.disabled_at IS NULL
            """)
    }

    static func end(_ cookie: String, in db: Writing) throws {
        try db.run("DELETE FROM half_sign_ins WHERE token_hash = \(Token.hash(of: cookie))")
    }

    static func sweep(at now: Instant, in db: Writing) throws {
        try db.run("DELETE FROM half_sign_ins WHERE expires_at <= \(now)")
    }
}
