import Dates
import Phrases

/// Something about an answer that the person should look at, and what to do about it.
struct AnswerProblem: Sendable, Equatable {
    /// An error keeps the page; a warning is said, and the answer stands.
    enum Weight: Sendable { case error, warning }

    /// The field's name, such as `fein` or `positions[0][hourly_wage]`.
    let name: String
    let page: Int
    /// The id that the summary leads to.
    let anchor: String
    /// What the message is about, unless it says so itself.
    let label: Phrase?
    let message: Phrase
    let weight: Weight

    /// One line of the summary: the label, then what to do.
    func line(in language: Language) -> String {
        guard let label = label?[language] else { return message[language] }
        return label.hasSuffix("?") ? "\(label) \(message[language])" : "\(label): \(message[language])"
    }
}

extension AnswersForm {
    /// The draft as `keep` leaves it, and what is wrong on this page.
    func check(_ draft: AnswersDraft, on today: Day) -> (draft: AnswersDraft, problems: [AnswerProblem]) {
        let kept = keep(into: draft)
        return (kept, kept.problems(on: page, today: today, in: language))
    }
}

extension AnswersDraft {
    /// Everything to look at before the answers are sent, in the order of the questions.
    func problemsBeforeSending(_ questionnaire: Questionnaire = .current, today: Day, in language: Language) -> [AnswerProblem] {
        questionnaire.pages.flatMap { problems(on: $0, today: today, in: language) }
    }

    /// What is to be looked at on one page, in the order of its fields.
    func problems(on page: Questionnaire.Page, today: Day, in language: Language) -> [AnswerProblem] {
        var problems: [AnswerProblem] = []
        let repeated = page.repeated.flatMap(\.fields)
        for place in answers.positions.indices {
            problems += repeated.compactMap { problem(with: $0, on: page, ofPosition: place, today: today, in: language) }
        }
        problems += page.single.flatMap(\.fields).compactMap { problem(with: $0, on: page, ofPosition: nil, today: today, in: language) }
        return problems
    }

    private func problem(
        with field: QuestionField, on page: Questionnaire.Page, ofPosition place: Int?, today: Day, in language: Language
    ) -> AnswerProblem? {
        let (value, _) = entry(field.key, ofPosition: place)
        let name = AnswerName.of(field.key, ofPosition: place)
        let found: (Phrase, AnswerProblem.Weight)?
        if let unclear = unclear(field, named: name, in: language) {
            found = (unclear, .error)
        } else if let value {
            found = answers.objection(to: value, of: field, today: today)
        } else {
            found = field.isRequired ? (AnswerProblemWords.needed(field.key), .error) : nil
        }
        guard let found else { return nil }
        let isMissing = found.0 == AnswerProblemWords.needed(field.key)
        let label = isMissing ? nil : place.map { QuestionnaireWords.job($0).before(field.label) } ?? field.label
        return AnswerProblem(name: name, page: page.number, anchor: anchor(field, named: name), label: label, message: found.0, weight: found.1)
    }

    private func unclear(_ field: QuestionField, named name: String, in language: Language) -> Phrase? {
        if case .month = field.kind, let year = asTyped[AnswerName.year(name)], let month = asTyped[AnswerName.month(name)] {
            return DayText.month(month) == nil
                ? AnswerProblemWords.month : (year.isEmpty ? AnswerProblemWords.year : AnswerProblemWords.fourDigitYear)
        }
        guard let typed = asTyped[name] else { return nil }
        if case .yesNoOpen = field.kind, typed == "unsure" { return nil }
        guard case .unclear(let message) = AnswerReading.read(typed, as: field.kind, in: language) else { return AnswerProblemWords.confirm }
        return message
    }

    private func anchor(_ field: QuestionField, named name: String) -> String {
        if case .month = field.kind, let month = asTyped[AnswerName.month(name)], DayText.month(month) != nil {
            return AnswerName.id(name) + "-year"
        }
        return field.anchor(named: name)
    }
}

extension Phrase {
    /// "First job, pay per hour".
    fileprivate func before(_ label: Phrase) -> Phrase {
        func joined(_ language: Language) -> String { "\(self[language]), \(label[language].loweredFirst)" }
        return Phrase(en: joined(.en), es: joined(.es), pl: joined(.pl))
    }
}

extension String {
    /// With a small first letter, unless the first word is written in capitals.
    fileprivate var loweredFirst: String {
        guard let first, dropFirst().first?.isUppercase != true else { return self }
        return first.lowercased() + dropFirst()
    }
}

extension QuestionField {
    /// Whether the answers stand beside round buttons; more than four stand in a list.
    var isRadios: Bool {
        switch kind {
        case .yesNo, .yesNoUnsure, .yesNoOpen: true
        case .choice(let choices): choices.count <= 4
        default: false
        }
    }

    var isBoxes: Bool { if case .several = kind { true } else { false } }

    /// The id of the first thing to fill in.
    func anchor(named name: String) -> String {
        let id = AnswerName.id(name)
        if case .month = kind { return id + "-month" }
        return isRadios || isBoxes ? id + "-1" : id
    }
}
