/// How one person stands to one opening: the hard rules, and apart from them the suitability.
///
/// The score is given even where a rule fails: suitability is not eligibility, and a rule may be met next month.
public struct Verdict: Hashable, Sendable {
    public let person: Int64
    public let opening: Int64
    /// Empty when the person may be suggested.
    public let failed: [HardRule]
    /// One for each part, in the order of `Part`.
    public let parts: [PartScore]

    public var passes: Bool { failed.isEmpty }

    /// The sum of the parts.
    public var score: Score { Score(thousandths: parts.reduce(0) { $0 + Int($1.points.thousandths) }) }

    public var reasonsFor: [Reason] { parts.flatMap(\.reasons).filter(\.isFor) }
    public var reasonsAgainst: [Reason] { parts.flatMap(\.reasons).filter { !$0.isFor && !$0.isOpen } }
    /// What is not known yet.
    public var openQuestions: [Reason] { parts.flatMap(\.reasons).filter(\.isOpen) }
}

/// What one part adds to a score, and why.
public struct PartScore: Hashable, Sendable {
    public let part: Part
    public let points: Score
    /// The most points that the part could add.
    public let most: Int
    public let reasons: [Reason]

    /// `share` is in thousandths of the most.
    init(_ part: Part, _ share: Int, _ weights: Weights, _ reasons: [Reason]) {
        self.part = part
        self.points = Score(thousandths: share * weights[part])
        self.most = weights[part]
        self.reasons = reasons
    }
}
