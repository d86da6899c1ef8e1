import Dates
import Markup
import Storage
import Web

/// Services for a person: suggested, decided, shown to the person; and what leads learn from it.
enum GuidanceRoutes {
    static func add(to table: inout Routes) {
        table.get("/people/:participant/services", may: .servePeople) { visit in try await show(visit) }
        table.post("/people/:participant/services/:service/accept", may: .servePeople, accept)
        table.get("/people/:participant/services/:service/differ", may: .servePeople) { visit in try await ask(visit) }
        table.post("/people/:participant/services/:service/differ", may: .servePeople, differ)
        table.post("/people/:participant/services/:service/think-again", may: .servePeople, thinkAgain)
        table.get("/guidance", may: .lead, report)
        GuidanceSheetRoutes.add(to: &table)
    }

    /// The person with what suits; without an assessment there is nothing to go by.
    static func found(
        _ visit: Visit, if otherwise: Set<ChangeableFact> = [], in db: Reading
    ) throws -> (person: Participant, guide: Guide?) {
        let person = try ParticipantQueries.find(
            try visit.incoming.id("participant", of: Participant.self), seenBy: try visit.by.viewer, in: db)
        return (person, try Guide(person, if: otherwise, by: Guidebook(visit), in: db))
    }

    /// The same where there must be an assessment.
    static func guide(_ visit: Visit, in db: Reading) throws -> Guide {
        let (person, guide) = try found(visit, in: db)
        guard let guide else { throw notAssessed(person) }
        return guide
    }

    static func notAssessed(_ person: Participant) -> Conflict {
        Conflict(message: "Nobody has asked \(person.firstName) yet what helps. Assess first.")
    }

    /// The same about one service; throws `NotFound` for what stands not in the directory.
    private static func guide(_ visit: Visit, to service: ID<Listing>, in db: Reading) throws -> Guide {
        let guide = try guide(visit, in: db)
        guard guide.shelf.holds(service.number) else { throw NotFound() }
        return guide
    }

    private static func show(_ visit: Visit, _ errors: FieldErrors = FieldErrors()) async throws -> Answer {
        let query = visit.incoming.query
        let (person, guide) = try await visit.read { db in try found(visit, if: errors.isEmpty ? Set(query) : [], in: db) }
        guard let guide else { return try visit.show(AssessFirstPage(participant: person)) }
        let page = GuidancePage(guide: guide, from: Int(query["from"]) ?? 0, errors: errors)
        return try visit.show(page, hasErrors: !errors.isEmpty)
    }

    private static let changed = "The suggestions have changed since you opened the page. Look at them again, then decide."

    private static func service(_ visit: Visit) throws -> ID<Listing> { try visit.incoming.id("service", of: Listing.self) }

    private static func accept(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, service, digest) = (try visit.by, try service(visit), form["digest"])
        let isSame = try await visit.read { db in
            let guide = try GuidanceRoutes.guide(visit, to: service, in: db)
            return guide.digest == digest && guide.isSuggested(service)
        }
        guard isSame else { return try await show(visit, FieldErrors("main", changed)) }
        return try await visit.write { db -> Answer in
            let guide = try GuidanceRoutes.guide(visit, in: db)
            try guide.decide(.accepted, on: service, because: nil, saying: "", by: by, at: visit.now, in: db)
            return .seeOther(guide.person.id.refer(to: service), saying: "Chosen. Now the referral.")
        }
    }

    private static func ask(_ visit: Visit, _ form: DifferForm = DifferForm(), _ errors: FieldErrors = FieldErrors()) async throws -> Answer {
        let service = try service(visit)
        let guide = try await visit.read { db in try GuidanceRoutes.guide(visit, to: service, in: db) }
        return try visit.show(DifferPage(guide: guide, service: service, form: form, errors: errors), hasErrors: !errors.isEmpty)
    }

    private static func differ(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, service, filled) = (try visit.by, try service(visit), DifferForm(form))
        let (isSuggested, digest) = try await visit.read { db in
            let guide = try GuidanceRoutes.guide(visit, in: db)
            return (guide.isSuggested(service), guide.digest)
        }
        let reasons = DifferPage.reasons(isSuggested: isSuggested)
        let errors = digest == filled.digest ? filled.errors(among: reasons) : FieldErrors("reason", changed)
        guard errors.isEmpty, let reason = filled.chosen(among: reasons) else { return try await ask(visit, filled, errors) }
        return try await visit.write { db -> Answer in
            let guide = try GuidanceRoutes.guide(visit, in: db)
            try guide.decide(isSuggested ? .differed : .added, on: service, because: reason, saying: filled.words, by: by, at: visit.now, in: db)
            return isSuggested
                ? .seeOther(guide.person.id.services, saying: "Decided against, with your reason.")
                : .seeOther(guide.person.id.refer(to: service), saying: "Chosen. Now the referral.")
        }
    }

    private static func thinkAgain(_ visit: Visit, _: Form) async throws -> Answer {
        let (by, service) = (try visit.by, try service(visit))
        return try await visit.write { db -> Answer in
            let guide = try GuidanceRoutes.guide(visit, in: db)
            try guide.takeBack(service, by: by, at: visit.now, in: db)
            return .seeOther(guide.person.id.services, saying: "It is suggested again where it suits.")
        }
    }

    private static func report(_ visit: Visit) async throws -> Answer {
        let (viewer, today) = (try visit.by.viewer, try visit.today)
        let span = GuidanceSpan(visit.incoming.query)
        let begin = try visit.agency.zone.instant(of: span.first(on: today))
        let report = try await visit.read { db in try GuidanceReportQueries.report(since: begin, seenBy: viewer, in: db) }
        return try visit.show(GuidanceReportPage(report: report, span: span))
    }
}
