import Markup
import Phrases
import Storage
import Web

/// What suits, for the person: printed, shown on their telephone, refused, contested.
enum GuidanceSheetRoutes {
    static func add(to table: inout Routes) {
        table.get("/people/:participant/services/print", may: .servePeople, printed)
        table.get("/people/:participant/services/share", may: .servePeople, sharing)
        table.post("/people/:participant/services/share", may: .servePeople, share)
        table.get("/guidance/:sheet", may: .link(.guidance)) { visit in try await show(visit) }
        table.post("/guidance/:sheet/refuse", may: .link(.guidance), refuse)
        table.post("/guidance/:sheet/contest", may: .link(.guidance), contest)
    }

    private static func printed(_ visit: Visit) async throws -> Answer {
        let by = try visit.by
        let guide = try await visit.read { db in try GuidanceRoutes.guide(visit, in: db) }
        let page = GuidanceSheetPage(guide: guide, sheet: nil, helper: by)
        return try visit.show(page, in: visit.language(or: guide.person.language), helper: by, at: guide.person.id.printServices)
    }

    private static func handed(_ person: ID<Participant>) -> HandedLink {
        HandedLink(purpose: .guidance, person: person, page: person.shareServices)
    }

    private static func sharing(_ visit: Visit) async throws -> Answer {
        let person = try await visit.read { db in try GuidanceRoutes.guide(visit, in: db).person }
        return try visit.show(ShareGuidancePage(participant: person, address: handed(person.id).address(visit)))
    }

    /// As a code for the person's telephone, or by mail; either way what was shown is kept.
    private static func share(_ visit: Visit, _ form: Form) async throws -> Answer {
        let id = try visit.incoming.id("participant", of: Participant.self)
        let book = try Guidebook(visit)
        let way = HandedLink.Way(
            issue: { person, staff, now, db in
                guard let guide = try Guide(person, by: book, in: db) else { throw GuidanceRoutes.notAssessed(person) }
                return try guide.share(by: staff, at: now, in: db)
            }, letter: ShareGuidancePage.letter, days: ShownGuidance.daysOfLink)
        return try await handed(id).handOver(visit, form, way)
    }

    /// What a visit by the person's link is about.
    private struct Asked: Sendable {
        let shown: ShownGuidance
        let guide: Guide
        let helper: StaffMember

        init(_ visit: Visit, in db: Reading) throws {
            let eyes = Viewer(wholeAgency: try visit.agency.id)
            let showing = try GuidanceQueries.showing(ID(number: try visit.link.subject), seenBy: eyes, in: db)
            guard let guide = try Guide(showing.person, by: Guidebook(visit), in: db) else { throw NotFound() }
            (shown, helper, self.guide) = (showing.shown, showing.helper, guide)
        }
    }

    private static func show(
        _ visit: Visit, _ form: ContestForm = ContestForm(), _ problems: [(field: String, words: Phrase)] = []
    ) async throws -> Answer {
        let asked = try await visit.read { db in try Asked(visit, in: db) }
        let page = GuidanceSheetPage(
            guide: asked.guide, sheet: asked.shown.id, helper: asked.helper, form: form, problems: problems,
            done: problems.isEmpty ? GuidanceSheetPage.Done(rawValue: visit.incoming.query["done"]) : nil)
        return try visit.show(
            page, in: visit.language(or: asked.guide.person.language), helper: asked.helper, at: asked.shown.id.page, hasErrors: !problems.isEmpty)
    }

    private static func refuse(_ visit: Visit, _ form: Form) async throws -> Answer {
        guard let service = form.id("service", of: Listing.self) else { throw NotFound() }
        return try await visit.write { db -> Answer in
            let asked = try Asked(visit, in: db)
            try visit.link.markUsed(at: visit.now, in: db)
            try asked.guide.refuse(service, under: asked.shown, at: visit.now, in: db)
            return .seeOther(asked.shown.id.page.query([("done", GuidanceSheetPage.Done.refused.rawValue)]))
        }
    }

    private static func contest(_ visit: Visit, _ form: Form) async throws -> Answer {
        let filled = ContestForm(form)
        let answered = try await visit.read { db in Set(try Asked(visit, in: db).guide.facts.assessment.answers.keys) }
        let problems = filled.problems(answered: answered)
        guard problems.isEmpty else { return try await show(visit, filled, problems) }
        return try await visit.write { db -> Answer in
            let asked = try Asked(visit, in: db)
            try visit.link.markUsed(at: visit.now, in: db)
            if let domain = filled.domain {
                try asked.guide.facts.assessment.contest(domain, saying: filled.words, by: asked.guide.person, at: visit.now, in: db)
            } else {
                try asked.guide.contest(saying: filled.words, under: asked.shown, at: visit.now, in: db)
            }
            return .seeOther(asked.shown.id.page.query([("done", GuidanceSheetPage.Done.told.rawValue)]))
        }
    }
}
