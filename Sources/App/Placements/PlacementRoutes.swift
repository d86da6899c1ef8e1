import Dates
import Markup
import Storage
import Web

/// What folders below this one show on a placement's page; it may ask one question.
typealias PlacementAside = @Sendable (PlacementSheet, StaffMember, Zone, Reading) throws -> HTML

/// Placements: recorded, looked at, asked about, ended.
enum PlacementRoutes {
    static func add(to table: inout Routes, asides: [PlacementAside], onAnswer: @escaping OnCheckIn) {
        CheckInRoutes.add(to: &table, onAnswer: onAnswer)
        RhythmRoutes.add(to: &table)
        table.get("/employers/:employer/placements/new", may: .serveEmployers) { visit in
            try await new(visit, PlacementForm(on: try visit.today, participant: visit.incoming.query["person"]))
        }
        table.post("/employers/:employer/placements/new", may: .serveEmployers, start)
        table.get("/placements/:placement", may: .servePeople) { visit in
            try await show(visit, EndForm(on: try visit.today), asides: asides)
        }
        table.post("/placements/:placement/end", may: .serveEmployers) { visit, form in try await end(visit, form, asides) }
        table.post("/placements/:placement/reports", may: .serveEmployers) { visit, form in try await report(visit, form, asides, onAnswer) }
        table.post("/placements/:placement/ask", may: .serveEmployers, ask)
        table.post("/placements/:placement/check-ins/stop", may: .serveEmployers) { visit, _ in
            try await change(visit, saying: "No more check-ins go out.") { sheet, by, db in
                try sheet.stopCheckIns(by: .staff(by), at: visit.now, in: db)
            }
        }
        table.post("/placements/:placement/check-ins/resume", may: .serveEmployers) { visit, _ in
            try await change(visit, saying: "The check-ins go on.") { sheet, by, db in try sheet.resumeCheckIns(by: by, at: visit.now, in: db) }
        }
    }

    private static func new(_ visit: Visit, _ form: PlacementForm, _ errors: FieldErrors = FieldErrors()) async throws -> Answer {
        let (viewer, id) = (try visit.by.viewer, try visit.incoming.id("employer", of: Employer.self))
        let page = try await visit.read { db in
            PlacementFormPage(
                employer: try Employer.find(id, seenBy: viewer, in: db), contacts: try EmployerQueries.contacts(of: id, seenBy: viewer, in: db),
                sites: try EmployerQueries.sites(of: id, seenBy: viewer, in: db),
                people: try ParticipantQueries.all(seenBy: viewer, in: db), form: form, errors: errors)
        }
        return try visit.show(page, hasErrors: !errors.isEmpty)
    }

    private static func start(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, today, filled) = (try visit.by, try visit.today, PlacementForm(form))
        let id = try visit.incoming.id("employer", of: Employer.self)
        let (contacts, sites) = try await visit.read { db in
            (try EmployerQueries.contacts(of: id, seenBy: by.viewer, in: db), try EmployerQueries.sites(of: id, seenBy: by.viewer, in: db))
        }
        let (errors, draft) = (filled.errors(contacts: contacts, sites: sites, today: today), filled.draft)
        guard errors.isEmpty, let person = draft.participant, let day = draft.startedOn else { return try await new(visit, filled, errors) }
        return try await visit.answer(on: .employer(id), changing: [.employers, .placements]) { db in
            let employer = try Employer.find(id, seenBy: by.viewer, in: db)
            let participant = try ParticipantQueries.find(person, seenBy: by.viewer, in: db)
            let placement = try draft.start(participant, at: employer, on: day, by: by, at: visit.now, in: db)
            return .seeOther(placement.page, saying: "\(participant.name) works at \(employer.name) now. From day 3 on we ask how it goes.")
        }
    }

    private static func show(
        _ visit: Visit, _ end: EndForm, told: String = "", _ errors: FieldErrors = FieldErrors(), asides: [PlacementAside]
    ) async throws -> Answer {
        let (by, zone, id) = (try visit.by, try visit.agency.zone, try visit.incoming.id("placement", of: Placement.self))
        let page = try await visit.read { db in
            let sheet = try PlacementQueries.sheet(of: id, seenBy: by.viewer, in: db)
            let days = try PlacementQueries.absences(in: id, seenBy: by.viewer, in: db)
            return PlacementPage(
                sheet: sheet, checkIns: try PlacementQueries.checkIns(of: id, seenBy: by.viewer, in: db), absences: AbsencePattern(days: days),
                rhythm: try RhythmQueries.all(seenBy: by.viewer, in: db).rhythm(of: sheet.placement.program),
                end: end, told: told, errors: errors, asides: try asides.map { try $0(sheet, by, zone, db) })
        }
        return try visit.show(page, hasErrors: !errors.isEmpty)
    }

    private static func end(_ visit: Visit, _ form: Form, _ asides: [PlacementAside]) async throws -> Answer {
        let (by, today, filled) = (try visit.by, try visit.today, EndForm(form))
        let id = try visit.incoming.id("placement", of: Placement.self)
        let sheet = try await visit.read { db in try PlacementQueries.sheet(of: id, seenBy: by.viewer, in: db) }
        let errors = filled.errors(of: sheet.placement, today: today)
        guard errors.isEmpty, let day = Day(filled.day), let reason = Placement.EndReason(rawValue: filled.reason) else {
            return try await show(visit, filled, errors, asides: asides)
        }
        return try await change(visit, saying: "The end of \(sheet.person)’s work is recorded.") { sheet, by, db in
            try sheet.end(on: day, because: reason, by: by, at: visit.now, in: db)
        }
    }

    /// Takes down what the employer said on the phone.
    private static func report(
        _ visit: Visit, _ form: Form, _ asides: [PlacementAside], _ onAnswer: @escaping OnCheckIn
    ) async throws -> Answer {
        let (by, today, filled) = (
            try visit.by, try visit.today, TroubleForm(outcome: CheckIn.Outcome(rawValue: form["outcome"]), said: form["said"])
        )
        guard let outcome = filled.outcome else {
            var errors = FieldErrors()
            errors.add("outcome", "Say what they told you")
            return try await show(visit, EndForm(on: today), told: filled.said, errors, asides: asides)
        }
        let id = try visit.incoming.id("placement", of: Placement.self)
        try await visit.write { db in
            let sheet = try PlacementQueries.sheet(of: id, seenBy: by.viewer, in: db)
            guard sheet.placement.isOpen else { throw Conflict(message: "The job has ended. Log the call on the employer’s page instead.") }
            let report = try sheet.report(outcome, said: filled.said, on: today, by: by, at: visit.now, in: db)
            if outcome.needsUs { try onAnswer(report, visit, db) }
        }
        return .seeOther(id.page, saying: outcome.needsUs ? "Saved. It stands on Today as trouble at work." : "Saved: still there, and all fine.")
    }

    /// Asks the supervisor today, outside the rhythm.
    private static func ask(_ visit: Visit, _: Form) async throws -> Answer {
        let (by, today, agency, address) = (try visit.by, try visit.today, try visit.agency, visit.office.settings.address)
        let id = try visit.incoming.id("placement", of: Placement.self)
        let isSent = try await visit.write { db in
            let sheet = try PlacementQueries.sheet(of: id, seenBy: by.viewer, in: db)
            guard sheet.placement.isOpen else { throw Conflict(message: "The job has ended. There is nobody to ask about.") }
            let day = sheet.placement.dayNumber(on: today)
            let past = try PlacementQueries.checkIns(of: id, seenBy: by.viewer, in: db)
            guard !past.contains(where: { $0.asked == .supervisor && $0.dayNumber == day }) else {
                throw Conflict(message: "They were asked today already. Call them if it is urgent.")
            }
            let work = SendCheckIns(agency: agency, address: { address($0) })
            return try work.askSupervisor(sheet, day: day, on: today, at: visit.now, in: db)
        }
        return .seeOther(id.page, saying: isSent ? "The question is on its way." : "No mail reaches them: it stands on Today as a call.")
    }

    private static func change(
        _ visit: Visit, saying words: String, _ act: @escaping @Sendable (PlacementSheet, StaffMember, Writing) throws -> Void
    ) async throws -> Answer {
        let (by, id) = (try visit.by, try visit.incoming.id("placement", of: Placement.self))
        let sheet = try await visit.read { db in try PlacementQueries.sheet(of: id, seenBy: by.viewer, in: db) }
        return try await visit.answer(on: .employer(sheet.placement.employer), changing: [.placements, .notices]) { db in
            try act(try PlacementQueries.sheet(of: id, seenBy: by.viewer, in: db), by, db)
            return .seeOther(id.page, saying: words)
        }
    }
}
