import Phrases
import Storage
import Web

/// What programs ask, answered by private link, one question a page.
enum OwnQuestionRoutes {
    static func add(to table: inout Routes) {
        table.get("/about-you/:questions", may: .link(.personQuestions)) { visit in
            let asked = try await find(visit)
            throw Elsewhere(asked.handed.id.question(asked.handed.goesOn(asked.facts)))
        }
        table.get("/about-you/:questions/:fact", may: .link(.personQuestions)) { visit in try await show(visit) }
        table.post("/about-you/:questions/:fact", may: .link(.personQuestions), save)
    }

    /// What a visit is about.
    private struct Asked: Sendable {
        let handed: HandedQuestions
        let person: Participant
        let facts: PersonFacts
        let helper: StaffMember

        init(_ visit: Visit, in db: Reading) throws {
            let eyes = Viewer(wholeAgency: try visit.agency.id)
            handed = try HandedQuestionsQueries.find(ID(number: try visit.link.subject), seenBy: eyes, in: db)
            person = try ParticipantQueries.find(handed.participant, seenBy: eyes, in: db)
            facts = try PersonFactQueries.facts(of: person, seenBy: eyes, in: db)
            helper = try StaffQueries.member(person.counselor ?? handed.handedBy, seenBy: eyes, in: db)
        }
    }

    private static func find(_ visit: Visit) async throws -> Asked { try await visit.read { db in try Asked(visit, in: db) } }

    /// Nothing for the page that shows every answer once more.
    private static func question(_ visit: Visit, _ asked: Asked) throws -> PersonQuestion? {
        let name = visit.incoming.parameter("fact") ?? ""
        if name == HandedQuestions.check { return nil }
        guard let question = asked.facts.asked.first(where: { $0.name == name }) else { throw NotFound() }
        return question
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        let asked = try await find(visit)
        let language = visit.language(or: asked.person.language)
        guard let question = try question(visit, asked) else {
            let page = OwnAnswersPage(
                handed: asked.handed, participant: asked.person, facts: asked.facts, helper: asked.helper)
            return try visit.show(page, in: language, helper: asked.helper, at: asked.handed.id.question(HandedQuestions.check))
        }
        return try show(asked, question, OwnAnswerForm(asked.facts, question), nil, visit)
    }

    private static func show(_ asked: Asked, _ question: PersonQuestion, _ form: OwnAnswerForm, _ problem: Phrase?, _ visit: Visit) throws -> Answer {
        let page = OwnQuestionPage(handed: asked.handed, question: question, asked: asked.facts.asked, form: form, problem: problem)
        return try visit.show(
            page, in: visit.language(or: asked.person.language), helper: asked.helper, at: asked.handed.id.question(question.name),
            hasErrors: problem != nil)
    }

    private static func save(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (asked, today) = (try await find(visit), try visit.today)
        guard let question = try question(visit, asked) else { return try await finish(visit) }
        let filled = OwnAnswerForm(form)
        let problem = filled.problem(question, today: today)
        guard problem == nil, let answer = filled.answer(to: question) else { return try show(asked, question, filled, problem, visit) }
        return try await visit.write { db -> Answer in
            let asked = try Asked(visit, in: db)
            try visit.link.markUsed(at: visit.now, in: db)
            return .seeOther(asked.handed.id.question(try asked.handed.keep(answer, to: question, of: asked.person, at: visit.now, in: db)))
        }
    }

    private static func finish(_ visit: Visit) async throws -> Answer {
        try await visit.write { db -> Answer in
            let asked = try Asked(visit, in: db)
            try visit.link.markUsed(at: visit.now, in: db)
            try asked.handed.finish(asked.person, at: visit.now, in: db)
            return .seeOther(asked.handed.id.question(HandedQuestions.check))
        }
    }
}
