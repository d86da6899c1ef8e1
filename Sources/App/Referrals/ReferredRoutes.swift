import Dates
import Markup
import Phrases
import Storage
import Suitability
import Web

/// Somebody behind a provider's private link: seen, answered, followed until the outcome. Opening the link shows nobody yet and changes nothing.
enum ReferredRoutes {
    static func add(to table: inout Routes) {
        table.get("/referred/:referral", may: .link(.referral)) { visit in try await show(visit, isDone: visit.incoming.query["done"] == "1") }
        table.post("/referred/:referral", may: .link(.referral), answer)
        table.post("/referred/:referral/see", may: .link(.referral), see)
        table.get("/referred/:referral/file", may: .link(.referral), file)
        table.get("/referred/:referral/appointments/:appointment", may: .link(.referral)) { visit in try await appointment(visit) }
        table.post("/referred/:referral/appointments/:appointment", may: .link(.referral), move)
        table.post("/referred/:referral/appointments/:appointment/call-off", may: .link(.referral)) { visit, form in
            let words = String(form["words"].prefix(500))
            return try await change(visit) { try $0.sheet.callOff($1, because: words, $2, in: $3) }
        }
        table.post("/referred/:referral/appointments/:appointment/missed", may: .link(.referral)) { visit, _ in
            try await change(visit) { try $0.sheet.miss($1, $2, in: $3) }
        }
    }

    /// What a visit is about; without a consent that runs today there is nobody to show.
    struct Asked: Sendable {
        let sheet: ReferralSheet
        let sent: ReferredPage.Sent?
        let file: ID<StoredFile>?
        let helper: StaffMember
        /// The next first.
        let appointments: [Appointment]

        init(_ visit: Visit, in db: Reading) throws {
            let (link, today) = (try visit.link, try visit.today)
            let eyes = Viewer(wholeAgency: try visit.agency.id)
            sheet = try ReferralQueries.sheet(of: ID(number: link.subject), seenBy: eyes, in: db)
            let referral = sheet.referral
            let (helpers, consents, people, files, appointments) = try db.lists(
                StaffQueries.one(referral.madeBy, seenBy: eyes), ConsentQueries.of(referral.participant, seenBy: eyes),
                ParticipantQueries.one(referral.participant, seenBy: eyes), WorkProfileQueries.resume(of: referral.participant, seenBy: eyes),
                ReferralQueries.appointments(of: referral.id, seenBy: eyes))
            let person = try people.one
            (helper, self.appointments) = (try helpers.one, appointments)
            let consent = consents.first { $0.id == referral.consent }
            let isOver = [.waiting, .declined, .voided].contains(referral.state)
            guard !isOver, let consent, consent.allows(provider: referral.providerName, on: today) else {
                (sent, file) = (nil, nil)
                return
            }
            let facts = referral.covers.intersection(consent.covers)
            let record = try WorkProfileQueries.record(of: person.id, seenBy: eyes, in: db)
            file = facts.contains(.resume) ? files.first : nil
            sent = ReferredPage.Sent(
                resume: Resume(person, record, facts, visit.office.reference, on: today), facts: facts,
                availability: record.profile.availability, language: person.language, needsInterpreter: person.needsInterpreter,
                hasFile: file != nil)
        }

        func voice(_ visit: Visit) throws -> ReferralVoice {
            ReferralVoice(
                side: .provider, actor: .outside(name: sheet.referral.providerName), post: try ReferralPost(visit), now: visit.now)
        }
    }

    private static func show(
        _ visit: Visit, _ form: ReferralStepForm? = nil, _ problems: [(field: String, words: Phrase)] = [], isDone: Bool = false
    ) async throws -> Answer {
        let today = try visit.today
        let asked = try await visit.read { db in
            let asked = try Asked(visit, in: db)
            if asked.sent != nil, asked.sheet.referral.seenAt != nil { try form?.check(asked.sheet.referral) }
            return asked
        }
        let isShown = asked.sent != nil && asked.sheet.referral.seenAt != nil
        let page = ReferredPage(
            sheet: asked.sheet, sent: asked.sent, appointments: asked.appointments, helper: asked.helper, form: form ?? ReferralStepForm(on: today),
            problems: isShown ? problems : [], isDone: isDone)
        return try visit.show(
            page, in: language(visit), helper: asked.helper, at: asked.sheet.referral.id.referred, hasErrors: !problems.isEmpty)
    }

    /// We do not know which language the provider reads, so its browser says it.
    private static func language(_ visit: Visit) -> Language { visit.language(or: LanguageChoice.wished(visit.incoming) ?? .en) }

    private static func see(_ visit: Visit, _: Form) async throws -> Answer {
        try await visit.write { db -> Answer in
            let asked = try Asked(visit, in: db)
            try visit.link.markUsed(at: visit.now, in: db)
            if asked.sent != nil { try asked.sheet.see(by: asked.sheet.referral.providerName, at: visit.now, in: db) }
            return .seeOther(asked.sheet.referral.id.referred)
        }
    }

    private static func file(_ visit: Visit) async throws -> Answer {
        let asked = try await visit.read { db in try Asked(visit, in: db) }
        guard asked.sheet.referral.seenAt != nil, let id = asked.file else { throw NotFound() }
        let eyes = Viewer(wholeAgency: try visit.agency.id)
        let file = try await visit.read { db in try StoredFile.find(id, seenBy: eyes, in: db) }
        return .file(file.bytes, type: file.type, name: file.name, inline: true)
    }

    private static func answer(_ visit: Visit, _ form: Form) async throws -> Answer {
        let filled = ReferralStepForm(form)
        let problems = filled.problems(at: visit.now, in: try visit.agency.zone)
        guard problems.isEmpty, filled.step != nil else { return try await show(visit, filled, problems) }
        return try await visit.write { db -> Answer in
            let asked = try Asked(visit, in: db)
            let page = asked.sheet.referral.id.referred
            // Nobody answers about somebody whom they have not looked at, or may no longer see.
            guard asked.sent != nil, asked.sheet.referral.seenAt != nil else { return .seeOther(page) }
            try visit.link.markUsed(at: visit.now, in: db)
            try filled.record(about: asked.sheet, try asked.voice(visit), in: db)
            return .seeOther(page.query([("done", "1")]))
        }
    }
}

/// Appointments, as the provider moves them.
extension ReferredRoutes {
    private static func found(_ visit: Visit, in db: Reading) throws -> (Asked, Appointment) {
        let (asked, id) = (try Asked(visit, in: db), try visit.incoming.id("appointment", of: Appointment.self))
        guard asked.sent != nil, asked.sheet.referral.seenAt != nil, let appointment = asked.appointments.first(where: { $0.id == id })
        else { throw NotFound() }
        return (asked, appointment)
    }

    private static func appointment(
        _ visit: Visit, _ form: ReferralStepForm? = nil, _ problems: [(field: String, words: Phrase)] = []
    ) async throws -> Answer {
        let (asked, appointment) = try await visit.read { db in try found(visit, in: db) }
        guard problems.isEmpty || appointment.state == .set else { throw Conflict(message: "This appointment no longer stands.") }
        let page = ReferredAppointmentPage(
            sheet: asked.sheet, appointment: appointment, form: try form ?? ReferralStepForm(on: visit.today, at: appointment.place),
            problems: problems)
        return try visit.show(page, in: language(visit), helper: asked.helper, at: appointment.theirPage, hasErrors: !problems.isEmpty)
    }

    private static func move(_ visit: Visit, _ form: Form) async throws -> Answer {
        var filled = ReferralStepForm(form)
        filled.step = .appointment
        let (zone, typed) = (try visit.agency.zone, filled)
        let problems = typed.problems(at: visit.now, in: zone)
        guard problems.isEmpty, let time = typed.moment(in: zone) else { return try await appointment(visit, typed, problems) }
        return try await change(visit) { try $0.sheet.move($1, to: time, at: typed.place, $2, in: $3) }
    }

    private static func change(
        _ visit: Visit, _ act: @escaping @Sendable (Asked, Appointment, ReferralVoice, Writing) throws -> Void
    ) async throws -> Answer {
        try await visit.write { db -> Answer in
            let (asked, appointment) = try found(visit, in: db)
            try visit.link.markUsed(at: visit.now, in: db)
            try act(asked, appointment, try asked.voice(visit), db)
            return .seeOther(asked.sheet.referral.id.referred.query([("done", "1")]))
        }
    }
}
