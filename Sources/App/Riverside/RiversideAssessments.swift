import Dates
import Storage

/// What some people of Riverside need: asked once or twice, by staff or by themselves, one half-way, one contested.
struct RiversideAssessments {
    let team: RiversideTeam

    private var eyes: Viewer { Viewer(wholeAgency: team.agency.id) }

    func settle(on days: inout RiversideDays, in db: Writing) throws {
        try bartosz(&days, in: db)
        try rosa(&days, in: db)
        try takeDown("Andre", RiversideAssessments.andre, at: days.moment(8), in: db)
        try halina(&days, in: db)
        try takeDown("Jamal", RiversideAssessments.jamal, at: days.moment(14), in: db)
    }

    private func person(_ first: String, in db: Reading) throws -> Participant {
        let id = try db.one(
            ID<Participant>.self, "SELECT id FROM participants WHERE agency_id = \(team.agency.id) AND first_name = \(first) ORDER BY id LIMIT 1")
        return try ParticipantQueries.find(id, seenBy: eyes, in: db)
    }

    private func takeDown(_ first: String, _ draft: AssessmentDraft, at then: Instant, in db: Writing) throws {
        try draft.keep(for: try person(first, in: db), from: 0, isWhole: true, by: try team.member("Lucía"), at: then, in: db)
    }

    /// Lucía asked him at intake; he answered anew by himself, in Polish, and nobody has started on it.
    private func bartosz(_ days: inout RiversideDays, in db: Writing) throws {
        try takeDown("Bartosz", RiversideAssessments.bartoszAtIntake, at: days.moment(11), in: db)
        try answer("Bartosz", RiversideAssessments.bartoszNow, asked: days.moment(3), done: days.moment(1), in: db)
    }

    /// She came half-way, in Spanish.
    private func rosa(_ days: inout RiversideDays, in db: Writing) throws {
        try answer("Rosa", RiversideAssessments.rosa, asked: days.moment(2), done: nil, in: db)
    }

    /// She answered, Lucía started on it, and one answer was a slip.
    private func halina(_ days: inout RiversideDays, in db: Writing) throws {
        try answer("Halina", RiversideAssessments.halina, asked: days.moment(6), done: days.moment(5), in: db)
        let (halina, lucia) = (try person("Halina", in: db), try team.member("Lucía"))
        guard let done = try AssessmentQueries.newest(of: halina.id, seenBy: eyes, in: db) else { return }
        try done.takeUp(of: halina, by: lucia, at: days.moment(4), in: db)
        try done.contest(
            .transport, saying: "Auto jest już naprawione, mogę dojeżdżać.", by: halina, at: days.moment(2), in: db)
    }

    /// Handed to the person, answered by them as far as the draft says, and finished if they were.
    private func answer(_ first: String, _ draft: AssessmentDraft, asked: Instant, done: Instant?, in db: Writing) throws {
        let person = try person(first, in: db)
        let assessment = try person.openAssessment(by: try team.member("Lucía"), at: asked, in: db)
        _ = try assessment.handOver(to: person, by: try team.member("Lucía"), at: asked, in: db)
        try assessment.keep(draft.answers, in: person.language, in: db)
        try assessment.keep(draft.facts, in: db)
        if let done { try assessment.finish(by: person, at: done, in: db) }
    }
}

extension RiversideAssessments {
    private static let bartoszAtIntake = AssessmentDraft(
        answers: [
            .work: NeedAnswer(level: 2), .skills: NeedAnswer(level: 0), .education: NeedAnswer(level: 1), .language: NeedAnswer(level: 3),
            .housing: NeedAnswer(level: 2, words: "Mieszkam u brata."), .transport: NeedAnswer(level: 0), .childcare: NeedAnswer(level: 0),
            .legal: NeedAnswer(level: 0), .finances: NeedAnswer(level: 2), .digital: NeedAnswer(level: 1),
        ], facts: [.diploma: .yes, .drives: .yes, .evenings: .yes, .childcareArranged: .yes, .computer: .no, .distance: .yes])

    private static let bartoszNow = AssessmentDraft(
        answers: [
            .work: NeedAnswer(level: 1), .skills: NeedAnswer(level: 0), .education: NeedAnswer(level: 0),
            .language: NeedAnswer(level: 2, words: "Chodzę na kurs w środy."), .housing: NeedAnswer(level: 1, words: "Mam własny pokój."),
            .transport: NeedAnswer(level: 0), .childcare: NeedAnswer(level: 0), .legal: NeedAnswer(level: nil), .finances: NeedAnswer(level: 1),
            .digital: NeedAnswer(level: 1),
        ], facts: [.diploma: .yes, .drives: .yes, .evenings: .yes, .childcareArranged: .yes, .computer: .no, .distance: .yes])

    private static let rosa = AssessmentDraft(
        answers: [
            .work: NeedAnswer(level: 1), .skills: NeedAnswer(level: 1), .education: NeedAnswer(level: 2, words: "Quiero terminar el GED."),
            .language: NeedAnswer(level: 2), .housing: NeedAnswer(level: 1),
        ])

    private static let andre = AssessmentDraft(
        answers: [
            .work: NeedAnswer(level: 1), .skills: NeedAnswer(level: 0), .education: NeedAnswer(level: 0), .language: NeedAnswer(level: 0),
            .housing: NeedAnswer(level: 3, words: "The shelter is full from Friday on."), .transport: NeedAnswer(level: 2),
            .childcare: NeedAnswer(level: 0), .legal: NeedAnswer(level: nil), .finances: NeedAnswer(level: 2), .digital: NeedAnswer(level: 0),
        ], facts: [.diploma: .yes, .drives: .no, .evenings: .yes, .childcareArranged: .yes, .computer: .no, .distance: .no])

    private static let halina = AssessmentDraft(
        answers: [
            .work: NeedAnswer(level: 1), .skills: NeedAnswer(level: 1, words: "Chcę mieć certyfikat opiekunki."), .education: NeedAnswer(level: 1),
            .language: NeedAnswer(level: 2), .housing: NeedAnswer(level: 0), .transport: NeedAnswer(level: 2), .childcare: NeedAnswer(level: 0),
            .legal: NeedAnswer(level: 1), .finances: NeedAnswer(level: 1), .digital: NeedAnswer(level: 2),
        ], facts: [.diploma: .yes, .drives: .yes, .evenings: .no, .childcareArranged: .yes, .computer: .no, .distance: .no])

    private static let jamal = AssessmentDraft(
        answers: [
            .work: NeedAnswer(level: 0), .skills: NeedAnswer(level: 1), .education: NeedAnswer(level: 2), .housing: NeedAnswer(level: 1),
            .transport: NeedAnswer(level: 1), .childcare: NeedAnswer(level: 3, words: "My mother is in the hospital, nobody else can take them."),
            .finances: NeedAnswer(level: 1),
        ], facts: [.diploma: .no, .drives: .no, .evenings: .no, .childcareArranged: .no, .computer: .yes])
}
