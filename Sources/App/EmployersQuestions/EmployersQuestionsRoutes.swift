import Markup
import Phrases
import Storage
import Web

/// The employers' questions for everybody, and the facts in their answers for those who lead.
enum EmployersQuestionsRoutes {
    static func add(to table: inout Routes) {
        table.get("/questions", may: .anyone, only)
        table.get("/questions/:agency", may: .anyone, named)
        table.get("/public-facts", may: .lead) { visit in
            let agency = try visit.agency
            let facts = try await visit.read { db in try PublicFacts.of(agency.id, in: db) }
            return try await edit(visit, PublicFactsForm(facts))
        }
        table.post("/public-facts", may: .lead, save)
    }

    /// The only agency's page; with several of them, the choice.
    private static func only(_ visit: Visit) async throws -> Answer {
        let agencies = try await visit.read { db in try StaffQueries.agencies(in: db) }
        guard let first = agencies.first else { throw NotFound() }
        return agencies.count == 1
            ? try await show(visit, first) : answer(visit, first, nil, WhichAgencyPage(agencies: agencies), at: "/questions")
    }

    private static func named(_ visit: Visit) async throws -> Answer {
        let slug = visit.incoming.parameter("agency") ?? ""
        let agencies = try await visit.read { db in try StaffQueries.agencies(in: db) }
        guard let agency = agencies.first(where: { $0.slug == slug }) else { throw NotFound() }
        return try await show(visit, agency)
    }

    private static func show(_ visit: Visit, _ agency: Agency) async throws -> Answer {
        let page = try await visit.read { db in
            let facts = try PublicFacts.of(agency.id, in: db)
            let helper = try facts.helper.flatMap { try StaffQueries.member($0, of: agency.id, in: db)?.0 }
            return EmployersQuestionsPage(facts: facts, helper: helper?.isWorking == true ? helper : nil)
        }
        return answer(visit, agency, page.helper, page, at: agency.questionsPage)
    }

    private static func answer(_ visit: Visit, _ agency: Agency, _ helper: StaffMember?, _ page: some PublicPage, at path: Link) -> Answer {
        let language = visit.language(or: LanguageChoice.wished(visit.incoming) ?? .en)
        let frame = PublicFrame(
            agency: agency, language: language, now: visit.now, assets: visit.office.assets, formToken: "",
            translations: Language.allCases.map { ($0, path.query([(LanguageChoice.field, $0.rawValue)])) }, helper: helper)
        return LanguageChoice.keep(.page(frame.html(page)), visit.incoming)
    }

    private static func edit(_ visit: Visit, _ form: PublicFactsForm, _ errors: FieldErrors = FieldErrors()) async throws -> Answer {
        let viewer = try visit.by.viewer
        let people = try await visit.read { db in try StaffQueries.everybody(seenBy: viewer, in: db) }
        return try visit.show(
            PublicFactsPage(agency: try visit.agency, people: people.filter { $0.isWorking && $0.role.servesEmployers }, form: form, errors: errors),
            hasErrors: !errors.isEmpty)
    }

    private static func save(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, filled) = (try visit.by, PublicFactsForm(form))
        guard filled.errors.isEmpty else { return try await edit(visit, filled, filled.errors) }
        return try await visit.answer(on: .facts, changing: [.publicFacts]) { db in
            try filled.facts.save(by: by, at: visit.now, in: db)
            return .seeOther("/public-facts", saying: "The page says so from now on.")
        }
    }
}
