import Dates
import Markup
import Phrases
import Rules
import Storage
import Web

/// The notice of eligibility: written, changed, seen and sent.
enum NoticeRoutes {
    static func add(to table: inout Routes) {
        table.get("/employers/:employer/notice", may: .serveEmployers, write)
        table.post("/employers/:employer/notice", may: .serveEmployers, send)
    }

    private static func write(_ visit: Visit) async throws -> Web.Answer {
        let id: ID<Employer> = try visit.incoming.id("employer")
        guard let desk = try await desk(visit) else { return .seeOther(id.programsPage, saying: "There are no answers to tell of yet.") }
        let contact = desk.contact(visit.incoming.query.id("to")) ?? desk.usualContact
        let language = Language(rawValue: visit.incoming.query["language"]) ?? contact?.language ?? .en
        let agency = try visit.agency
        let templates = try await visit.read { db in try Templates.current(of: agency, in: db) }
        let letter = desk.review.writeLetter(
            by: templates, to: contact?.firstName ?? desk.employer.name, in: language, from: try visit.by, of: agency, today: try visit.today)
        let form = NoticeForm(letter, with: desk.flyers(in: language), to: contact, of: desk.review.standing.determined, at: visit.now)
        return try visit.show(NoticePage(desk: desk, form: form))
    }

    private static func send(_ visit: Visit, _ sent: Form) async throws -> Web.Answer {
        let form = NoticeForm(sent, at: visit.now)
        guard let desk = try await desk(visit) else { throw NotFound() }
        let contact = desk.contact(form.to)
        let errors = form.errors(contact)
        guard sent["act"] != "preview", errors.isEmpty, let contact else {
            let isPreview = sent["act"] == "preview"
            let page = NoticePage(desk: desk, form: form, errors: isPreview ? FieldErrors() : errors, isPreview: isPreview)
            return try visit.show(page, hasErrors: !isPreview)
        }
        let (by, agency) = (try visit.by, try visit.agency)
        guard desk.review.standing.determined?.id == form.determination else {
            throw Conflict(message: "The answers were corrected or judged again while you wrote. Look at the results before you send the notice.")
        }
        let flyers = desk.flyers(in: form.letter.language).filter { form.flyers.contains($0.id) }
        try await visit.write { db in
            try desk.review.sendNotice(form.letter, as: form.id, to: contact, with: flyers, from: by, of: agency, at: visit.now, in: db)
        }
        return .seeOther(desk.employer.id.page, saying: "The notice is on its way to \(contact.name).")
    }

    private static func desk(_ visit: Visit) async throws -> NoticeDesk? {
        let (viewer, today, id) = (try visit.by.viewer, try visit.today, try visit.incoming.id("employer", of: Employer.self))
        let rules = visit.office.rules
        return try await visit.read { db in try NoticeDesk.find(id, rules: rules, today: today, seenBy: viewer, in: db) }
    }
}
