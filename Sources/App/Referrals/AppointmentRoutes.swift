import Dates
import Markup
import Phrases
import Storage
import Web

/// Appointments, as staff move them for whoever called.
enum AppointmentRoutes {
    static func add(to table: inout Routes) {
        table.get("/referrals/:referral/appointments/:appointment", may: .servePeople) { visit in try await show(visit) }
        table.post("/referrals/:referral/appointments/:appointment", may: .servePeople, move)
        table.post("/referrals/:referral/appointments/:appointment/call-off", may: .servePeople) { visit, form in
            let words = String(form["words"].prefix(500))
            return try await change(visit, saying: "Called off; both are told.") { try $0.callOff($1, because: words, $2, in: $3) }
        }
        table.post("/referrals/:referral/appointments/:appointment/missed", may: .servePeople) { visit, _ in
            try await change(visit, saying: "Written down.") { try $0.miss($1, $2, in: $3) }
        }
    }

    private static func found(_ visit: Visit, in db: Reading) throws -> (ReferralSheet, Appointment) {
        let (viewer, id) = (try visit.by.viewer, try visit.incoming.id("appointment", of: Appointment.self))
        let sheet = try ReferralQueries.sheet(of: try visit.incoming.id("referral", of: Referral.self), seenBy: viewer, in: db)
        let all = try ReferralQueries.appointments(of: sheet.referral.id, seenBy: viewer, in: db)
        guard let appointment = all.first(where: { $0.id == id }) else { throw NotFound() }
        return (sheet, appointment)
    }

    private static func show(_ visit: Visit, _ form: ReferralStepForm? = nil, _ errors: FieldErrors = FieldErrors()) async throws -> Answer {
        let (sheet, appointment) = try await visit.read { db in try found(visit, in: db) }
        guard errors.isEmpty || appointment.state == .set else { throw Conflict(message: "This appointment no longer stands.") }
        let filled = try form ?? ReferralStepForm(on: visit.today, at: appointment.place)
        return try visit.show(AppointmentPage(sheet: sheet, appointment: appointment, form: filled, errors: errors), hasErrors: !errors.isEmpty)
    }

    private static func move(_ visit: Visit, _ form: Form) async throws -> Answer {
        var filled = ReferralStepForm(form)
        filled.step = .appointment
        let (zone, typed) = (try visit.agency.zone, filled)
        let problems = typed.problems(at: visit.now, in: zone)
        guard problems.isEmpty, let time = typed.moment(in: zone) else {
            return try await show(visit, typed, FieldErrors(problems, in: .en))
        }
        return try await change(visit, saying: "Moved; both get the new invitation.") { try $0.move($1, to: time, at: typed.place, $2, in: $3) }
    }

    private static func change(
        _ visit: Visit, saying words: String, _ act: @escaping @Sendable (ReferralSheet, Appointment, ReferralVoice, Writing) throws -> Void
    ) async throws -> Answer {
        let (by, post) = (try visit.by, try ReferralPost(visit))
        return try await visit.write { db -> Answer in
            let (sheet, appointment) = try found(visit, in: db)
            try act(sheet, appointment, ReferralVoice(side: .agency, actor: .staff(by), post: post, now: visit.now), db)
            return .seeOther(sheet.referral.id.page, saying: words)
        }
    }
}
