import Phrases
import Web

/// What a person says on one page: how it stands with one side of life, or what is not right about it.
struct NeedForm: Sendable {
    /// "0" to "3", or `unsaid`; empty before anything is chosen.
    var level = ""
    var words = ""
    var contest = ""

    /// As forms send that somebody would rather not say.
    static let unsaid = "unsaid"

    init(_ answer: NeedAnswer?) {
        guard let answer else { return }
        level = answer.level.map(String.init) ?? NeedForm.unsaid
        words = answer.words
    }

    init(_ form: Form) {
        level = form["level"]
        words = String(form["words"].prefix(5_000))
        contest = String(form["contest"].prefix(5_000))
    }

    var answer: NeedAnswer? { NeedForm.answer(level, words) }

    var problems: [(field: String, words: Phrase)] {
        (answer == nil ? [("level", AssessmentWords.choose)] : []) + (NeedForm.isTooLong(words) ? [("words", AssessmentWords.tooLong)] : [])
    }

    var contestProblems: [(field: String, words: Phrase)] {
        if contest.isEmpty { return [("contest", AssessmentWords.contestMissing)] }
        return NeedForm.isTooLong(contest) ? [("contest", AssessmentWords.tooLong)] : []
    }

    /// The answer that these two fields stand for; nothing if no level is chosen.
    static func answer(_ level: String, _ words: String) -> NeedAnswer? {
        if level == unsaid { return NeedAnswer(level: nil, words: words) }
        guard let number = Int(level), NeedDomain.levels.contains(number) else { return nil }
        return NeedAnswer(level: number, words: words)
    }

    static func isTooLong(_ words: String) -> Bool { words.count > NeedAnswer.mostLetters }
}

/// What could be otherwise, as the person says it.
struct NeedFactsForm: Sendable {
    var said: [ChangeableFact: ChangeableFact.Said]

    /// What was said before; else what is on file.
    init(_ said: [ChangeableFact: ChangeableFact.Said], known: [ChangeableFact: ChangeableFact.Said]) {
        self.said = known.merging(said) { _, own in own }
    }

    init(_ form: Form) {
        said = ChangeableFact.allCases.reduce(into: [:]) { said, fact in
            said[fact] = ChangeableFact.Said(rawValue: form[NeedFactsForm.field(fact)])
        }
    }

    /// Each is answered, if only with "I would rather not say".
    var problems: [(field: String, words: Phrase)] {
        ChangeableFact.allCases.filter { said[$0] == nil }.map { (NeedFactsForm.field($0), AssessmentWords.choose) }
    }

    static func field(_ fact: ChangeableFact) -> String { "fact_\(fact.rawValue)" }
}
