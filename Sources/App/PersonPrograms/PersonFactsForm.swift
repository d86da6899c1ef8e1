import Dates
import Rules
import Storage
import Web

/// Answers for programs as a browser sends them; what was typed is kept as it was.
struct PersonFactsForm: Sendable {
    private var typed: [String: String]
    /// Which state of the answers the form shows.
    let newest: ID<PersonFact>?

    static let unsure = "unsure"
    static let declined = "declined"

    init(_ facts: PersonFacts) {
        typed = facts.standing.reduce(into: [:]) { $0[$1.key] = PersonFactsForm.field($1.answer) }
        newest = facts.newest?.id
    }

    init(_ form: Form) {
        typed = PersonQuestion.all.reduce(into: [:]) { $0[$1.key.name] = String(form[$1.key.name].prefix(100)) }
        newest = form.id("newest")
    }

    subscript(key: String) -> String { typed[key] ?? "" }

    /// What follows a question that was answered with no is not kept: it was not asked.
    var answers: Answers {
        PersonQuestion.all.reduce(into: Answers()) { answers, question in
            let isNeedless = question.key.follows.map { self[$0] == "no" } ?? false
            if !isNeedless { answers[question.key.name] = answer(to: question) ?? .notAsked }
        }
    }

    func errors(today: Day) -> FieldErrors {
        var errors = FieldErrors()
        for question in PersonQuestion.all where !self[question.key.name].isEmpty && answer(to: question) == nil {
            errors.add(question.key.name, question.key.kind == .day ? "Enter the day as month, day and year" : "Choose one of the answers")
        }
        if let day = Day(self["laid_off_on"]), !PersonFactsForm.isLikely(day, today) {
            errors.add("laid_off_on", "Is the year right?")
        }
        return errors
    }

    /// A job was lost within the last twenty years, or its end is told for the next.
    static func isLikely(_ day: Day, _ today: Day) -> Bool { day <= today.adding(days: 366) && day >= today.adding(days: -20 * 366) }

    /// The answer that was typed; nothing if it is none of those that the question has.
    private func answer(to question: PersonQuestion) -> Rules.Answer? { PersonFactsForm.read(self[question.key.name], question) }

    static func read(_ text: String, _ question: PersonQuestion) -> Rules.Answer? {
        if text.isEmpty { return .notAsked }
        switch question.key.kind {
        case .day: return Day(text).map { .day($0) }
        case .text: return .text(text)
        default: break
        }
        switch text {
        case PersonFactsForm.unsure: return .unsure
        case PersonFactsForm.declined: return .declined
        default: break
        }
        if case .choice(let words) = question.key.kind { return words.contains(text) ? .choice(text) : nil }
        return ["yes": true, "no": false][text].map { .yesNo($0) }
    }

    static func field(_ answer: Rules.Answer) -> String {
        switch answer {
        case .yesNo(let yes): yes ? "yes" : "no"
        case .choice(let word): word
        case .day(let day): day.description
        case .text(let text): text
        case .unsure: unsure
        case .declined: declined
        case .notAsked, .number, .money, .list: ""
        }
    }
}
