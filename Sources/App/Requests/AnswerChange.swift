import Phrases

extension AnswersDraft {
    /// How many of the questions have an answer, or at least a word: "not sure" and "rather not say" count.
    func answered(of questionnaire: Questionnaire) -> Int {
        questionnaire.questions.filter { question in
            let keys = question.fields.map(\.key)
            guard question.repeats == nil else {
                return answers.positions.contains { position in
                    keys.contains { position[$0] != nil && position[$0] != questionnaire.positionField($0)?.usual }
                }
            }
            return keys.contains { answers[$0] != nil || answers.declined.contains($0) || asTyped[$0] != nil }
        }.count
    }
}

extension RequestAnswers {
    /// What was changed, as short labels in English and in the order of the questions.
    func changes(since earlier: RequestAnswers) -> [String] {
        Questionnaire.current.pages.flatMap { page -> [String] in
            let jobs = page.repeated.isEmpty || positions == earlier.positions ? [] : ["jobs"]
            let fields = page.single.flatMap(\.fields).filter { field in
                self[field.key] != earlier[field.key] || declined.contains(field.key) != earlier.declined.contains(field.key)
            }
            return jobs + fields.map { (QuestionField.shortLabels[$0.key] ?? $0.label).en.withSmallStart }
        }
    }
}

extension String {
    /// "Legal name" → "legal name"; "FEIN" stays.
    fileprivate var withSmallStart: String {
        dropFirst().first?.isUppercase == true ? self : prefix(1).lowercased() + dropFirst()
    }
}
