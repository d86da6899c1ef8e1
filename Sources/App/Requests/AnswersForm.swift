import Dates
import Phrases

/// One page of the questionnaire as a browser sends it. Field names are the keys of the answers.
struct AnswersForm {
    let page: Questionnaire.Page
    let language: Language
    /// The text of a field, empty if there is none.
    let text: (String) -> String
    /// Every value of a name that may come several times, such as ticked boxes.
    let all: (String) -> [String]

    /// The draft with everything typed on this page: answers as answers, the rest as it was typed. Nothing is refused and nothing lost.
    /// The buttons `act=add_position` and `act=remove_position_n` (counted from 0) are obeyed.
    func keep(into draft: AnswersDraft) -> AnswersDraft {
        var draft = draft
        for question in page.single { keep(question, into: &draft) }
        if !page.repeated.isEmpty { keepPositions(into: &draft) }
        return draft
    }

    private func keep(_ question: Question, into draft: inout AnswersDraft) {
        for field in question.fields {
            let entry = read(field, named: field.key, before: draft.answers[field.key])
            draft.answers[field.key] = entry.value
            draft.hold(entry.typed, named: field.key)
        }
        for shortcut in question.shortcuts where !text(shortcut.name).isEmpty {
            let fillings = shortcut.answers(whatStands: { draft.answers[$0] }, isBlank: draft.isBlank)
            for (key, value) in fillings { draft.answers[key] = value }
        }
        guard all("declined").contains(String(question.number)) else { return }
        for key in question.declinable {
            draft.answers.decline(key)
            draft.hold([:], named: key)
        }
    }

    private func keepPositions(into draft: inout AnswersDraft) {
        let act = text("act")
        let fields = page.repeated.flatMap(\.fields)
        var entries: [(values: [String: AnswerValue], typed: [String: [String: String]])] = []
        for place in 0..<Questionnaire.mostPositions where act != "remove_position_\(place)" {
            let entry = position(fields, at: place, before: draft)
            if !entry.typed.isEmpty || !Questionnaire.isBlank(entry.values) { entries.append(entry) }
        }
        if act == "add_position" && entries.count < Questionnaire.mostPositions { entries.append(([:], [:])) }
        draft.asTyped = draft.asTyped.filter { !$0.key.hasPrefix(Questionnaire.positionsKey + "[") }
        for (place, entry) in entries.enumerated() {
            for (key, typed) in entry.typed { draft.hold(typed, named: AnswerName.of(key, ofPosition: place)) }
        }
        draft.answers[Questionnaire.positionsKey] = entries.isEmpty ? nil : .positions(entries.map(\.values))
    }

    private func position(
        _ fields: [QuestionField], at place: Int, before draft: AnswersDraft
    ) -> (values: [String: AnswerValue], typed: [String: [String: String]]) {
        var values: [String: AnswerValue] = [:]
        var typed: [String: [String: String]] = [:]
        for field in fields {
            let before = draft.entry(field.key, ofPosition: place).value
            let entry = read(field, named: AnswerName.of(field.key, ofPosition: place), before: before)
            values[field.key] = entry.value
            if !entry.typed.isEmpty { typed[field.key] = entry.typed }
        }
        for shortcut in page.repeated.flatMap(\.shortcuts) where !text(AnswerName.of(shortcut.name, ofPosition: place)).isEmpty {
            let fillings = shortcut.answers(whatStands: { values[$0] }, isBlank: { values[$0] == nil && typed[$0] == nil })
            for (key, value) in fillings { values[key] = value }
        }
        return (values, typed)
    }

    /// The answer in a field, and what was typed if it is not one: by the ending of the field's name, empty for the field itself.
    private func read(_ field: QuestionField, named name: String, before: AnswerValue?) -> (value: AnswerValue?, typed: [String: String]) {
        switch field.kind {
        case .month: return readMonth(named: name, before: before?.day)
        case .several(let choices, let other):
            let ticked = all(name)
            if case .answer(let value) = AnswerReading.several(ticked, choices, takesOthers: other != nil) { return (value, [:]) }
            return (nil, [:])
        default:
            let typed = text(name).unpadded
            if case .answer(let value) = AnswerReading.read(typed, as: field.kind, in: language) { return (value, [:]) }
            return (nil, typed.isEmpty ? [:] : ["": typed])
        }
    }

    private func readMonth(named name: String, before: Day?) -> (value: AnswerValue?, typed: [String: String]) {
        let month = text(AnswerName.month(name)).unpadded
        let year = text(AnswerName.year(name)).unpadded
        if month.isEmpty && year.isEmpty {
            let whole = text(name).unpadded
            if case .answer(let value) = AnswerReading.read(whole, as: .day, in: language) { return (value, [:]) }
            return (nil, whole.isEmpty ? [:] : ["": whole])
        }
        guard let number = DayText.month(month), year.utf8.count == 4, Digits.count(year) == 4, let whole = Int(year),
            let first = Day(year: whole, month: number, day: 1)
        else { return (nil, ["[month]": month, "[year]": year]) }
        // An imported answer may know the day itself.
        if let before, before.year == first.year, before.month == first.month { return (.day(before), [:]) }
        return (.day(first), [:])
    }
}

extension AnswersDraft {
    fileprivate mutating func hold(_ typed: [String: String], named name: String) {
        for ending in ["", "[month]", "[year]"] { asTyped[name + ending] = typed[ending] }
    }

    fileprivate func isBlank(_ key: String) -> Bool { answers[key] == nil && asTyped[key] == nil }
}

extension Question.Shortcut {
    /// The answers to what is blank, and only to that.
    fileprivate func answers(whatStands: (String) -> AnswerValue?, isBlank: (String) -> Bool) -> [(String, AnswerValue)] {
        fillings.filter { isBlank($0.key) }.compactMap { key, filling in
            switch filling {
            case .no: (key, .boolean(false))
            case .yes: (key, .boolean(true))
            case .sameAs(let other): whatStands(other).map { (key, $0) }
            }
        }
    }
}
