import Dates
import Rules
import Storage

/// What some people of Riverside answered for programs, and who may open sealed facts there.
struct RiversideAnswers {
    let team: RiversideTeam

    /// Those who need them: Lucía at intake, and Ruth for everything.
    func grant(at then: Instant, in db: Writing) throws {
        let olga = try team.member("Olga")
        try team.member("Lucía").grant([.health, .identity], by: olga, at: then, in: db)
        try team.member("Ruth").grant(Set(SensitivePurpose.allCases), by: olga, at: then, in: db)
    }

    /// Writes down what the person told Lucía at intake; nothing of those who were not asked.
    func tell(_ person: Participant, at then: Instant, in db: Writing) throws {
        guard let answers = RiversideAnswers.told[person.firstName] else { return }
        try person.setFacts(answers, over: nil, by: try team.member("Lucía"), at: then, in: db)
    }

    private static let told: [String: Answers] = [
        "Maria": answers(["english_learner": .yesNo(true), "low_income": .yesNo(true), "barrier": .yesNo(true)]),
        "Tomasz": answers(["english_learner": .yesNo(true)]).with([
            "laid_off": .yesNo(true), "laid_off_from": .text("printing"), "ui_status": .choice("exhausted"), "unlikely_to_return": .yesNo(true),
        ]),
        "Jamal": answers(["barrier": .yesNo(true), "wants_pathways": .yesNo(true), "veteran": .yesNo(true)]),
        "Denise": answers(["low_income": .declined]),
    ]

    /// Of working age and with leave to work, not at school; the rest as said.
    private static func answers(_ more: [String: Rules.Answer]) -> Answers {
        Answers().with([
            "age_band": .choice("age_25_54"), "work_authorized": .yesNo(true), "selective_service": .choice("not_required"),
            "school_status": .choice("not_in_school"), "diploma": .yesNo(true), "county": .text("Cook"),
        ]).with(more)
    }
}

extension Answers {
    fileprivate func with(_ more: [String: Rules.Answer]) -> Answers {
        more.reduce(into: self) { $0[$1.key] = $1.value }
    }
}
