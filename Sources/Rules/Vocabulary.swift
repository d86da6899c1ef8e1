/// Whom questions are put to. The rules of a program read the keys of one vocabulary.
public enum Vocabulary: String, CaseIterable, Sendable {
    /// The fifteen questions of the Request for Information.
    case employer
    /// What a job seeker is asked for programs.
    case person

    /// Every key, in the order of the questions.
    public var keys: [AnswerKey] {
        switch self {
        case .employer: AnswerKey.ofEmployer
        case .person: AnswerKey.ofPerson
        }
    }

    /// The key of that name, if there is one.
    public func key(_ name: String) -> AnswerKey? { index[name].map { keys[$0] } }

    /// Where the key stands among the questions.
    func place(_ name: String) -> Int { index[name] ?? keys.count }

    /// The numbers that questions have.
    var questions: ClosedRange<Int> { 1...(keys.last?.question ?? 1) }

    /// Of whom a criterion may be asked.
    var scopes: [Criterion.Scope] {
        switch self {
        case .employer: [.employer, .position]
        case .person: [.person]
        }
    }

    private var index: [String: Int] {
        switch self {
        case .employer: Vocabulary.ofEmployer
        case .person: Vocabulary.ofPerson
        }
    }

    private static let ofEmployer = places(AnswerKey.ofEmployer)
    private static let ofPerson = places(AnswerKey.ofPerson)

    private static func places(_ keys: [AnswerKey]) -> [String: Int] {
        Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1.name, $0) })
    }
}
