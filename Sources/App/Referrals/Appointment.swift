import Dates
import Storage

/// When a person comes to the provider.
struct Appointment: Stored, Sendable {
    enum State: String, Sendable, Storable {
        case set, missed
        case calledOff = "called_off"
    }

    let id: ID<Appointment>
    let agency: ID<Agency>
    let referral: ID<Referral>
    let at: Instant
    let place: String
    /// How often it was moved; calendars tell the newer invitation by it.
    let changes: Int
    let state: State
    let stateAt: Instant

    static let columns: Columns = [
        .numbers("referral_appointments.id", "referral_appointments.agency_id", "referral_appointments.referral_id", "referral_appointments.at"),
        .texts("referral_appointments.place"), .numbers("referral_appointments.changes"), .texts("referral_appointments.state"),
        .numbers("referral_appointments.state_at"),
    ]

    init(_ row: inout Row) throws {
        id = try row.next()
        agency = try row.next()
        referral = try row.next()
        at = try row.next()
        place = try row.next()
        changes = try row.next()
        state = try row.next()
        stateAt = try row.next()
    }

    /// Whether it is still to come.
    func isAhead(at now: Instant) -> Bool { state == .set && at > now }
}
