import Dates
import Storage
import Web

/// Partners: the list, one of them, adding and changing, and who is credited.
enum PartnerRoutes {
    static func add(to table: inout Routes) {
        table.get("/partners", may: .serveEmployers, list)
        table.get("/partners/credit", may: .serveEmployers, credit)
        table.get("/partners/new", may: .serveEmployers) { visit in try edit(visit, nil, PartnerForm()) }
        table.post("/partners/new", may: .serveEmployers, create)
        table.get("/partners/:partner", may: .serveEmployers) { visit in try await show(visit) }
        table.get("/partners/:partner/edit", may: .serveEmployers) { visit in
            let partner = try await found(visit)
            return try edit(visit, partner, PartnerForm(partner))
        }
        table.post("/partners/:partner/edit", may: .serveEmployers, change)
        SharedOpeningRoutes.add(to: &table)
        PostingRoutes.add(to: &table)
        ShareRoutes.add(to: &table)
    }

    private static func list(_ visit: Visit) async throws -> Answer {
        let (viewer, query) = (try visit.by.viewer, String(visit.incoming.query["q"].prefix(100)))
        let partners = try await visit.read { db in try PartnerQueries.list(query, seenBy: viewer, in: db) }
        return try visit.show(PartnerListPage(query: query, partners: partners))
    }

    static func found(_ visit: Visit) async throws -> Partner {
        let (viewer, id) = (try visit.by.viewer, try visit.incoming.id("partner", of: Partner.self))
        return try await visit.read { db in try PartnerQueries.find(id, seenBy: viewer, in: db) }
    }

    static func show(_ visit: Visit, mail: String = "", _ errors: FieldErrors = FieldErrors()) async throws -> Answer {
        let (viewer, partner) = (try visit.by.viewer, try await found(visit))
        let page = try await visit.read { db in
            PartnerPage(
                partner: partner, openings: try PartnerQueries.openings(of: partner.id, seenBy: viewer, in: db),
                unfinished: try PartnerQueries.unfinished(of: partner.id, seenBy: viewer, in: db),
                look: try PostingQueries.look(at: partner.id, seenBy: viewer, in: db),
                news: try PostingQueries.news(of: partner.id, seenBy: viewer, in: db), mail: mail, errors: errors)
        }
        return try visit.show(page, hasErrors: !errors.isEmpty)
    }

    private static func edit(_ visit: Visit, _ partner: Partner?, _ form: PartnerForm, _ errors: FieldErrors = FieldErrors()) throws -> Answer {
        try visit.show(PartnerFormPage(partner: partner, form: form, errors: errors), hasErrors: !errors.isEmpty)
    }

    private static func create(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, filled) = (try visit.by, PartnerForm(form))
        guard filled.errors.isEmpty else { return try edit(visit, nil, filled, filled.errors) }
        return try await visit.answer(adding: [.partners]) { db in
            let id = try filled.draft.create(by: by, at: visit.now, in: db)
            return (.seeOther(id.page, saying: "Added \(filled.draft.name)."), .partner(id))
        }
    }

    private static func change(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, filled, partner) = (try visit.by, PartnerForm(form), try await found(visit))
        guard filled.errors.isEmpty else { return try edit(visit, partner, filled, filled.errors) }
        return try await visit.answer(on: .partner(partner.id), changing: [.partners]) { db in
            try partner.change(to: filled.draft, from: filled.version, by: by, at: visit.now, in: db)
            return .seeOther(partner.id.page, saying: "\(filled.draft.name) saved.")
        }
    }

    private static func credit(_ visit: Visit) async throws -> Answer {
        let (viewer, today, programs) = (try visit.by.viewer, try visit.today, OpeningPrograms(visit.office.rules))
        let credits = try await visit.read { db in try CreditQueries.year(today.programYear, seenBy: viewer, in: db) }
        return try visit.show(CreditPage(year: today.programYear, credits: credits, programs: programs))
    }
}
