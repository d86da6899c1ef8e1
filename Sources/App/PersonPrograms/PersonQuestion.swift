import Phrases
import Rules

/// One thing that a job seeker is asked for programs, in the words of each language, with the answers to choose from.
struct PersonQuestion: Sendable {
    let key: AnswerKey
    let wording: Phrase
    let hint: Phrase?
    /// The words of a choice, in its order.
    private let labels: [Phrase]

    /// All of them, in the order in which they are asked.
    static let all = work + school + dislocation + household + circumstances + place

    static func of(_ key: String) -> PersonQuestion? { all.first { $0.key.name == key } }

    init?(_ name: String, _ wording: Phrase, hint: Phrase? = nil, labels: [Phrase] = []) {
        guard let key = Vocabulary.person.key(name) else { return nil }
        self.key = key
        self.wording = wording
        self.hint = hint
        self.labels = labels
    }

    /// The values that a choice has, each with its words; none for other kinds.
    var choices: [(value: String, label: Phrase)] {
        guard case .choice(let words) = key.kind else { return [] }
        return zip(words, labels).map { ($0, $1) }
    }

    /// An answer in words.
    func said(_ answer: Rules.Answer, in language: Language) -> String {
        switch answer {
        case .notAsked: PersonFactWords.notAsked[language]
        case .declined: PersonFactWords.ratherNotSay[language]
        case .unsure: PersonFactWords.notSure[language]
        case .yesNo(let yes): (yes ? PersonFactWords.yes : PersonFactWords.no)[language]
        case .choice(let word): choices.first { $0.value == word }?.label[language] ?? word
        case .day(let day): Wording.day(day, in: language)
        case .text(let text): text
        case .number, .money, .list: PersonFactWords.notAsked[language]
        }
    }
}
