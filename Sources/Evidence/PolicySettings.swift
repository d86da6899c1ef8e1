/// How many may be sent.
public enum Capacity: Sendable, Equatable {
    /// This share of those who could be.
    case share(Double)
    /// As many as gain more than a place costs.
    case worthwhile
}

/// How a rule for sending people is made and judged.
public struct PolicySettings: Sendable {
    public var capacity: Capacity
    /// What a place costs, in units of the outcome.
    public var cost: Double
    public var splits: Int
    public var folds: Int
    /// Folds made elsewhere: one split for each, with a number for every row.
    public var givenFolds: [[Int]]
    /// The chance of treatment of each row, where a draw fixed it.
    public var known: [Double]?
    /// 1 where the person found work, 0 where not; nil without such a column. Only the untreated are heeded.
    public var employed: [Double]?
    public var seed: UInt64

    public init(
        capacity: Capacity = .share(0.5), cost: Double = 0, splits: Int = 10, folds: Int = 5, givenFolds: [[Int]] = [], known: [Double]? = nil,
        employed: [Double]? = nil, seed: UInt64 = 1
    ) {
        self.capacity = capacity
        self.cost = cost
        self.splits = splits
        self.folds = folds
        self.givenFolds = givenFolds
        self.known = known
        self.employed = employed
        self.seed = seed
    }
}

/// Who is sent by each way of choosing, in one split; 1 or 0 for each row, a share for the lottery.
struct Choices: Sendable {
    var rule: [Double]
    var random: [Double]
    var leastEmployable: [Double]?
    var mostEmployable: [Double]?
}

/// One split of the rows into folds, each judged by what was learnt from the others.
public struct PolicySplit: Sendable {
    public let folds: [Int]
    public let scores: [Double]
    public let isSelected: [Bool]
    /// The fifth of each row by its score within its fold, from 0 (lowest).
    let fifths: [Int]
    /// ψ − cost of each row, by models of the outcome that have not seen its fold.
    let benefit: [Double]
    let choices: Choices
}
