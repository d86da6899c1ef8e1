import Dates
import Rules
import Storage

/// What programs ask, handed to the person to answer alone: one question a page, saved with each and gone on with later.
struct HandedQuestions: Stored, Sendable {
    let id: ID<HandedQuestions>
    let agency: ID<Agency>
    let participant: ID<Participant>
    let handedBy: ID<StaffMember>
    let handedAt: Instant
    /// The question that was answered or passed over last; empty before the first.
    let reached: String
    let doneAt: Instant?

    static let columns: SQL = """
        person_questions.id, person_questions.agency_id, person_questions.participant_id, person_questions.handed_by, person_questions.handed_at,
        person_questions.reached, person_questions.done_at
        """

    init(_ row: inout Row) throws {
        id = try row.next()
        agency = try row.next()
        participant = try row.next()
        handedBy = try row.next()
        handedAt = try row.next()
        reached = try row.next()
        doneAt = try row.next()
    }

    /// How long the link works.
    static let daysOfLink = 30
    /// Stands where the name of a question does: the page that shows every answer once more.
    static let check = "check"

    /// Where to go on: behind the question that was reached.
    func goesOn(_ facts: PersonFacts) -> String {
        guard doneAt == nil else { return HandedQuestions.check }
        return reached.isEmpty ? facts.asked.first?.key.name ?? HandedQuestions.check : HandedQuestions.next(reached, facts.answers)
    }

    /// What comes after that question, given the answers.
    static func next(_ key: String, _ answers: Answers) -> String {
        let places = PersonQuestion.all.map(\.key.name)
        let place = places.firstIndex(of: key) ?? 0
        return PersonQuestion.own(answers).first { (places.firstIndex(of: $0.key.name) ?? 0) > place }?.key.name ?? check
    }
}

extension PersonQuestion {
    /// By which addresses and forms name it.
    var name: String { key.name }

    /// Those that need something shown or told first, a table of incomes or what a program is, are asked by staff.
    private static let bySpeaking: Set = ["low_income", "wants_pathways"]

    /// What a person with those answers is asked alone; what follows another question, only when that was answered with yes.
    static func own(_ answers: Answers) -> [PersonQuestion] {
        all.filter { question in
            !bySpeaking.contains(question.key.name) && question.key.follows.map { answers[$0] == .yesNo(true) } ?? true
        }
    }

    /// What staff ask later.
    static var spoken: [PersonQuestion] { all.filter { bySpeaking.contains($0.key.name) } }
}

extension PersonFacts {
    /// What the person is asked alone, given what stands.
    var asked: [PersonQuestion] { PersonQuestion.own(answers) }
}
