import Dates
import Phrases
import Storage
import Web

/// Openings of ours offered to partners, and the people whom they propose. Opening the link changes nothing.
enum ShareRoutes {
    static func add(to table: inout Routes) {
        table.get("/openings/:opening/partners", may: .serveEmployers) { visit in try await choose(visit) }
        table.post("/openings/:opening/partners", may: .serveEmployers, send)
        table.get("/offered/:share", may: .link(.sharedOpening)) { visit in try await show(visit) }
        table.post("/offered/:share", may: .link(.sharedOpening), propose)
        table.get("/offered/:share/done", may: .link(.sharedOpening)) { visit in
            let asked = try await find(visit)
            return try visit.show(
                OfferDonePage(share: asked.share), in: visit.language(or: asked.share.language), helper: asked.helper, at: asked.share.id.done)
        }
    }

    private static func choose(_ visit: Visit, _ errors: FieldErrors = FieldErrors()) async throws -> Answer {
        let (viewer, id) = (try visit.by.viewer, try visit.incoming.id("opening", of: Opening.self))
        let page = try await visit.read { db in
            SharePage(
                sheet: try OpeningQueries.sheet(of: id, seenBy: viewer, in: db), partners: try PartnerQueries.list("", seenBy: viewer, in: db),
                shares: try PartnerQueries.shares(of: id, seenBy: viewer, in: db), errors: errors)
        }
        return try visit.show(page, hasErrors: !errors.isEmpty)
    }

    private static func send(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, agency, address) = (try visit.by, try visit.agency, visit.office.settings.address)
        let (id, chosen) = (try visit.incoming.id("opening", of: Opening.self), form.all("partner").compactMap { ID<Partner>($0) })
        guard !chosen.isEmpty else {
            var errors = FieldErrors()
            errors.add("partner", "Choose at least one partner")
            return try await choose(visit, errors)
        }
        return try await visit.write { db -> Answer in
            let opening = try OpeningQueries.find(id, seenBy: by.viewer, in: db)
            for partner in Set(chosen) {
                try opening.share(
                    with: try PartnerQueries.find(partner, seenBy: by.viewer, in: db), from: by, of: agency, address: { address($0) },
                    at: visit.now, in: db)
            }
            return .seeOther(id.page, saying: "On its way. The links work for \(OpeningShare.daysOfLink) days.")
        }
    }

    /// What a visit is about.
    private struct Asked: Sendable {
        let share: OpeningShare
        let opening: Opening
        let helper: StaffMember

        init(_ visit: Visit, in db: Reading) throws {
            let eyes = Viewer(wholeAgency: try visit.agency.id)
            share = try PartnerQueries.share(ID(number: try visit.link.subject), seenBy: eyes, in: db)
            opening = try OpeningQueries.find(share.opening, seenBy: eyes, in: db)
            helper = try StaffQueries.member(share.sharedBy, seenBy: eyes, in: db)
        }
    }

    private static func find(_ visit: Visit) async throws -> Asked { try await visit.read { db in try Asked(visit, in: db) } }

    private static func show(
        _ visit: Visit, _ form: ProposalForm = ProposalForm(), _ problems: [(field: String, words: Phrase)] = []
    ) async throws -> Answer {
        let asked = try await find(visit)
        let page = OfferPage(share: asked.share, opening: asked.opening, helper: asked.helper, form: form, problems: problems)
        return try visit.show(
            page, in: visit.language(or: asked.share.language), helper: asked.helper, at: asked.share.id.page, hasErrors: !problems.isEmpty)
    }

    private static func propose(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (filled, today) = (ProposalForm(form), try visit.today)
        guard filled.problems.isEmpty else { return try await show(visit, filled, filled.problems) }
        return try await visit.write { db -> Answer in
            let asked = try Asked(visit, in: db)
            try Limit.link.take(asked.share.id.description, at: visit.now, in: db)
            try visit.link.markUsed(at: visit.now, in: db)
            try filled.draft.propose(under: asked.share, by: asked.helper, on: today, at: visit.now, in: db)
            return .seeOther(asked.share.id.done)
        }
    }
}
