import Dates
import Storage
import Web

/// Logging what was said, and giving answers that were owed.
enum ConversationRoutes {
    static func add(to table: inout Routes) {
        table.get("/log", may: .serveEmployers) { visit in
            try await choose(visit, ConversationForm(for: nil, contacts: [], visit.incoming.query))
        }
        table.post("/log", may: .serveEmployers, log)
        table.get("/employers/:employer/log", may: .serveEmployers, blank)
        table.post("/employers/:employer/log", may: .serveEmployers, logThere)
        table.post("/employers/:employer/answers-given", may: .serveEmployers, settle)
    }

    /// The form without an employer, who is chosen on it.
    private static func choose(_ visit: Visit, _ form: ConversationForm, _ errors: FieldErrors = FieldErrors()) async throws -> Answer {
        let by = try visit.by
        let page = try await visit.read { db in
            let recent = try EmployerQueries.recent(seenBy: by, in: db)
            let people = try EmployerQueries.people(at: recent, seenBy: by.viewer, in: db)
            return ConversationPage(sheet: nil, contacts: [], recent: recent, people: people, form: form, errors: errors)
        }
        return try visit.show(page, hasErrors: !errors.isEmpty)
    }

    private static func blank(_ visit: Visit) async throws -> Answer {
        let (viewer, id) = (try visit.by.viewer, try visit.incoming.id("employer", of: Employer.self))
        let page = try await visit.read { db in
            let sheet = try EmployerQueries.sheet(of: id, seenBy: viewer, in: db)
            let contacts = try EmployerQueries.contacts(of: id, seenBy: viewer, in: db)
            return ConversationPage(
                sheet: sheet, contacts: contacts, form: ConversationForm(for: sheet, contacts: contacts, visit.incoming.query))
        }
        return try visit.show(page)
    }

    private static func log(_ visit: Visit, _ form: Form) async throws -> Answer {
        let filled = ConversationForm(form)
        let errors = filled.errors(now: visit.now, zone: try visit.agency.zone)
        guard errors.isEmpty, let id = filled.employer else { return try await choose(visit, filled, errors) }
        return try await save(visit, filled, id)
    }

    private static func logThere(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (viewer, id) = (try visit.by.viewer, try visit.incoming.id("employer", of: Employer.self))
        var filled = ConversationForm(form)
        filled.employer = id
        let errors = filled.errors(now: visit.now, zone: try visit.agency.zone)
        guard !errors.isEmpty else { return try await save(visit, filled, id) }
        let shown = filled
        let page = try await visit.read { db in
            ConversationPage(
                sheet: try EmployerQueries.sheet(of: id, seenBy: viewer, in: db),
                contacts: try EmployerQueries.contacts(of: id, seenBy: viewer, in: db),
                form: shown, errors: errors)
        }
        return try visit.show(page, hasErrors: true)
    }

    private static func save(_ visit: Visit, _ form: ConversationForm, _ id: ID<Employer>) async throws -> Answer {
        let (by, zone) = (try visit.by, try visit.agency.zone)
        let link = form.next.choice == .followUp ? id.followUpPage : id.page
        return try await visit.answer(on: .employer(id), changing: [.employers, .contacts, .conversations, .nextSteps, .alarms, .notices]) { db in
            let employer = try Employer.find(id, seenBy: by.viewer, in: db)
            try form.log(with: employer, zone: zone, by: by, at: visit.now, in: db)
            return .seeOther(link, saying: "\(form.kind.label) with \(employer.name) saved.")
        }
    }

    private static func settle(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, id) = (try visit.by, try visit.incoming.id("employer", of: Employer.self))
        guard let question = form.id("question", of: Conversation.self) else { throw NotFound() }
        let (debtor, undo) = try await visit.act(on: .employer(id), changing: [.conversations, .alarms, .notices]) { db in
            let employer = try Employer.find(id, seenBy: by.viewer, in: db)
            return try employer.noteAnswerGiven(to: question, noted: by, at: visit.now, in: db)
        }
        return .seeOther(id.page, saying: "\(debtor.settled).").offering(undo)
    }
}
