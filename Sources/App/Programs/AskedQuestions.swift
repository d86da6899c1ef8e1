import Dates
import Phrases
import Rules

/// The questions in one language, by the key of their answer: how a part was worded, and what its answer says in words.
struct AskedQuestions: Sendable {
    let language: Language
    private let fields: [String: AskedWording.Field]
    private let titles: [Int: String]

    init(_ wording: AskedWording) {
        language = wording.language
        let questions = wording.pages.flatMap(\.questions)
        fields = Dictionary(questions.flatMap(\.fields).map { ($0.key, $0) }) { first, _ in first }
        titles = Dictionary(questions.map { ($0.number, $0.title) }) { first, _ in first }
    }

    /// The questions of the version with that name in a language; the current ones if it is not known.
    static func wording(version: String, in language: Language) -> AskedWording {
        (Questionnaire.versions.first { $0.version == version } ?? .current).wording(in: language)
    }

    /// The wording of the part, or of the whole question where it has no part of that name.
    func wording(_ key: String, ofQuestion number: Int) -> String { fields[key]?.label ?? titles[number] ?? key }

    func title(_ number: Int) -> String { titles[number] ?? "" }

    /// The answer in words, for staff; what somebody wrote stays as it is.
    func said(_ answer: Rules.Answer, to key: String) -> String {
        switch answer {
        case .notAsked: QuestionnaireWords.notAnswered[language]
        case .declined: "Would rather not say"
        case .unsure: QuestionnaireWords.notSure[language]
        case .yesNo(let isSo): (isSo ? QuestionnaireWords.yes : QuestionnaireWords.no)[language]
        case .number(let number): said(number, to: key)
        case .money(let cents) where key == "hourly_wage": AnswersSummaryWords.anHour(cents)[language]
        case .money(let cents): Wording.money(cents: Int64(cents), in: language)
        case .day(let day) where key == "operating_since" && day.day == 1: AnswersSummaryWords.month(day)[language]
        case .day(let day): Wording.day(day, in: language)
        case .choice(let word): choice(word, key)
        case .text(let text): key == "fein" ? FEIN.masked(text) : choice(text, key)
        case .list(let items): items.map { choice($0, key) }.joined(separator: ", ")
        }
    }

    private func said(_ number: Double, to key: String) -> String {
        guard let whole = Int(exactly: number) else { return String(number) }
        switch key {
        case "openings": return AnswersSummaryWords.people(whole)[language]
        case "hours_per_week": return AnswersSummaryWords.hoursAWeek(whole)[language]
        default: return Wording.number(whole, in: language)
        }
    }

    private func choice(_ word: String, _ key: String) -> String { fields[key]?.choices[word] ?? word }
}
