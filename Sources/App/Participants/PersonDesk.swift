import Markup
import Storage
import Web

/// What is known of a person while their page is put together, so that nothing is asked for twice however many boxes need it.
final class PersonDesk {
    let person: Participant
    let visit: Visit
    let db: Reading
    private let answers: [ObjectIdentifier: Any]
    private var known: [ObjectIdentifier: Any] = [:]

    init(_ person: Participant, _ questions: [ParticipantAside.Question], _ visit: Visit, in db: Reading) {
        (self.person, self.visit, self.db) = (person, visit, db)
        answers = Dictionary(questions.map { ($0.noun, $0.answer) }) { first, _ in first }
    }

    /// What the page has found of a noun for the folder that asks for it, and for others.
    func found<Noun: Stored>(_: Noun.Type = Noun.self) -> [Noun] { (answers[ObjectIdentifier(Noun.self)] as? Asked<Noun>)?.found ?? [] }

    /// The answer to a question that is asked once, whoever asks it first.
    func once<Known>(_ find: () throws -> Known) rethrows -> Known {
        if let found = known[ObjectIdentifier(Known.self)] as? Known { return found }
        let found = try find()
        known[ObjectIdentifier(Known.self)] = found
        return found
    }
}

/// What a folder below this one shows on a job seeker's page, such as where the person works.
struct ParticipantAside: Sendable {
    /// Whose rows it needs, which the page asks for together with those of the other folders.
    struct Question {
        let part: QueryPart
        let noun: ObjectIdentifier
        let answer: Any
    }

    let question: (@Sendable (_ person: ID<Participant>, _ staff: StaffMember) -> Question)?
    /// May ask one question more, by way of the desk.
    let draw: @Sendable (PersonDesk) throws -> HTML

    init(draw: @escaping @Sendable (PersonDesk) throws -> HTML) { (question, self.draw) = (nil, draw) }

    /// Each noun is asked for by one folder. Whether these eyes may see the person is asked with it.
    init<Noun: Stored>(
        query: @escaping @Sendable (ID<Participant>, StaffMember) -> Query<Noun>, draw: @escaping @Sendable (PersonDesk) throws -> HTML
    ) {
        question = { person, staff in
            let asked = Asked(query(person, staff))
            return Question(part: asked.part, noun: ObjectIdentifier(Noun.self), answer: asked)
        }
        self.draw = draw
    }
}
