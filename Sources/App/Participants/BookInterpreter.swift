import Dates
import Storage

extension InterpreterDraft {
    /// Books the interpreter; it stands on the day's page of whoever booked and of whoever works with the person.
    @discardableResult
    func book(for person: Participant, by staff: StaffMember, at now: Instant, in db: Writing) throws -> ID<InterpreterBooking> {
        let id = ID<InterpreterBooking>.new(at: now)
        try db.run(
            """
            INSERT INTO interpreter_bookings (id, agency_id, participant_id, interpreter, phone, at, place, booked_by, booked_at)
            VALUES (\(id), \(person.agency), \(person.id), \(interpreter), \(phone), \(at), \(place), \(staff.id), \(now))
            """)
        try JournalNote(kind: .person, words: "booked the interpreter \(interpreter) for \(person.name)", subject: person.id.number)
            .write(agency: person.agency, by: .staff(staff), at: now, in: db)
        db.announce(person.agency.number)
        return id
    }
}

extension Participant {
    /// Calls the interpreter off. Throws `NotFound` if no such one is booked for the person.
    func callOff(_ booking: ID<InterpreterBooking>, by staff: StaffMember, at now: Instant, in db: Writing) throws {
        let ended = try db.run(
            """
            UPDATE interpreter_bookings SET cancelled_at = \(now)
            WHERE agency_id = \(agency) AND participant_id = \(id) AND id = \(booking) AND cancelled_at IS NULL
            """)
        guard ended == 1 else { throw NotFound() }
        try JournalNote(kind: .person, words: "called the interpreter for \(name) off", subject: id.number)
            .write(agency: agency, by: .staff(staff), at: now, in: db)
        db.announce(agency.number)
    }
}
