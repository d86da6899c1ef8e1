import Dates
import Storage
import Web

/// How a colleague comes in, as an administrator may know it.
struct WaysIn: Stored, Sendable {
    let hasSecondStep: Bool
    /// The name under which the sign-on provider knows the person; empty if they are not connected.
    let subject: String
    let openSessions: Int

    init(_ row: inout Row) throws {
        hasSecondStep = try row.next()
        subject = try row.next()
        openSessions = try row.next()
    }

    static func of(_ member: StaffMember, seenBy viewer: Viewer, at now: Instant, in db: Reading) throws -> WaysIn {
        try db.one(
            WaysIn.self,
            """
            SELECT EXISTS (SELECT 1 FROM second_steps WHERE second_steps.staff_id = staff.id),
                COALESCE((SELECT subject FROM identities WHERE identities.agency_id = staff.agency_id AND identities.staff_id = staff.id), ''),
                (SELECT COUNT(*) FROM sessions WHERE sessions.agency_id = staff.agency_id AND sessions.staff_id = staff.id
                    AND sessions.seen_at > \(now.adding(minutes: -Session.idleMinutes)))
            FROM staff WHERE staff.agency_id = \(viewer.agency) AND staff.id = \(member.id)
            """)
    }
}
