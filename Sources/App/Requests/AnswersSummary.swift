import Dates
import Phrases

/// The answers as lines to read: for "check your answers", for the review by staff, and for the copy that the employer gets.
struct AnswersSummary: Sendable {
    let draft: AnswersDraft
    /// The questions as they were asked; their language is the language of the lines.
    let wording: AskedWording
    /// After sending, an employer number shows its last four digits only.
    let isMasked: Bool

    init(_ draft: AnswersDraft, asked wording: AskedWording, masked isMasked: Bool) {
        self.draft = draft
        self.wording = wording
        self.isMasked = isMasked
    }

    /// One question's part and its answer.
    struct Line: Sendable, Equatable {
        let question: Int
        let page: Int
        /// The title of the question, and the short label of this part of it.
        let title: String
        let label: String
        let answer: String
        /// The keys it shows; for a job, `positions[0][title]` and so on.
        let keys: [String]
        let state: State
    }

    enum State: Sendable, Equatable { case answered, declined, open }

    var language: Language { wording.language }

    /// Every part that was asked of this employer, in order; what hangs on a "no" is left out.
    var lines: [Line] { wording.pages.flatMap { lines(ofPage: $0.number) } }

    /// The lines of one page.
    func lines(ofPage number: Int) -> [Line] {
        guard let page = wording.pages.first(where: { $0.number == number }) else { return [] }
        let repeated = page.questions.filter(\.isRepeated)
        let jobs = repeated.isEmpty ? [] : jobLines(repeated, page: number)
        return jobs
            + page.questions.filter { !$0.isRepeated }.flatMap { question in
                question.fields.filter(isAsked).map { line($0, of: question, page: number) }
            }
    }

    private func isAsked(_ field: AskedWording.Field) -> Bool {
        guard let condition = field.condition else { return true }
        let (value, typed) = draft.entry(field.key)
        if value != nil || typed != nil { return true }
        if condition.hasPrefix("interests:") { return draft.answers["interests"]?.list?.contains(String(condition.dropFirst(10))) == true }
        return draft.answers[condition]?.boolean == true
    }

    private func line(_ field: AskedWording.Field, of question: AskedWording.Question, page: Int) -> Line {
        func line(_ answer: String, _ state: State) -> Line {
            Line(
                question: question.number, page: page, title: question.title, label: field.short, answer: answer, keys: [field.key], state: state)
        }
        if let value = draft.answers[field.key] { return line(said(value, field), .answered) }
        if draft.answers.declined.contains(field.key) { return line(QuestionnaireWords.declined[language], .declined) }
        return line(typed(field.key, field) ?? QuestionnaireWords.notAnswered[language], .open)
    }

    /// What was typed and is no answer yet: "not sure", or a text that could not be read.
    private func typed(_ name: String, _ field: AskedWording.Field) -> String? {
        if let text = draft.asTyped[name] { return field.choices[text] ?? QuestionnaireWords.unclear(text)[language] }
        guard let month = draft.asTyped[AnswerName.month(name)], let year = draft.asTyped[AnswerName.year(name)] else { return nil }
        return QuestionnaireWords.unclear("\(month)/\(year)")[language]
    }

    private func said(_ value: AnswerValue, _ field: AskedWording.Field) -> String {
        switch value {
        case .text(let text) where field.key == "fein": isMasked ? FEIN.masked(text) : FEIN.written(text)
        case .text(let text): field.choices[text] ?? text
        case .list(let list): list.map { field.choices[$0] ?? $0 }.joined(separator: ", ")
        case .integer(let number): Wording.number(number, in: language)
        case .money(let cents): Wording.money(cents: Int64(cents), in: language)
        case .day(let day) where field.key == "operating_since" && day.day == 1: AnswersSummaryWords.month(day)[language]
        case .day(let day): Wording.day(day, in: language)
        case .boolean(let isSo): (isSo ? QuestionnaireWords.yes : QuestionnaireWords.no)[language]
        case .unsure: QuestionnaireWords.notSure[language]
        case .positions: ""
        }
    }
}

extension AnswersSummary {
    /// One line for each job, or one that says none was named.
    private func jobLines(_ questions: [AskedWording.Question], page: Int) -> [Line] {
        let number = questions[0].number
        let fields = questions.flatMap(\.fields)
        let positions = draft.answers.positions
        let named = positions.indices.filter { place in
            !Questionnaire.isBlank(positions[place]) || fields.contains { draft.asTyped[AnswerName.of($0.key, ofPosition: place)] != nil }
        }
        let title = wording.pages.first { $0.number == page }?.title ?? ""
        let open = QuestionnaireWords.notAnswered[language]
        guard !named.isEmpty else {
            return [Line(question: number, page: page, title: title, label: title, answer: open, keys: [Questionnaire.positionsKey], state: .open)]
        }
        return named.map { place in
            let keys = fields.filter { positions[place][$0.key] != nil }.map { AnswerName.of($0.key, ofPosition: place) }
            let answer = job(positions[place], at: place, fields)
            return Line(
                question: number, page: page, title: title, label: positions[place]["title"]?.text ?? QuestionnaireWords.job(place)[language],
                answer: answer.isEmpty ? open : answer, keys: keys, state: answer.isEmpty ? .open : .answered)
        }
    }

    /// "2 people · from Dec 7, 2026 · $21.50 an hour · 40 hours a week · More than a year · …".
    private func job(_ position: [String: AnswerValue], at place: Int, _ fields: [AskedWording.Field]) -> String {
        let parts = fields.compactMap { field -> String? in
            guard field.key != "title" else { return nil }
            guard let value = position[field.key] else { return typed(AnswerName.of(field.key, ofPosition: place), field) }
            switch (field.key, value) {
            case ("openings", .integer(let number)): return AnswersSummaryWords.people(number)[language]
            case ("start_on", .day(let day)): return AnswersSummaryWords.from(day)[language]
            case ("hourly_wage", .money(let cents)): return AnswersSummaryWords.anHour(cents)[language]
            case ("hours_per_week", .integer(let number)): return AnswersSummaryWords.hoursAWeek(number)[language]
            case ("duties", _), ("shift", _), ("pay_basis", _), ("duration", _): return said(value, field)
            default: return "\(field.short): \(said(value, field))"
            }
        }
        return parts.joined(separator: " · ")
    }
}

extension AnswersSummary.Line {
    /// The id on its page at which the answer is changed.
    var anchor: String {
        guard let key = keys.first, let field = Questionnaire.current.field(key) else { return "positions-\(place)" }
        return field.anchor(named: key)
    }

    // `positions[1][title]` is the second job; without jobs there is the first group to fill in.
    private var place: Int { keys.first.flatMap { Int($0.drop { $0 != "[" }.dropFirst().prefix { $0.isNumber }) } ?? 0 }
}
