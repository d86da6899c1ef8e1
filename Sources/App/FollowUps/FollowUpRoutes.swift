import Dates
import Markup
import Storage
import Web

/// The follow-up: its page, its preview, sending it, and sending again what was not delivered.
enum FollowUpRoutes {
    static func add(to table: inout Routes) {
        table.get("/employers/:employer/follow-up", may: .serveEmployers, open)
        table.post("/employers/:employer/follow-up", may: .serveEmployers, send)
        table.post("/employers/:employer/programs/ask", may: .serveEmployers, ask)
        table.post("/messages/:message/again", may: .serveEmployers, sendAgain)
    }

    private static func open(_ visit: Visit) async throws -> Answer {
        let (desk, rules) = (try await desk(visit), visit.office.rules)
        return try visit.show(FollowUpPage(desk: desk, form: FollowUpForm(for: desk, rules, at: visit.now), rules: rules))
    }

    private static func desk(_ visit: Visit) async throws -> FollowUpDesk {
        let (viewer, id) = (try visit.by.viewer, try visit.incoming.id("employer", of: Employer.self))
        let (agency, today) = (try visit.agency, try visit.today)
        return try await visit.read { db in try FollowUpQueries.desk(for: id, of: agency, on: today, seenBy: viewer, in: db) }
    }

    private static func send(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (desk, rules, by) = (try await desk(visit), visit.office.rules, try visit.by)
        let filled = FollowUpForm(form, for: desk, rules, at: visit.now)
        guard form["act"] == "send" else { return try visit.show(FollowUpPage(desk: desk, form: filled, rules: rules)) }
        let errors = filled.errors(on: desk)
        guard errors.isEmpty else { return try visit.show(FollowUpPage(desk: desk, form: filled, rules: rules, errors: errors), hasErrors: true) }
        let settings = visit.office.settings
        let isNew: Bool
        do {
            isNew = try await visit.write { db in
                guard try !FollowUpQueries.isThere(filled.id, seenBy: by.viewer, in: db) else { return false }
                let desk = try FollowUpQueries.desk(for: desk.employer.id, of: desk.agency, on: desk.today, seenBy: by.viewer, in: db)
                try filled.send(on: desk, by: by, address: settings.address, at: visit.now, in: db)
                return true
            }
        } catch let conflict as Conflict where conflict.rule == .unique {
            isNew = false
        }
        let name = filled.recipient(on: desk).name
        return .seeOther(
            desk.employer.id.page, saying: isNew ? "On its way to \(name)." : "This mail to \(name) was sent already; it was not sent again.")
    }

    /// Asks for the one answer that is missing.
    private static func ask(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, agency, id) = (try visit.by, try visit.agency, try visit.incoming.id("employer", of: Employer.self))
        let (settings, key) = (visit.office.settings, form["key"])
        let contact = try await visit.write { db in
            let employer = try Employer.find(id, seenBy: by.viewer, in: db)
            return try employer.askForAnswer(to: key, from: by, of: agency, by: settings.address, at: visit.now, in: db)
        }
        return .seeOther("/programs/short", saying: "The question is on its way to \(contact.name).")
    }

    private static func sendAgain(_ visit: Visit, _: Form) async throws -> Answer {
        let (by, agency, id) = (try visit.by, try visit.agency, try visit.incoming.id("message", of: OutboxMessage.self))
        let message = try await visit.write { db in
            try OutboxMessage.find(id, seenBy: by.viewer, in: db).sendAgain(by: by, of: agency, at: visit.now, in: db)
        }
        return .seeOther("/messages/\(message)", saying: "On its way again.")
    }
}
