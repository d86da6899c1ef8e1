import Dates
import Storage

/// Somebody who interprets when a person is spoken with: who, when and where.
struct InterpreterBooking: Stored, Sendable {
    let id: ID<InterpreterBooking>
    let agency: ID<Agency>
    let participant: ID<Participant>
    let interpreter: String
    let phone: String
    let at: Instant
    let place: String
    let bookedBy: ID<StaffMember>
    let cancelledAt: Instant?

    static let columns: SQL = """
        interpreter_bookings.id, interpreter_bookings.agency_id, interpreter_bookings.participant_id, interpreter_bookings.interpreter,
        interpreter_bookings.phone, interpreter_bookings.at, interpreter_bookings.place, interpreter_bookings.booked_by,
        interpreter_bookings.cancelled_at
        """

    init(_ row: inout Row) throws {
        id = try row.next()
        agency = try row.next()
        participant = try row.next()
        interpreter = try row.next()
        phone = try row.next()
        at = try row.next()
        place = try row.next()
        bookedBy = try row.next()
        cancelledAt = try row.next()
    }
}

/// An interpreter about to be booked.
struct InterpreterDraft: Sendable {
    let interpreter: String
    let phone: String
    let at: Instant
    let place: String
}
