import Storage
import Web

/// What job seekers may qualify for: asking, and the verdicts.
enum PersonProgramRoutes {
    static func add(to table: inout Routes) {
        table.get("/people/:participant/programs", may: .servePeople) { visit in try await show(visit) }
        table.post("/people/:participant/programs", may: .servePeople, save)
        table.post("/people/:participant/programs/hand-over", may: .servePeople) { visit, form in
            let id = try visit.incoming.id("participant", of: Participant.self)
            return try await link(id).handOver(visit, form, HandedQuestions.handing)
        }
        OwnQuestionRoutes.add(to: &table)
    }

    private static func link(_ person: ID<Participant>) -> HandedLink {
        HandedLink(purpose: .personQuestions, person: person, page: person.programsPage)
    }

    /// The page with what is stored, or with a form that was not accepted.
    private static func show(_ visit: Visit, _ form: PersonFactsForm? = nil, _ errors: FieldErrors = FieldErrors()) async throws -> Answer {
        let (viewer, rules, today) = (try visit.by.viewer, visit.office.rules, try visit.today)
        let id = try visit.incoming.id("participant", of: Participant.self)
        let page = try await visit.read { db in
            let participant = try ParticipantQueries.find(id, seenBy: viewer, in: db)
            let facts = try PersonFactQueries.facts(of: participant, seenBy: viewer, in: db)
            return PersonProgramsPage(
                participant: participant, programs: PersonPrograms(facts, by: rules, on: today), form: form ?? PersonFactsForm(facts),
                handed: try HandedQuestionsQueries.latest(of: id, seenBy: viewer, in: db), address: link(id).address(visit), errors: errors)
        }
        return try visit.show(page, hasErrors: !errors.isEmpty)
    }

    private static func save(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, rules, today, filled) = (try visit.by, visit.office.rules, try visit.today, PersonFactsForm(form))
        let id = try visit.incoming.id("participant", of: Participant.self)
        let errors = filled.errors(today: today)
        guard errors.isEmpty else { return try await show(visit, filled, errors) }
        return try await visit.write { db in
            let participant = try ParticipantQueries.find(id, seenBy: by.viewer, in: db)
            let answers = filled.answers
            try participant.setFacts(answers, over: filled.newest, by: by, at: visit.now, in: db)
            let count = PersonPrograms.eligible(answers, by: rules, on: today).count
            return .seeOther(id.programsPage, saying: count == 1 ? "Saved. Eligible for one program." : "Saved. Eligible for \(count) programs.")
        }
    }
}
