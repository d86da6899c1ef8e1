import Dates
import Phrases
import Rules
import Storage

/// What help does not change about a person: how old they are, where they have worked, which schools are finished. It is asked elsewhere, once.
struct FixedFacts: Sendable {
    let answers: PersonFacts
    /// The latest first.
    let work: [WorkSpell]
    let schools: [Schooling]

    /// What is known, by what it is; "not known yet" where nothing is.
    func lines(on today: Day) -> [(name: String, words: String)] {
        [
            ("Age", age), ("Work so far", work.isEmpty ? FixedFacts.unknown : work.map { job($0, today) }.joined(separator: "; ")),
            ("Schools", schools.isEmpty ? FixedFacts.unknown : schools.map(school).joined(separator: "; ")),
        ]
    }

    private static let unknown = "not known yet"

    private var age: String {
        let answer = answers.answers["age_band"]
        return answer.isOpen ? FixedFacts.unknown : PersonQuestion.of("age_band")?.said(answer, in: .en) ?? FixedFacts.unknown
    }

    private func job(_ spell: WorkSpell, _ today: Day) -> String {
        let months = spell.months(until: today)
        return "\(spell.job), \(months == 1 ? "a month" : "\(months) months")"
    }

    private func school(_ school: Schooling) -> String {
        [school.study, school.school, school.ended].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
