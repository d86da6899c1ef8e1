/// What follows when a criterion is not met.
public enum Consequence: String, CaseIterable, Sendable, Codable {
    case notEligible = "not_eligible"
    case supervisorReview = "supervisor_review"

    var standing: Standing { self == .notEligible ? .notEligible : .supervisorReview }
}

/// One condition of a program, with its reason, its source and the questions that decide it.
public struct Criterion: Hashable, Sendable {
    /// Whether it is asked once of the employer, of every position, or of the person.
    public enum Scope: String, CaseIterable, Sendable {
        case employer, position, person
    }

    public let id: String
    public let scope: Scope
    public let expression: Expression
    public let onFail: Consequence
    public let questions: [Int]
    /// The rule in plain words, to stand beside the answer.
    public let rule: Trilingual
    /// What is said to the employer when it is not met.
    public let reason: Trilingual
    public let citation: String
    public let source: String
    public let status: Certainty

    /// The keys of the answers that it reads.
    public var reads: [String] { expression.reads }
}
