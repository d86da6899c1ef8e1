import Evidence
import Foundation

/// How a model finds people who are alike: by the chance that somebody finds the outcome without any service, in five bands. Of a model of earnings that
/// is the chance to earn anything.
///
/// A rule in the sense of EVIDENCE 6: no protected trait is an input, so none can move it.
struct ModelRule: Sendable, Codable, Equatable {
    /// How well the chances fit people whom the model had not seen.
    struct Fit: Sendable, Codable, Equatable {
        let auc: Double?
        let brier: Double
        let slope: Double?
        let inTheLarge: Double?
    }

    /// "const", then columns.
    let names: [String]
    let coefficients: [Double]
    /// What stands where an input is not known.
    let fills: [String: Double]
    /// Of logarithms of odds.
    let cuts: [Double]
    /// Out of fold; nothing where too few reached the outcome, or failed to.
    let fit: Fit?
    /// How many it was made from.
    let count: Int
    /// Of a model of earnings: what half of those with work earn, band after band. Nothing for others, and where too few earned.
    var earned: [Earned]?

    /// What people of one band who have work earn in the quarter.
    struct Earned: Sendable, Codable, Equatable {
        let middle: Double
        let low: Double
        let high: Double
    }

    /// From 1, the lowest chance, to 5.
    func band(of score: Double) -> Int { 1 + cuts.count { score > $0 } }

    /// The band of somebody of whom this is known.
    func band(of inputs: [EntryInput: Double]) -> Int {
        var score = coefficients.first ?? 0
        for (name, slope) in zip(names, coefficients).dropFirst() { score += slope * value(name, inputs) }
        return band(of: score)
    }

    private func value(_ name: String, _ inputs: [EntryInput: Double]) -> Double {
        if let input = EntryInput(rawValue: name) { return inputs[input].map(input.scaled) ?? fills[name] ?? 0 }
        // A mark for an input that is not known.
        let marked = EntryInput(rawValue: String(name.dropLast("_missing".count)))
        return marked.map { inputs[$0] == nil ? 1 : 0 } ?? 0
    }

    static let bandNames = ["lowest fifth", "second fifth", "middle fifth", "fourth fifth", "highest fifth"]
}

/// A rule as it is learnt, with the band and the chance of everybody in the cohort by a model that has not seen them.
struct LearntRule: Sendable {
    let rule: ModelRule
    let bands: [Int]
    let chances: [Double]

    /// So many people without a service are the least to learn from. Source: EVIDENCE 2, ten events for each column.
    static let fewest = 100
    private static let folds = 5

    /// Learns from those without a service whose outcome is known. Throws `EvidenceRefused` where they are too few, or all fared alike.
    init(_ cohort: Cohort, _ columns: CohortColumns, seed: UInt64) throws {
        let people = cohort.people
        let rows = people.indices.filter { people[$0].arm == nil && people[$0].reached != nil }
        guard rows.count >= LearntRule.fewest else {
            throw EvidenceRefused(
                "Only \(rows.count) people went without a service and it is known what became of them. \(LearntRule.fewest) are the least.")
        }
        guard !columns.rules.names.isEmpty else {
            throw EvidenceRefused("Nothing is known of people at entry, so nobody can be told to be alike.")
        }
        let outcome = rows.map { people[$0].reached ?? 0 }
        let model = try Logit(columns.rules.only(rows), outcome: outcome, ridge: 1)
        var scores = try model.scores(columns.rules)
        var chance = SplitMix(seed: seed)
        let order = chance.order(rows.count)
        for fold in 0..<LearntRule.folds {
            let own = order.indices.filter { $0 % LearntRule.folds == fold }.map { rows[order[$0]] }.sorted()
            let held = Set(own)
            let rest = rows.filter { !held.contains($0) }
            let part = try Logit(columns.rules.only(rest), outcome: rest.map { people[$0].reached ?? 0 }, ridge: 1)
            for (row, score) in zip(own, try part.scores(columns.rules.only(own))) { scores[row] = score }
        }
        let bands = try ScoreBands(version: "\(seed)", scores: rows.map { scores[$0] })
        let fit = try Logit.outOfFold(columns.rules.only(rows), outcome: outcome, ridge: 1, seed: seed)
        var rule = ModelRule(
            names: model.names, coefficients: model.coefficients, fills: columns.fills, cuts: bands.cuts,
            fit: fit.map { ModelRule.Fit(auc: $0.auc, brier: $0.brier, slope: $0.slope, inTheLarge: $0.inTheLarge) }, count: rows.count)
        let found = scores.map { rule.band(of: $0) }
        if cohort.outcome.isMoney { rule.earned = LearntRule.earned(columns.rules.only(rows), rows.map { (found[$0], people[$0].outcome ?? 0) }) }
        (self.rule, self.bands) = (rule, found)
        chances = scores.map { 1 / (1 + exp(-$0)) }
    }

    /// Of people without a service, by their bands and dollars. Source: EVIDENCE 2, a regression of the logarithm of what is earned.
    private static func earned(_ inputs: Inputs, _ people: [(band: Int, dollars: Double)]) -> [ModelRule.Earned]? {
        guard people.count(where: { $0.dollars > 0 }) >= fewest,
            let outlooks = try? EarningsModel(inputs, earnings: people.map(\.dollars)).outlooks(inputs)
        else { return nil }
        return (1...5).map { band in
            let own = people.indices.filter { people[$0].band == band }
            func mean(_ part: (EarningsModel.Outlook) -> Double) -> Double {
                own.isEmpty ? 0 : own.reduce(0) { $0 + part(outlooks[$1]) } / Double(own.count)
            }
            return ModelRule.Earned(middle: mean(\.middle), low: mean(\.half.lowerBound), high: mean(\.half.upperBound))
        }
    }
}
