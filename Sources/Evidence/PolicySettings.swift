/// How many may be sent.
public enum Capacity: Sendable, Equatable {
    /// This share of those who could be.
    case share(Double)
    /// With several services: of each of them this share of people can be sent there, in the order of the services.
    case places([Double])
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
    /// The chance of treatment of each row, where a draw fixed it and the table is a `Comparison`; a `PolicyTable` has its own.
    public var known: [Double]?
    /// 1 where the person found work, 0 where not; nil without such a column. Only the untreated are heeded.
    public var employed: [Double]?
    public var seed: UInt64
    /// The treatment was drawn by lot: nobody's hidden choice is in it.
    public var isRandomised: Bool
    /// The share of outcomes that are missing in each arm, the comparison first; nil where none is.
    public var missing: [Double]?
    /// Places for people whose scores lie within so many standard deviations of the cut are drawn by lot, not only for equal scores.
    public var lotsWithin: Double

    public init(
        capacity: Capacity = .share(0.5), cost: Double = 0, splits: Int = 10, folds: Int = 5, givenFolds: [[Int]] = [], known: [Double]? = nil,
        employed: [Double]? = nil, seed: UInt64 = 1, isRandomised: Bool = false, missing: [Double]? = nil, lotsWithin: Double = 0
    ) {
        self.capacity = capacity
        self.cost = cost
        self.splits = splits
        self.folds = folds
        self.givenFolds = givenFolds
        self.known = known
        self.employed = employed
        self.seed = seed
        self.isRandomised = isRandomised
        self.missing = missing
        self.lotsWithin = lotsWithin
    }
}

/// Who is sent by each way of choosing, in one split; 1 or 0 for each row, a share for the lottery.
struct Choices: Sendable {
    /// The service that the rule chooses for each row, from 1; 0 for none.
    var services: [Int]
    /// As many as the rule sends, drawn by lot within each fold.
    var random: [Double]
    var leastEmployable: [Double]?
    var mostEmployable: [Double]?
}

/// One split of the rows into folds, each judged by what was learnt from the others.
public struct PolicySplit: Sendable {
    public let folds: [Int]
    /// From a rule that has not seen the row's fold; with several services what the best of them is predicted to add.
    public let scores: [Double]
    /// The fifth of each row by its score within its fold, from 0 (lowest).
    public let fifths: [Int]
    /// ψ − cost of each service and row, by models of the outcome that have not seen its fold.
    public let benefits: [[Double]]
    let choices: Choices
    let weights: [Double]?

    /// The service that the rule chooses for each row, from 1; 0 for none.
    public var services: [Int] { choices.services }
    public var isSelected: [Bool] { choices.services.map { $0 > 0 } }

    /// What the rule's choices gain in each row, less what a place costs.
    public var ruleGains: [Double] { choices.services.enumerated().map { row, service in service > 0 ? benefits[service - 1][row] : 0 } }

    /// What so many of each row sent to one service gain.
    func gains(of service: Int, _ sent: [Double]) -> [Double] { zip(sent, benefits[service]).map { $0 * $1 } }

    /// What the places that the rule gives away would gain in each row if they were drawn by lot, service by service within each fold.
    var lotteryGains: [Double] {
        let shares = sharesOfFolds
        return services.indices.map { row in
            benefits.indices.reduce(0) { $0 + shares[folds[row]][$1] * benefits[$1][row] }
        }
    }

    /// What choosing adds in each row to giving away the same places by lot.
    var choosing: [Double] { zip(ruleGains, lotteryGains).map { $0 - $1 } }

    /// Of each fold, the share of its people that is sent to each service.
    private var sharesOfFolds: [[Double]] {
        let count = (folds.max() ?? 0) + 1
        var people = [Double](repeating: 0, count: count)
        var sent = [[Double]](repeating: [Double](repeating: 0, count: benefits.count), count: count)
        for (row, service) in services.enumerated() {
            people[folds[row]] += weights?[row] ?? 1
            if service > 0 { sent[folds[row]][service - 1] += weights?[row] ?? 1 }
        }
        return zip(sent, people).map { fold, all in fold.map { all > 0 ? $0 / all : 0 } }
    }
}
