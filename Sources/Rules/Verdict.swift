public import Dates

/// The verdict on one program, with what decided it and what is missing.
public struct Verdict: Hashable, Sendable, Codable {
    public enum Word: String, CaseIterable, Sendable, Codable {
        case eligible
        case notEligible = "not_eligible"
        case needsAnswer = "needs_answer"
        case supervisorReview = "supervisor_review"
        case notInForce = "not_in_force"
    }

    public let program: String
    public let name: Trilingual
    public let summary: Trilingual
    public let word: Word
    /// The first day of the version of the rules that was used; nothing before the first version.
    public let ruleVersion: Day?
    /// The criteria that settled the verdict: those not met, or, where the verdict is eligible, all.
    public let deciding: [Step]
    /// The answers without which there is no verdict.
    public let missing: [Missing]
    /// Every criterion, met or not.
    public let trace: [Step]
    /// The positions, where the program judges each.
    public let positions: [PositionVerdict]
    /// Why the program is not in force.
    public let note: Trilingual?
    public let askNext: [Trilingual]
    /// The place in the order, where the program sets one and it is known.
    public let tier: Trilingual?
}

/// One criterion applied to the answers.
public struct Step: Hashable, Sendable, Codable {
    public let criterion: String
    /// The place of the position in the list, from 0; nothing for the employer or the person as a whole.
    public let position: Int?
    public let truth: Truth
    public let onFail: Consequence
    /// The answers from which that is known; where it is not known, those there are.
    public let answers: [Quoted]
    /// The keys that are still open.
    public let missing: [String]
    public let questions: [Int]
    public let rule: Trilingual
    public let reason: Trilingual
    public let citation: String
    public let source: String
    public let status: Certainty
}

/// An answer as a rule read it.
public struct Quoted: Hashable, Sendable, Codable {
    public let key: String
    /// The number of its question.
    public let question: Int
    public let position: Int?
    public let answer: Answer
}

/// A key that must be answered before there is a verdict.
public struct Missing: Hashable, Sendable, Codable {
    public let key: String
    /// The number of its question.
    public let question: Int
    /// The positions that lack it; empty for a key of the employer.
    public let positions: [Int]
}

/// How one position fares in a program.
public struct PositionVerdict: Hashable, Sendable, Codable {
    /// The place of the position in the list, from 0.
    public let position: Int
    public let title: String?
    public let word: Verdict.Word
    public let deciding: [Step]
    public let missing: [Missing]
}
