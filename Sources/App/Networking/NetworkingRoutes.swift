import Dates
import Markup
import Storage
import Web

/// What passes between us and providers: how fresh each relation is, the log of one, plans.
enum NetworkingRoutes {
    static func add(to table: inout Routes) {
        table.get("/networking", may: .servePeople, list)
        table.get("/networking/outcomes", may: .servePeople, outcomes)
        table.get("/providers/:provider/contacts", may: .servePeople, show)
        table.get("/providers/:provider/contacts/new", may: .servePeople) { visit in
            try await write(visit, ProviderContactForm(by: try visit.by, on: try visit.today))
        }
        table.post("/providers/:provider/contacts/new", may: .servePeople, log)
        table.post("/providers/:provider/plan", may: .servePeople, plan)
        table.post("/providers/:provider/plan/drop", may: .servePeople, drop)
    }

    private static func list(_ visit: Visit) async throws -> Answer {
        let (viewer, query) = (try visit.by.viewer, visit.incoming.query)
        let (view, after) = (RelationView(rawValue: query["show"]) ?? .known, query.id("after", of: Provider.self))
        let found = try await visit.read { db in try NetworkQueries.relations(view, after: after, seenBy: viewer, in: db) }
        let relations = Array(found.prefix(NetworkQueries.pageLength))
        return try visit.show(NetworkingPage(view: view, relations: relations, hasMore: found.count > relations.count))
    }

    /// How long back referrals are counted.
    private static let daysBack = 730

    /// Of every provider, by what is measured.
    private static func effects(_ visit: Visit, seenBy viewer: Viewer) async throws -> [ContactEffect.Measure: [ContactEffect]] {
        let (now, zone) = (visit.now, try visit.agency.zone)
        let (referrals, contacts) = try await visit.read { db in
            (
                try ContactOutcomeQueries.referrals(since: now.adding(days: -daysBack), seenBy: viewer, in: db),
                try ContactOutcomeQueries.contactDays(seenBy: viewer, in: db)
            )
        }
        return try Dictionary(
            uniqueKeysWithValues: ContactEffect.Measure.allCases.map { measure in
                (measure, try ContactEffect.all(referrals, contacts, measure, at: now, in: zone))
            })
    }

    private static func outcomes(_ visit: Visit) async throws -> Answer {
        try visit.show(ContactEffectPage(effects: try await effects(visit, seenBy: try visit.by.viewer)))
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        let (viewer, provider) = (try visit.by.viewer, try await ProviderRoutes.found(visit))
        let all = try await effects(visit, seenBy: viewer)
        let own = ContactEffect.Measure.allCases.flatMap { measure in (all[measure] ?? []).filter { $0.provider == provider.id } }
        let log = try await visit.read { db in try NetworkQueries.log(of: provider.id, atMost: 200, seenBy: viewer, in: db) }
        return try visit.show(ProviderLogPage(provider: provider, log: log, effects: own))
    }

    private static func write(_ visit: Visit, _ form: ProviderContactForm, _ errors: FieldErrors = FieldErrors()) async throws -> Answer {
        let provider = try await ProviderRoutes.found(visit)
        let (people, colleagues) = try await choices(visit, provider)
        return try visit.show(
            ProviderContactFormPage(provider: provider, people: people, colleagues: colleagues, form: form, errors: errors),
            hasErrors: !errors.isEmpty)
    }

    private static func choices(_ visit: Visit, _ provider: Provider) async throws -> ([ProviderPerson], [StaffMember]) {
        let viewer = try visit.by.viewer
        return try await visit.read { db in
            (
                try NetworkQueries.people(of: provider.id, seenBy: viewer, in: db),
                try StaffQueries.everybody(seenBy: viewer, in: db).filter { $0.isWorking && $0.role.servesPeople }
            )
        }
    }

    private static func log(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, today, filled, provider) = (try visit.by, try visit.today, ProviderContactForm(form), try await ProviderRoutes.found(visit))
        let (people, colleagues) = try await choices(visit, provider)
        let (draft, errors) = filled.read(by: by, colleagues: colleagues, known: people, today: today)
        guard let draft else { return try await write(visit, filled, errors) }
        return try await visit.answer(on: .provider(provider.id), changing: KeptTable.talk) { db in
            try draft.log(with: provider, by: by, at: visit.now, in: db)
            return .seeOther(provider.id.page, saying: "Wrote down \(draft.kind.withArticle) with \(provider.name).")
        }
    }

    private static func plan(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, today, provider) = (try visit.by, try visit.today, try await ProviderRoutes.found(visit))
        return try await visit.answer(on: .provider(provider.id), changing: [.providerPlans]) { db in
            let day = try ProviderPlan.planVisit(to: provider, by: by, on: today, at: visit.now, in: db)
            let words = "A visit to \(provider.name) is planned for \(DayWords.weekdayAndDate(day))."
            return .seeOther(form["from"] == "list" ? "/networking" : provider.id.network, saying: words)
        }
    }

    private static func drop(_ visit: Visit, _: Form) async throws -> Answer {
        let (by, provider) = (try visit.by, try await ProviderRoutes.found(visit))
        return try await visit.answer(on: .provider(provider.id), changing: [.providerPlans]) { db in
            try ProviderPlan.drop(with: provider, by: by, at: visit.now, in: db)
            return .seeOther(provider.id.network, saying: "Nothing is planned with \(provider.name) any more.")
        }
    }
}
