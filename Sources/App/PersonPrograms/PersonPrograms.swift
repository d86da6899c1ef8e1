import Dates
import Rules

/// What a job seeker may qualify for, by the catalogue's rules for people.
struct PersonPrograms: Sendable {
    let facts: PersonFacts
    let result: Determination

    init(_ facts: PersonFacts, by rules: RuleBook, on day: Day) {
        self.facts = facts
        result = rules.determine(person: facts.answers, asOf: day)
    }

    /// The programs, by their ids, for which somebody with these answers qualifies.
    static func eligible(_ answers: Answers, by rules: RuleBook, on day: Day) -> Set<String> {
        eligible(in: rules.determine(person: answers, asOf: day))
    }

    private static func eligible(in result: Determination) -> Set<String> {
        Set(result.verdicts.filter { $0.word == .eligible }.map(\.program))
    }

    /// The verdicts of one word, in the order of the catalogue.
    func verdicts(_ word: Verdict.Word) -> [Verdict] { result.verdicts.filter { $0.word == word } }
}
