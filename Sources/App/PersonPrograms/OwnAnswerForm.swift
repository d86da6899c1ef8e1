import Dates
import Phrases
import Rules
import Web

/// What a person answers to one question, as their browser sends it; what was typed is kept as it was.
struct OwnAnswerForm: Sendable {
    static let field = "answer"
    /// Ticked beside a day or words that somebody would rather not say.
    static let withheld = "withheld"

    private(set) var typed: String
    private(set) var isWithheld: Bool

    /// As it stands.
    init(_ facts: PersonFacts, _ question: PersonQuestion) {
        let answer = facts.answers[question.key.name]
        typed = PersonFactsForm.field(answer)
        isWithheld = answer == .declined
    }

    init(_ form: Form) {
        typed = String(form[OwnAnswerForm.field].prefix(100))
        isWithheld = form.has(OwnAnswerForm.withheld)
    }

    /// What was answered; nothing if it cannot be read. A question may be passed over.
    func answer(to question: PersonQuestion) -> Rules.Answer? {
        switch question.key.kind {
        case .day, .text: isWithheld ? .declined : PersonFactsForm.read(typed, question)
        default: PersonFactsForm.read(typed, question)
        }
    }

    /// What is wrong with it.
    func problem(_ question: PersonQuestion, today: Day) -> Phrase? {
        switch answer(to: question) {
        case nil: question.key.kind == .day ? OwnQuestionWords.dayWrong : OwnQuestionWords.choiceWrong
        case .day(let day)?: PersonFactsForm.isLikely(day, today) ? nil : OwnQuestionWords.yearWrong
        default: nil
        }
    }
}
