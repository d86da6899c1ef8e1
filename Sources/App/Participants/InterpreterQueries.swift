import Dates
import Storage

/// Questions about interpreters who are booked.
enum InterpreterQueries {
    /// No list is longer.
    static let most = 50

    /// Those booked for a person, the latest first. Whether these eyes may see the person is the caller's to ask first.
    static func bookings(for person: ID<Participant>, seenBy viewer: Viewer, in db: Reading) throws -> [InterpreterBooking] {
        try db.all(
            InterpreterBooking.self,
            """
            SELECT \(InterpreterBooking.columns) FROM interpreter_bookings
            WHERE interpreter_bookings.agency_id = \(viewer.agency) AND interpreter_bookings.participant_id = \(person)
            ORDER BY interpreter_bookings.at DESC, interpreter_bookings.id DESC LIMIT \(count: most)
            """)
    }
}
