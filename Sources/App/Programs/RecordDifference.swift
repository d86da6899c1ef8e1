import Phrases
import Rules

/// An answer that is not what we had.
struct RecordDifference: Sendable, Equatable {
    let key: String
    let number: Int
    let wording: String
    /// What we had, in words; nothing if we did not know.
    let had: String?
    let says: String
    /// The fact of the employer's record that it would change; nothing where the answer alone counts.
    let fact: Fact?

    /// A fact of the record that an answer speaks of.
    enum Fact: String, CaseIterable, Sendable {
        case legalName = "legal_name"
        case otherNames = "other_names"
        case fein, naics
        case industry = "main_product"

        var path: any WritableKeyPath<EmployerFacts, String> & Sendable {
            switch self {
            case .legalName: \.legalName
            case .otherNames: \.otherNames
            case .fein: \.fein
            case .naics: \.naics
            case .industry: \.industry
            }
        }
    }
}

/// What the answers say otherwise than our record, and than what we showed the employer when we asked.
struct RecordDifferences: Sendable {
    let all: [RecordDifference]

    init(_ answers: Answers, against employer: Employer, knownBefore: Answers, questions: AskedQuestions) {
        let facts = EmployerFacts(employer)
        let ofRecord = RecordDifference.Fact.allCases.compactMap { fact -> RecordDifference? in
            guard let key = AnswerKey.named(fact.rawValue), let told = RecordDifferences.value(of: fact, in: answers) else { return nil }
            let had = facts[keyPath: fact.path]
            guard RecordDifferences.differs(told, from: had, fact) else { return nil }
            return RecordDifference(
                key: key.name, number: key.question, wording: questions.wording(key.name, ofQuestion: key.question), had: had.isEmpty ? nil : had,
                says: told, fact: fact)
        }
        let others = AnswerKey.all.filter { !$0.isOfPosition && RecordDifference.Fact(rawValue: $0.name) == nil }
        let ofForm = others.compactMap { key -> RecordDifference? in
            let (had, says) = (knownBefore[key.name], answers[key.name])
            guard !had.isOpen, had != says else { return nil }
            return RecordDifference(
                key: key.name, number: key.question, wording: questions.wording(key.name, ofQuestion: key.question),
                had: questions.said(had, to: key.name), says: questions.said(says, to: key.name), fact: nil)
        }
        all = (ofRecord + ofForm + RecordDifferences.ofJobs(answers, knownBefore, questions)).sorted { $0.number < $1.number }
    }

    /// The facts with those answers taken over.
    static func facts(of employer: Employer, taking taken: Set<RecordDifference.Fact>, from answers: Answers) -> EmployerFacts {
        var facts = EmployerFacts(employer)
        for fact in taken {
            if let told = value(of: fact, in: answers) { facts[keyPath: fact.path] = told }
        }
        return facts
    }

    private static func value(of fact: RecordDifference.Fact, in answers: Answers) -> String? {
        switch answers[fact.rawValue] {
        case .text(let digits) where fact == .fein: FEIN.written(digits)
        case .text(let text): text
        case .list(let names): names.isEmpty ? nil : names.joined(separator: ", ")
        default: nil
        }
    }

    // A product said in other words than our note of the industry is no difference; one that we did not know is.
    private static func differs(_ told: String, from had: String, _ fact: RecordDifference.Fact) -> Bool {
        switch fact {
        case .fein, .naics: told.filter(\.isNumber) != had.filter(\.isNumber)
        case .legalName, .otherNames: told != had
        case .industry: had.isEmpty
        }
    }

    private static func ofJobs(_ answers: Answers, _ known: Answers, _ questions: AskedQuestions) -> [RecordDifference] {
        zip(known.positions, answers.positions).flatMap { old, new -> [RecordDifference] in
            guard case .text(let title) = new["title"], old["title"] == new["title"] else { return [] }
            return AnswerKey.all.filter { $0.isOfPosition && !old[$0.name].isOpen && old[$0.name] != new[$0.name] }.map { key in
                RecordDifference(
                    key: key.name, number: key.question, wording: "\(title): \(questions.wording(key.name, ofQuestion: key.question))",
                    had: questions.said(old[key.name], to: key.name), says: questions.said(new[key.name], to: key.name), fact: nil)
            }
        }
    }
}
