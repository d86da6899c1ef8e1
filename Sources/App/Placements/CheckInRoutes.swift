import Dates
import Markup
import Phrases
import Storage
import Web

/// The check-in behind a private link: seen, answered, changed, added to, passed on, stopped.
enum CheckInRoutes {
    static func add(to table: inout Routes, onAnswer: @escaping OnCheckIn) {
        table.get("/check-in/:checkin", may: .link(.checkIn), show)
        table.post("/check-in/:checkin", may: .link(.checkIn)) { visit, form in try await answer(visit, form, onAnswer) }
        table.get("/check-in/:checkin/done", may: .link(.checkIn)) { visit in
            let asked = try await find(visit)
            guard let done = CheckInDone(rawValue: visit.incoming.query["what"]) else { throw Elsewhere(asked.checkIn.id.page) }
            return try show(CheckInDonePage(done: done), asked, visit, at: asked.checkIn.id.done(done))
        }
        table.post("/check-in/:checkin/details", may: .link(.checkIn), addDetails)
        table.get("/check-in/:checkin/otherwise", may: .link(.checkIn)) { visit in
            let asked = try await find(visit)
            return try show(OtherwisePage(checkIn: asked.checkIn), asked, visit, at: asked.checkIn.id.otherwise)
        }
        table.post("/check-in/:checkin/colleague", may: .link(.checkIn), passOn)
        table.post("/check-in/:checkin/stop", may: .link(.checkIn), stop)
    }

    /// What a visit is about.
    private struct Asked: Sendable {
        let checkIn: CheckIn
        let sheet: PlacementSheet
        let helper: StaffMember
        /// Who answers: the contact, the person, or whoever has the mail.
        let reporter: String
        let language: Language

        init(_ visit: Visit, in db: Reading) throws {
            let (link, agency) = (try visit.link, try visit.agency)
            let eyes = Viewer(wholeAgency: agency.id)
            let (checkIn, sheet) = try PlacementQueries.asked(ID(number: link.subject), seenBy: eyes, in: db)
            (self.checkIn, self.sheet) = (checkIn, sheet)
            helper = try StaffQueries.member(sheet.owner ?? sheet.placement.madeBy, seenBy: eyes, in: db)
            switch checkIn.asked {
            case .person:
                let person = try ParticipantQueries.find(sheet.placement.participant, seenBy: eyes, in: db)
                (reporter, language) = (person.name, person.language)
            case .supervisor:
                let contacts = try EmployerQueries.contacts(of: sheet.placement.employer, seenBy: eyes, in: db)
                let contact = contacts.first { $0.mailbox == link.recipient } ?? contacts.first { $0.id == checkIn.contact }
                (reporter, language) = (contact?.name ?? sheet.employerName, contact?.language ?? .en)
            }
        }
    }

    private static func find(_ visit: Visit) async throws -> Asked { try await visit.read { db in try Asked(visit, in: db) } }

    private static func show(
        _ page: some PublicPage, _ asked: Asked, _ visit: Visit, at path: Link, hasErrors: Bool = false
    ) throws -> Answer {
        try visit.show(page, in: visit.language(or: asked.language), helper: asked.helper, at: path, hasErrors: hasErrors)
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        let asked = try await find(visit)
        let page = CheckInPage(sheet: asked.sheet, checkIn: asked.checkIn, helper: asked.helper)
        return try show(page, asked, visit, at: asked.checkIn.id.page)
    }

    private static func answer(_ visit: Visit, _ form: Form, _ onAnswer: @escaping OnCheckIn) async throws -> Answer {
        let today = try visit.today
        guard let outcome = CheckIn.Outcome(rawValue: form["answer"]) else { return try await show(visit) }
        let id = try await visit.write { db in
            let asked = try Asked(visit, in: db)
            try visit.link.markUsed(at: visit.now, in: db)
            let report = try asked.checkIn.answer(outcome, about: asked.sheet, by: asked.reporter, on: today, at: visit.now, in: db)
            if let report { try onAnswer(report, visit, db) }
            return asked.checkIn.id
        }
        return .seeOther(id.page)
    }

    private static func addDetails(_ visit: Visit, _ form: Form) async throws -> Answer {
        let details = DetailsForm(form)
        return try await visit.write { db -> Answer in
            let asked = try Asked(visit, in: db)
            guard !details.isEmpty else { return .seeOther(asked.checkIn.id.page) }
            try asked.checkIn.add(details, about: asked.sheet, by: asked.reporter, at: visit.now, in: db)
            return .seeOther(asked.checkIn.id.done(.added))
        }
    }

    private static func passOn(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (filled, agency, address) = (ColleagueForm(form), try visit.agency, visit.office.settings.address)
        let asked = try await find(visit)
        guard asked.checkIn.asked == .supervisor else { throw NotFound() }
        guard filled.isComplete else {
            return try show(
                OtherwisePage(checkIn: asked.checkIn, form: filled, hasErrors: true), asked, visit, at: asked.checkIn.id.otherwise, hasErrors: true)
        }
        return try await visit.write { db -> Answer in
            try Limit.mail.take(asked.checkIn.id.description, at: visit.now, in: db)
            let letter = CheckInLetter(
                sheet: asked.sheet, checkIn: asked.checkIn.id, agency: agency, sender: asked.helper, address: { address($0) })
            try asked.checkIn.passOn(to: filled, of: asked.sheet, from: asked.reporter, by: letter, at: visit.now, in: db)
            return .seeOther(asked.checkIn.id.done(.sentThere))
        }
    }

    private static func stop(_ visit: Visit, _: Form) async throws -> Answer {
        try await visit.write { db -> Answer in
            let asked = try Asked(visit, in: db)
            guard asked.checkIn.asked == .supervisor else { throw NotFound() }
            try asked.sheet.stopCheckIns(by: .outside(name: asked.reporter), at: visit.now, in: db)
            return .seeOther(asked.checkIn.id.done(.stopped))
        }
    }
}
