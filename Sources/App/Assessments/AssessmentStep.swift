import Markup
import Storage

/// A page of the questions: a side of life, the facts that could be otherwise, or the check at the end.
enum AssessmentStep: Hashable, Sendable {
    case domain(NeedDomain)
    case facts, check

    static let all = NeedDomain.allCases.map(AssessmentStep.domain) + [.facts, .check]

    /// As it stands in an address.
    var word: String {
        switch self {
        case .domain(let domain): domain.rawValue
        case .facts: "facts"
        case .check: "check"
        }
    }

    init?(word: String) {
        guard let step = AssessmentStep.all.first(where: { $0.word == word }) else { return nil }
        self = step
    }

    /// From 1.
    var number: Int { (AssessmentStep.all.firstIndex(of: self) ?? 0) + 1 }
    var previous: AssessmentStep? { number > 1 ? AssessmentStep.all[number - 2] : nil }
}

extension Assessment {
    /// The first page that is not answered yet; the check when all are, or when it is finished.
    var goesOn: AssessmentStep {
        guard finishedAt == nil else { return .check }
        return AssessmentStep.all.first { !isAnswered($0) } ?? .check
    }

    /// Where to go on once that page is saved: nobody walks again through what is answered.
    func goesOn(after step: AssessmentStep) -> AssessmentStep {
        guard finishedAt == nil else { return .check }
        return AssessmentStep.all.first { $0 != step && !isAnswered($0) } ?? .check
    }

    func isAnswered(_ step: AssessmentStep) -> Bool {
        switch step {
        case .domain(let domain): answers[domain] != nil
        case .facts: !said.isEmpty
        case .check: finishedAt != nil
        }
    }
}

extension ID<Assessment> {
    func page(_ step: AssessmentStep) -> Link { "/assessment/\(self)/\(step.word)" }
}

extension ID<Participant> {
    /// What the person needs, now and before.
    var assessments: Link { "/people/\(self)/assessments" }
    /// The one that staff take down, or go on with.
    var assessment: Link { "/people/\(self)/assessment" }
    /// Where a script saves it while somebody types.
    var assessmentDraft: Link { "/people/\(self)/assessment/draft" }
    var assessmentLink: Link { "/people/\(self)/assessment/link" }
    func start(on assessment: ID<Assessment>) -> Link { "/people/\(self)/assessments/\(assessment)/start" }
    func answer(to domain: NeedDomain, of assessment: ID<Assessment>) -> Link {
        "/people/\(self)/assessments/\(assessment)/answers/\(domain.rawValue)"
    }
}
