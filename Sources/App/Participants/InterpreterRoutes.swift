import Storage
import Web

/// Who interprets for a person: seen, booked, called off.
enum InterpreterRoutes {
    static func add(to table: inout Routes) {
        table.get("/people/:participant/interpreter", may: .servePeople) { visit in try await show(visit) }
        table.post("/people/:participant/interpreter", may: .servePeople, book)
        table.post("/people/:participant/interpreter/:booking/call-off", may: .servePeople, callOff)
    }

    private static func show(
        _ visit: Visit, _ form: InterpreterForm = InterpreterForm(), _ errors: FieldErrors = FieldErrors()
    ) async throws -> Answer {
        let (viewer, id) = (try visit.by.viewer, try visit.incoming.id("participant", of: Participant.self))
        let page = try await visit.read { db in
            InterpreterPage(
                participant: try ParticipantQueries.find(id, seenBy: viewer, in: db),
                bookings: try InterpreterQueries.bookings(for: id, seenBy: viewer, in: db), form: form, errors: errors)
        }
        return try visit.show(page, hasErrors: !errors.isEmpty)
    }

    private static func book(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, id, filled) = (try visit.by, try visit.incoming.id("participant", of: Participant.self), InterpreterForm(form))
        let (draft, errors) = filled.read(in: try visit.agency.zone, today: try visit.today)
        guard let draft else { return try await show(visit, filled, errors) }
        return try await visit.write { db -> Answer in
            let person = try ParticipantQueries.find(id, seenBy: by.viewer, in: db)
            try draft.book(for: person, by: by, at: visit.now, in: db)
            return .seeOther(id.interpreter, saying: "Booked. It stands on Today of that day.")
        }
    }

    private static func callOff(_ visit: Visit, _: Form) async throws -> Answer {
        let (by, id) = (try visit.by, try visit.incoming.id("participant", of: Participant.self))
        let booking = try visit.incoming.id("booking", of: InterpreterBooking.self)
        return try await visit.write { db -> Answer in
            let person = try ParticipantQueries.find(id, seenBy: by.viewer, in: db)
            try person.callOff(booking, by: by, at: visit.now, in: db)
            return .seeOther(id.interpreter, saying: "Called off here. Tell the interpreter too.")
        }
    }
}
