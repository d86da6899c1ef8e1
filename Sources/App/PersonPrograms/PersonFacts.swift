import Dates
import Foundation
import Rules
import Storage

/// One answer of a job seeker's as it stands, with who wrote it down: a member of staff, or the person.
struct PersonFact: Stored, Sendable {
    let id: ID<PersonFact>
    let key: String
    let answer: Rules.Answer
    let setBy: String
    let setAt: Instant

    static let columns: Columns = [
        .numbers("person_facts.id"), .texts("person_facts.fact", "person_facts.answer", "staff.name"), .numbers("person_facts.set_at"),
    ]

    init(_ row: inout Row) throws {
        id = try row.next()
        key = try row.next()
        answer = try PersonFact.answer(in: try row.next())
        setBy = try row.next() ?? "the person"
        setAt = try row.next()
    }

    private static func answer(in text: String) throws -> Rules.Answer { try JSONDecoder().decode(Rules.Answer.self, from: Data(text.utf8)) }

    /// The answer as it is kept: with its kind, so that it reads the same whatever becomes of the questions.
    static func text(of answer: Rules.Answer) throws -> String {
        String(decoding: try JSONEncoder().encode(answer), as: UTF8.self)
    }
}

/// All that a job seeker has answered for programs.
struct PersonFacts: Sendable {
    let standing: [PersonFact]

    var answers: Answers {
        standing.reduce(into: Answers()) { answers, fact in answers[fact.key] = fact.answer }
    }

    /// The newest answer; by it a form says which state it shows.
    var newest: PersonFact? { standing.max { $0.id.number < $1.id.number } }
}
