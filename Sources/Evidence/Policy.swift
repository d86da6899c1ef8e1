/// A number with its error over several splits: the mean of their estimates, with the mean of their errors, because the splits share
/// their rows (the error of the average would be too small).
public struct SplitEstimate: Sendable, Equatable {
    public let estimate: Estimate
    /// The lowest and the highest of the splits.
    public let range: ClosedRange<Double>

    init(_ splits: [[Double]]) {
        let estimates = splits.map(Moments.estimate)
        let values = estimates.map(\.value)
        estimate = Estimate(Moments.mean(values), standardError: Moments.mean(estimates.map(\.standardError)))
        range = (values.min() ?? 0)...(values.max() ?? 0)
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
    /// The effect less the cost in each fifth of the scores, the lowest first.
    public let fifths: [(count: Int, effect: Estimate)]
    /// How often two splits select the same: the mean share of rows over pairs of splits; nil for one split.
    public let agreement: Double?
    /// The rule from all rows, to be used from now on.
    public let rule: BenefitRule
    public let features: [Feature]
    public let verdict: PolicyVerdict

    /// Below 500 rows, or 100 in an arm, there is no rule.
    public static func isTooSmall(_ comparison: Comparison) -> Bool {
        comparison.count < 500 || min(comparison.treatedRows.count, comparison.untreatedRows.count) < 100
    }

    /// `comparison` holds the covariates that adjust; `features` are what the rule may look at. Throws `EvidenceRefused` for too few rows
    /// and for settings that cannot be.
    public init(_ comparison: Comparison, features: Inputs, _ settings: PolicySettings) throws {
        try Policy.check(comparison, features, settings)
        let learning = PolicyLearning(comparison: comparison, features: features, settings: settings)
        let splits = learning.splits()
        func value(_ choice: (Choices) -> [Double]?) -> SplitEstimate? {
            let parts = splits.compactMap { split in choice(split.choices).map { zip($0, split.benefit).map { $0 * $1 } } }
            return parts.isEmpty ? nil : SplitEstimate(parts)
        }
        func pair(_ a: (Choices) -> [Double]?, _ b: (Choices) -> [Double]?) -> SplitEstimate? {
            value { choices in a(choices).flatMap { a in b(choices).map { b in zip(a, b).map { $0 - $1 } } } }
        }
        let everyone: (Choices) -> [Double]? = { $0.rule.map { _ in 1 } }
        let values: [Way: SplitEstimate?] = [
            .everyone: value(everyone), .random: value(\.random), .rule: value(\.rule), .leastEmployable: value(\.leastEmployable),
            .mostEmployable: value(\.mostEmployable),
        ]
        self.value = values.compactMapValues(\.self)
        ruleMinusRandom = pair(\.rule, \.random) ?? SplitEstimate([])
        ruleMinusLeast = pair(\.rule, \.leastEmployable)
        ruleMinusEveryone = pair(\.rule, everyone) ?? SplitEstimate([])
        leastMinusRandom = pair(\.leastEmployable, \.random)
        fifths = Policy.fifths(splits)
        agreement = Policy.agreement(splits)
        self.splits = splits
        let all = Array(0..<comparison.count)
        let rule = BenefitRule(features, benefit: learning.benefit(of: all, seed: settings.seed), seed: settings.seed)
        self.rule = rule
        self.features = Policy.described(rule, features)
        let effect = try Effect(comparison, EffectSettings(known: settings.known, seed: settings.seed))
        verdict = PolicyVerdict(
            effect.checks, settings, everyone: self.value[.everyone]?.estimate, rule: self.value[.rule]?.estimate, random: ruleMinusRandom.estimate,
            over: ruleMinusEveryone.estimate)
    }

    private static func check(_ comparison: Comparison, _ features: Inputs, _ settings: PolicySettings) throws {
        guard !isTooSmall(comparison) else {
            throw EvidenceRefused(
                "There are \(comparison.treatedRows.count) treated and \(comparison.untreatedRows.count) untreated rows; "
                    + "a rule needs 500 rows and 100 of each. Add rows.")
        }
        guard features.count == comparison.count else { throw EvidenceRefused("There are not as many rows of rule features as outcomes.") }
        guard features.names.count > 0 else { throw EvidenceRefused("The rule has no feature to look at. Name at least one.") }
        if let row = (0..<features.count).first(where: { row in features.columns.contains { $0[row].isNaN } }) {
            throw EvidenceRefused(row: row, "A rule feature is not known. Fill it in, or leave the row out.")
        }
        if case .share(let share) = settings.capacity, !(share > 0 && share < 1) {
            throw EvidenceRefused("The share \(share) is not between 0 and 1. Write 0.5 for one half.")
        }
        guard settings.splits > 0, settings.folds > 1 else { throw EvidenceRefused("At least one split and two folds are needed.") }
        for folds in settings.givenFolds where folds.count != comparison.count || Set(folds).count < 2 {
            throw EvidenceRefused("A given division needs a fold for each row, and at least two folds.")
        }
    }

    private static func fifths(_ splits: [PolicySplit]) -> [(count: Int, effect: Estimate)] {
        (0..<5).map { fifth in
            let parts = splits.map { split in split.fifths.indices.filter { split.fifths[$0] == fifth }.map { split.benefit[$0] } }
            return (parts[0].count, SplitEstimate(parts).estimate)
        }
    }

    private static func agreement(_ splits: [PolicySplit]) -> Double? {
        var shares: [Double] = []
        for (place, split) in splits.enumerated() {
            for other in splits[..<place] {
                let same = zip(split.isSelected, other.isSelected).count { $0 == $1 }
                shares.append(Double(same) / Double(split.isSelected.count))
            }
        }
        return shares.isEmpty ? nil : Moments.mean(shares)
    }

    private static func described(_ rule: BenefitRule, _ features: Inputs) -> [Feature] {
        zip(features.names, zip(features.columns, rule.contributions(features))).map { name, parts in
            let (column, contribution) = parts
            let (mean, center) = (Moments.mean(column), Moments.mean(contribution))
            let together = column.indices.reduce(0) { $0 + (column[$1] - mean) * (contribution[$1] - center) }
            return Feature(
                name: name, importance: Moments.mean(contribution.map(abs)), direction: together > 0 ? 1 : together < 0 ? -1 : 0)
        }
    }
}
