import Phrases

/// The Request for Information as it is asked from a certain day on; another wording is another version.
struct Questionnaire: Sendable {
    /// The day from which this wording is asked, `YYYY-MM-DD`.
    let version: String
    let pages: [Page]

    struct Page: Sendable {
        let number: Int
        let title: Phrase
        let questions: [Question]
    }

    static let current = Questionnaire(
        version: "2026-11-01",
        pages: [.business, .workplace, .people, .jobs, .training])

    /// Every version ever asked, oldest first.
    static let versions = [current]

    static let positionsKey = "positions"
    /// More jobs than this are talked over, not typed.
    static let mostPositions = 20

    var questions: [Question] { pages.flatMap(\.questions) }

    /// The page of that number, or nothing.
    func page(_ number: Int) -> Page? { pages.first { $0.number == number } }

    /// The field of that key outside the positions, or nothing.
    func field(_ key: String) -> QuestionField? { Questionnaire.find(key, in: questions.filter { $0.repeats == nil }) }

    /// The field of that key inside a position, or nothing.
    func positionField(_ key: String) -> QuestionField? { Questionnaire.find(key, in: questions.filter { $0.repeats != nil }) }

    private static func find(_ key: String, in questions: [Question]) -> QuestionField? {
        questions.lazy.flatMap(\.fields).first { $0.key == key }
    }
}

extension Questionnaire.Page {
    /// The questions that are asked once.
    var single: [Question] { questions.filter { $0.repeats == nil } }
    /// The questions that are asked for each job.
    var repeated: [Question] { questions.filter { $0.repeats != nil } }
}
