/// The rows that a rule is learnt from: what became of whom, who got which service, and what was known before. Nothing is made of the
/// columns yet, so that each model makes its inputs from its own training rows alone.
public struct PolicyTable: Sendable {
    public let outcome: [Double]
    /// The arm of each row; 0 is the one that the others are compared with.
    public let arms: [Int]
    /// Of the arms: two for one service against none.
    public let names: [String]
    /// What adjusts the comparison; protected traits belong here.
    public let covariates: Columns
    /// What the rule may look at.
    public let features: Columns
    /// The chance of treatment of each row, where a draw between two arms fixed it.
    public let known: [Double]?
    public let weights: [Double]?

    /// Throws `EvidenceRefused` for columns of different lengths, chances with more than two arms, and what `Comparison` throws.
    public init(
        outcome: [Double], arms: [Int], names: [String], covariates: Columns, features: Columns, known: [Double]? = nil,
        weights: [Double]? = nil
    ) throws {
        let counts = [outcome.count, arms.count, covariates.count, features.count, known?.count ?? outcome.count]
        guard Set(counts).count == 1 else {
            throw EvidenceRefused("There are not as many arms, covariates or rule features as outcomes. Give one for each row.")
        }
        guard known == nil || names.count == 2 else {
            throw EvidenceRefused("Chances of treatment are taken for one service only. Leave them out, and they are learnt.")
        }
        guard !features.names.isEmpty else { throw EvidenceRefused("The rule has no feature to look at. Name at least one.") }
        try Weights.check(weights, count: outcome.count)
        if let row = known?.firstIndex(where: { !($0 > 0 && $0 < 1) }) {
            throw EvidenceRefused(row: row, "The chance of treatment is not between 0 and 1. Correct it, or leave the row out.")
        }
        (self.outcome, self.arms, self.names, self.covariates, self.features) = (outcome, arms, names, covariates, features)
        (self.known, self.weights) = (known, weights)
        _ = try names.count == 2 ? comparison().count : several().count
    }

    public var count: Int { outcome.count }
    /// Nothing can be told then, and what differs is rounding.
    var hasOneOutcome: Bool { outcome.allSatisfy { $0 == outcome[0] } }

    /// Below 500 rows, or 100 in an arm, there is no rule.
    public var isTooSmall: Bool {
        count < 500 || names.indices.contains { arm in arms.count { $0 == arm } < 100 }
    }

    func only(_ rows: [Int]) throws -> PolicyTable {
        try PolicyTable(
            outcome: rows.map { outcome[$0] }, arms: rows.map { arms[$0] }, names: names, covariates: covariates.only(rows),
            features: features.only(rows), known: known.map { all in rows.map { all[$0] } }, weights: Weights.only(weights, rows))
    }

    /// One service against none.
    func comparison() throws -> Comparison {
        let encoding = Encoding(covariates)
        return try Comparison(
            outcome: outcome, isTreated: arms.map { $0 == 1 }, inputs: encoding.inputs(covariates), factors: encoding.factors, weights: weights)
    }

    /// Several services against none.
    func several() throws -> ArmsComparison {
        let encoding = Encoding(covariates)
        return try ArmsComparison(
            outcome: outcome, arms: arms, names: names, inputs: encoding.inputs(covariates), factors: encoding.factors, weights: weights)
    }

    /// ψ of each service less that of none, less what a place costs, for every row by models that have not seen its fold.
    func gains(_ folds: Folds, cost: Double) throws -> [[Double]] {
        guard names.count > 2 else {
            let fit = CrossFit(try comparison(), known: known)
            let nuisance = fit.nuisance(folds)
            let chances = Headline.clipped(nuisance.chances, .ate, isKnown: known != nil)
            let psi = AugmentedWeighting.everybody(fit.comparison, chances: chances, treated: nuisance.treated, untreated: nuisance.untreated)
            return [psi.map { $0 - cost }]
        }
        let comparison = try several()
        let psi = ArmsNuisance(comparison, folds).psi(comparison)
        return psi.dropFirst().map { zip($0, psi[0]).map { $0 - $1 - cost } }
    }

    /// The same, within five folds of these rows: what a rule is learnt from.
    func innerGains(cost: Double, seed: UInt64) throws -> [[Double]] {
        var chance = SplitMix(seed: seed)
        return try gains(Folds(strata: arms, count: 5, chance: &chance), cost: cost)
    }
}
