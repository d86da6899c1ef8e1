import Dates
import Markup
import Phrases
import Storage
import Web

/// What a person is asked about their needs, by private link: answered page by page, changed, and contested later.
enum NeedRoutes {
    static func add(to table: inout Routes) {
        table.get("/assessment/:assessment", may: .link(.assessment)) { visit in
            let asked = try await visit.read { db in try Asked(visit, in: db) }
            throw Elsewhere(asked.assessment.id.page(asked.assessment.goesOn))
        }
        table.get("/assessment/:assessment/:side", may: .link(.assessment)) { visit in
            let step = try step(visit)
            return try await visit.read { db in try show(try Asked(visit, in: db), step, nil, visit, in: db) }
        }
        table.post("/assessment/:assessment/:side", may: .link(.assessment), save)
    }

    /// What a visit is about.
    private struct Asked: Sendable {
        let assessment: Assessment
        let person: Participant
        let helper: StaffMember
        let eyes: Viewer

        init(_ visit: Visit, in db: Reading) throws {
            eyes = Viewer(wholeAgency: try visit.agency.id)
            assessment = try AssessmentQueries.find(ID(number: try visit.link.subject), seenBy: eyes, in: db)
            person = try ParticipantQueries.find(assessment.participant, seenBy: eyes, in: db)
            helper = try StaffQueries.member(person.counselor ?? assessment.askedBy, seenBy: eyes, in: db)
        }
    }

    /// What was sent and not accepted.
    private enum Refused: Sendable {
        case need(NeedForm, [(field: String, words: Phrase)])
        case facts(NeedFactsForm)
    }

    private static func step(_ visit: Visit) throws -> AssessmentStep {
        guard let step = visit.incoming.parameter("side").flatMap(AssessmentStep.init(word:)) else { throw NotFound() }
        return step
    }

    private static func show(_ asked: Asked, _ step: AssessmentStep, _ refused: Refused?, _ visit: Visit, in db: Reading) throws -> Answer {
        let (assessment, language) = (asked.assessment, visit.language(or: asked.assessment.language))
        let path = assessment.id.page(step)
        switch step {
        case .domain(let domain):
            var page = NeedPage(assessment: assessment, domain: domain, helper: asked.helper, form: NeedForm(assessment.answers[domain]))
            if case .need(let form, let problems) = refused { (page.form, page.problems) = (form, problems) }
            // What was never answered cannot be contested.
            if !assessment.isOpenToPerson && assessment.answers[domain] == nil { throw NotFound() }
            return try visit.show(page, in: language, helper: asked.helper, at: path, hasErrors: refused != nil)
        case .facts where assessment.isOpenToPerson:
            if case .facts(let form) = refused {
                let page = NeedFactsPage(assessment: assessment, form: form, problems: form.problems)
                return try visit.show(page, in: language, helper: asked.helper, at: path, hasErrors: true)
            }
            let page = NeedFactsPage(assessment: assessment, form: NeedFactsForm(assessment.said, known: try known(asked, in: db)))
            return try visit.show(page, in: language, helper: asked.helper, at: path)
        case .facts, .check:
            let page = NeedCheckPage(assessment: assessment, participant: asked.person, helper: asked.helper)
            return try visit.show(page, in: language, helper: asked.helper, at: path)
        }
    }

    private static func known(_ asked: Asked, in db: Reading) throws -> [ChangeableFact: ChangeableFact.Said] {
        ChangeableFact.known(
            try WorkProfileQueries.profile(of: asked.person.id, seenBy: asked.eyes, in: db),
            try PersonFactQueries.facts(of: asked.person, seenBy: asked.eyes, in: db))
    }

    private static func save(_ visit: Visit, _ form: Form) async throws -> Answer {
        let step = try step(visit)
        let (need, facts) = (NeedForm(form), NeedFactsForm(form))
        return try await visit.write { db -> Answer in
            let asked = try Asked(visit, in: db)
            let refused = refusal(asked.assessment, step, need, facts)
            guard refused == nil else { return try show(asked, step, refused, visit, in: db) }
            try visit.link.markUsed(at: visit.now, in: db)
            return .seeOther(try keep(asked, step, need, facts, visit, in: db))
        }
    }

    /// What keeps the page from being saved.
    private static func refusal(_ assessment: Assessment, _ step: AssessmentStep, _ need: NeedForm, _ facts: NeedFactsForm) -> Refused? {
        switch step {
        case .domain where assessment.isOpenToPerson: need.problems.isEmpty ? nil : .need(need, need.problems)
        case .domain: need.contestProblems.isEmpty ? nil : .need(contested(need), need.contestProblems)
        case .facts: facts.problems.isEmpty || !assessment.isOpenToPerson ? nil : .facts(facts)
        case .check: nil
        }
    }

    /// Staff started on the answers while the person was changing one: what was typed becomes what is said to be not right.
    private static func contested(_ need: NeedForm) -> NeedForm {
        var form = need
        if form.contest.isEmpty { form.contest = need.words }
        return form
    }

    /// Keeps the page; the page that comes next.
    private static func keep(
        _ asked: Asked, _ step: AssessmentStep, _ need: NeedForm, _ facts: NeedFactsForm, _ visit: Visit, in db: Writing
    ) throws -> Link {
        let (assessment, language) = (asked.assessment, visit.language(or: asked.assessment.language))
        switch step {
        case .domain(let domain) where assessment.isOpenToPerson:
            if let answer = need.answer { try assessment.keep([domain: answer], in: language, in: db) }
        case .domain(let domain): try assessment.contest(domain, saying: need.contest, by: asked.person, at: visit.now, in: db)
        case .facts: if assessment.isOpenToPerson { try assessment.keep(facts.said, in: db) }
        case .check:
            // Whoever came here past some questions is led back to the first of them.
            guard assessment.goesOn == .check else { return assessment.id.page(assessment.goesOn) }
            try assessment.finish(by: asked.person, at: visit.now, in: db)
        }
        return assessment.id.page(assessment.goesOn(after: step))
    }
}
