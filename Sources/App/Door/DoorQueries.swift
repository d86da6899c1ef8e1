import Dates
import Storage
import Web

/// Questions that are asked while somebody stands at the door, before there is a viewer.
enum DoorQueries {
    /// Who is signed in by that cookie, at which agency; in one statement, because every page asks it.
    static func signedIn(_ cookie: String, at now: Instant, in db: Reading) throws -> SignedIn? {
        try db.first(
            SignedIn.self,
            """
            SELECT \(Session.columns), \(StaffMember.columns), \(Agency.columns) FROM sessions
            JOIN staff ON staff.agency_id = sessions.agency_id AND staff.id = sessions.staff_id
            JOIN agencies ON agencies.id = sessions.agency_id
            WHERE \(Session.isOpen(by: cookie, at: now)) AND staff.disabled_at IS NULL
            """)
    }

    /// The link of that secret for that purpose, with its agency, in one statement too; one for another purpose is as unknown as none.
    static func opened(_ token: String, for purpose: LinkPurpose, in db: Reading) throws -> OpenedLink? {
        try db.first(
            OpenedLink.self,
            """
            SELECT \(PrivateLink.columns), \(Agency.columns) FROM private_links JOIN agencies ON agencies.id = private_links.agency_id
            WHERE \(PrivateLink.isOpened(by: token)) AND private_links.purpose = \(purpose.rawValue)
            """)
    }

    /// Four people of a demonstration agency as whom a newcomer may come in; nobody otherwise.
    static func demoSignIns(in db: Reading) throws -> [DemoSignIn] {
        let roles = [Role.bsr, .lead, .manager, .intake]
        let firsts = roles.map { role -> SQL in
            """
            staff.id = (SELECT MIN(others.id) FROM agencies JOIN staff AS others ON others.agency_id = agencies.id
                WHERE agencies.is_demo = \(true) AND others.role = \(role) AND others.disabled_at IS NULL)
            """
        }
        let people = try db.all(StaffMember.self, "SELECT \(StaffMember.columns) FROM staff WHERE \(joined: firsts, by: " OR ")")
        return roles.compactMap { role in
            people.first { $0.role == role }.map { DemoSignIn(role: role.label, name: $0.name, mailbox: $0.mailbox) }
        }
    }

    /// Whose identity that is at a sign-on provider, with the agency; never asked by mailbox.
    static func member(issuer: String, subject: String, in db: Reading) throws -> (StaffMember, Agency)? {
        let found = try db.first(
            StaffMember.self,
            """
            SELECT \(StaffMember.columns) FROM identities
            JOIN staff ON staff.agency_id = identities.agency_id AND staff.id = identities.staff_id
            WHERE identities.issuer = \(issuer) AND identities.subject = \(subject) AND staff.disabled_at IS NULL
            """)
        return try found.map { ($0, try StaffQueries.agency($0.agency, in: db)) }
    }
}

/// Whoever opened a page with a session.
struct SignedIn: Stored, Sendable {
    let session: Session
    let staff: StaffMember
    let agency: Agency

    init(_ row: inout Row) throws {
        session = try Session(&row)
        staff = try StaffMember(&row)
        agency = try Agency(&row)
    }
}

/// A private link by which somebody outside came.
struct OpenedLink: Stored, Sendable {
    let link: PrivateLink
    let agency: Agency

    init(_ row: inout Row) throws { (link, agency) = (try PrivateLink(&row), try Agency(&row)) }
}
