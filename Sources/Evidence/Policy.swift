/// A number with its error over several splits: the means of their estimates and of their errors, because the splits share their rows and another one
/// would add hardly anything to what is known.
public struct SplitEstimate: Sendable, Equatable {
    public let estimate: Estimate
    /// The error that also holds how far the splits lie apart (Chernozhukov et al. 2018).
    public let errorWithSpread: Double
    /// The lowest and the highest of the splits.
    public let range: ClosedRange<Double>

    /// `splits` holds a number for each row of each split; `weights` are those of the rows of all splits.
    init(_ splits: [[Double]], _ weights: [Double]?) { self.init(splits.map { ($0, weights) }) }

    /// Each split with the weights of its own rows.
    init(_ splits: [(values: [Double], weights: [Double]?)]) {
        let estimates = splits.map { Moments.estimate($0.values, $0.weights) }
        let values = estimates.map(\.value)
        estimate = Estimate(Moments.mean(values), standardError: Moments.mean(estimates.map(\.standardError)))
        errorWithSpread = (estimate.standardError * estimate.standardError + Moments.variance(values)).squareRoot()
        range = Moments.range(values)
    }
}

/// A rule for whom to send, and what it is worth against sending everybody, drawing lots, or looking at need.
/// Source: Athey, Wager 2021; Kitagawa, Tetenov 2018.
public struct Policy: Sendable {
    public enum Way: String, Sendable, CaseIterable {
        case everyone, random, rule
        case leastEmployable = "least_employable"
        case mostEmployable = "most_employable"
    }

    public struct Feature: Sendable {
        public let name: String
        /// The mean size of what it adds to a score.
        public let importance: Double
        /// 1 where more of it means a higher score, −1 where a lower one, 0 for neither.
        public let direction: Int
    }

    public let splits: [PolicySplit]
    /// The mean benefit for each row of the table, less the cost of those sent.
    public let value: [Way: SplitEstimate]
    public let ruleMinusRandom: SplitEstimate
    public let ruleMinusLeast: SplitEstimate?
    public let ruleMinusEveryone: SplitEstimate
    public let leastMinusRandom: SplitEstimate?
    /// Rules that were learnt from some people, judged by people who come after them in the order of the folds, and never the other way round: what the
    /// rule gains over a lottery. Only what this interval supports is claimed.
    public let aheadOfRandom: SplitEstimate
    /// The effect less the cost in each fifth of the scores, the lowest first; each score from a rule that has not seen the row.
    public let fifths: [(count: Int, effect: Estimate)]
    /// How often two splits decide the same: the mean share of rows over pairs of splits; nil for one split.
    public let agreement: Double?
    /// The rule from all rows, to be used from now on.
    public let rule: BenefitRule
    /// How columns become what the rule looks at.
    public let encoding: Encoding
    public let features: [Feature]
    public let verdict: PolicyVerdict

    /// Below 500 rows, or 100 in an arm, there is no rule.
    public static func isTooSmall(_ comparison: Comparison) -> Bool {
        comparison.count < 500 || min(comparison.treatedRows.count, comparison.untreatedRows.count) < 100
    }

    /// `comparison` holds the covariates that adjust; `features` are what the rule may look at. Throws `EvidenceRefused` for too few rows
    /// and for settings that cannot be.
    public init(_ comparison: Comparison, features: Inputs, _ settings: PolicySettings) throws {
        let table = try PolicyTable(
            outcome: comparison.outcome, arms: comparison.isTreated.map { $0 ? 1 : 0 }, names: ["untreated", "treated"],
            covariates: Columns(comparison.inputs), features: Columns(features), known: settings.known, weights: comparison.weights)
        try self.init(table, settings)
    }

    /// One service against none. Throws as the other.
    public init(_ table: PolicyTable, _ settings: PolicySettings) throws {
        try settings.check(table)
        let (splits, ahead) = try PolicyLearning(table: table, settings: settings).judged()
        let (worth, later) = (PolicyWorth(splits), PolicyWorth(ahead))
        self.value = worth.values
        ruleMinusRandom = worth.ruleMinus(worth.random)
        ruleMinusLeast = worth.least.map(worth.ruleMinus)
        ruleMinusEveryone = worth.ruleMinus(worth.everyone)
        leastMinusRandom = worth.least.map { worth.pair($0, worth.random) }
        aheadOfRandom = later.ruleMinus(later.random)
        fifths = Policy.fifths(splits)
        agreement = Policy.agreement(splits)
        self.splits = splits
        let learner = try RuleLearner(table, cost: settings.cost, seed: settings.seed)
        rule = learner.rules[0]
        encoding = learner.encoding
        features = Policy.described(learner.rules[0], try learner.encoding.inputs(table.features), table.weights)
        let missing = settings.missing.map { abs($0[1] - $0[0]) } ?? 0
        let effect = try Effect(table.comparison(), EffectSettings(known: table.known, seed: settings.seed, missingDifference: missing))
        let judged = PolicyVerdict(
            effect.checks, settings, everyone: worth.value(worth.everyone).estimate, worth.shown, ahead: later.shown)
        verdict = table.hasOneOutcome ? .nothingToTell : judged
    }

    private static func fifths(_ splits: [PolicySplit]) -> [(count: Int, effect: Estimate)] {
        (0..<5).map { fifth in
            let parts = splits.map { split -> (rows: Int, estimate: Estimate) in
                let rows = split.fifths.indices.filter { split.fifths[$0] == fifth }
                return (rows.count, Moments.estimate(rows.map { split.benefits[0][$0] }, Weights.only(split.weights, rows)))
            }
            let error = Moments.mean(parts.map(\.estimate.standardError))
            return (parts[0].rows, Estimate(Moments.mean(parts.map(\.estimate.value)), standardError: error))
        }
    }

    static func agreement(_ splits: [PolicySplit]) -> Double? {
        var shares: [Double] = []
        for (place, split) in splits.enumerated() {
            for other in splits[..<place] {
                let same = zip(split.services, other.services).count { $0 == $1 }
                shares.append(Double(same) / Double(split.services.count))
            }
        }
        return shares.isEmpty ? nil : Moments.mean(shares)
    }

    static func described(_ rule: BenefitRule, _ features: Inputs, _ weights: [Double]?) -> [Feature] {
        zip(features.names, zip(features.columns, rule.contributions(features))).map { name, parts in
            let (column, contribution) = parts
            let (mean, center) = (Moments.mean(column, weights), Moments.mean(contribution, weights))
            let together = Moments.total(column.indices.map { (column[$0] - mean) * (contribution[$0] - center) }, weights)
            return Feature(
                name: name, importance: Moments.mean(contribution.map(abs), weights), direction: together > 0 ? 1 : together < 0 ? -1 : 0)
        }
    }
}

/// What the ways of choosing are worth, over the splits.
struct PolicyWorth {
    typealias Way = (PolicySplit) -> [Double]

    /// What verdicts rest on.
    struct Shown {
        let rule: Estimate
        let overRandom: Estimate
        let overEveryone: Estimate
        /// Nil without a column of who found work.
        let overLeast: Estimate?
    }

    let splits: [PolicySplit]
    /// Nil without a column of who found work.
    let least: Way?
    private let most: Way?
    let everyone: Way = { $0.gains(of: 0, $0.choices.services.map { _ in 1 }) }
    let random: Way = { $0.gains(of: 0, $0.choices.random) }

    init(_ splits: [PolicySplit]) {
        self.splits = splits
        let isTold = splits.allSatisfy { $0.choices.leastEmployable != nil }
        least = isTold ? { $0.gains(of: 0, $0.choices.leastEmployable ?? []) } : nil
        most = isTold ? { $0.gains(of: 0, $0.choices.mostEmployable ?? []) } : nil
    }

    func value(_ way: Way) -> SplitEstimate { SplitEstimate(splits.map { (way($0), $0.weights) }) }

    func pair(_ a: Way, _ b: Way) -> SplitEstimate {
        SplitEstimate(splits.map { split in (zip(a(split), b(split)).map { $0 - $1 }, split.weights) })
    }

    func ruleMinus(_ way: Way) -> SplitEstimate { pair(\.ruleGains, way) }

    var values: [Policy.Way: SplitEstimate] {
        let ways: [Policy.Way: Way?] = [
            .everyone: everyone, .random: random, .rule: \.ruleGains, .leastEmployable: least, .mostEmployable: most,
        ]
        return ways.compactMapValues { $0.map(value) }
    }

    var shown: Shown {
        Shown(
            rule: value(\.ruleGains).estimate, overRandom: ruleMinus(random).estimate, overEveryone: ruleMinus(everyone).estimate,
            overLeast: least.map { ruleMinus($0).estimate })
    }
}

extension PolicySettings {
    /// Throws `EvidenceRefused` for too few rows, and for what cannot be.
    func check(_ table: PolicyTable) throws {
        guard !table.isTooSmall else {
            let sizes = table.names.indices.map { arm in "\(table.names[arm]) \(table.arms.count { $0 == arm })" }
            throw EvidenceRefused("A rule needs 500 rows and 100 of each arm; there are \(sizes.joined(separator: ", ")). Add rows.")
        }
        if case .share(let share) = capacity, !(share > 0 && share < 1) {
            throw EvidenceRefused("The share \(share) is not between 0 and 1. Write 0.5 for one half.")
        }
        if case .places(let shares) = capacity {
            guard table.names.count > 2, shares.count == table.names.count - 1, shares.allSatisfy({ $0 >= 0 && $0 <= 1 }),
                shares.contains(where: { $0 > 0 })
            else { throw EvidenceRefused("Places are a share of people, from 0 to 1, for each of several services.") }
            guard table.weights == nil else { throw EvidenceRefused("Places of each service are given to one person a row. Leave the weights out.") }
        }
        guard cost.isFinite else { throw EvidenceRefused("The cost \(cost) is not a finite number. Write it in units of the outcome.") }
        guard lotsWithin.isFinite, lotsWithin >= 0 else {
            throw EvidenceRefused("Lots are drawn within a number of standard deviations of the cut, such as 0.1; \(lotsWithin) is none.")
        }
        if lotsWithin > 0 {
            guard case .share = capacity else {
                throw EvidenceRefused("Lots near the cut are drawn where a share can be sent. Say which share, or leave the lots out.")
            }
        }
        guard splits > 0, (2...table.count / 2).contains(folds) else {
            throw EvidenceRefused("At least one split and two folds are needed, and two rows to a fold.")
        }
        for folds in givenFolds {
            guard folds.count == table.count, Set(folds).count > 1 else {
                throw EvidenceRefused("A given division needs a fold for each row, and at least two folds.")
            }
            for (fold, arm) in Set(folds).flatMap({ fold in table.names.indices.map { (fold, $0) } }) {
                let left = folds.indices.count { folds[$0] != fold && table.arms[$0] == arm }
                guard left < 50 else { continue }
                throw EvidenceRefused("Outside fold \(fold) only \(left) rows of “\(table.names[arm])” are left to learn from. Use smaller folds.")
            }
        }
    }
}
