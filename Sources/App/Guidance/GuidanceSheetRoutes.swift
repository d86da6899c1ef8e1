import Markup
import Phrases
import Secrets
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

    /// Holds the secret for the page that shows it, once; it stands in no address and no table.
    private static let cookie = "handed-services"
    private static let secondsToShow = 600

    private static func sharing(_ visit: Visit) async throws -> Answer {
        let guide = try await visit.read { db in try GuidanceRoutes.guide(visit, in: db) }
        let (person, held) = (guide.person, visit.incoming.cookie(cookie)?.split(separator: ".", maxSplits: 1))
        let token = held.flatMap { $0.count == 2 && $0[0] == person.id.description ? String($0[1]) : nil }
        return try visit.show(ShareGuidancePage(participant: person, address: token.map { visit.office.settings.address("/l/\($0)") }))
    }

    private static func share(_ visit: Visit, _: Form) async throws -> Answer {
        let by = try visit.by
        return try await visit.write { db -> Answer in
            let guide = try GuidanceRoutes.guide(visit, in: db)
            let token = try guide.share(by: by, at: visit.now, in: db)
            return .seeOther(guide.person.id.shareServices, saying: "Show the code: it works for \(ShownGuidance.daysOfLink) days.")
                .setting(Cookie(cookie, "\(guide.person.id).\(token.text)", lasting: secondsToShow))
        }
    }

    /// What a visit by the person's link is about.
    private struct Asked: Sendable {
        let shown: ShownGuidance
        let guide: Guide
        let helper: StaffMember

        init(_ visit: Visit, in db: Reading) throws {
            let eyes = Viewer(wholeAgency: try visit.agency.id)
            shown = try GuidanceQueries.shown(ID(number: try visit.link.subject), seenBy: eyes, in: db)
            let person = try ParticipantQueries.find(shown.participant, seenBy: eyes, in: db)
            guard let guide = try Guide(person, by: Guidebook(visit), in: db) else { throw NotFound() }
            self.guide = guide
            helper = try StaffQueries.member(person.counselor ?? shown.shownTo, seenBy: eyes, in: db)
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
