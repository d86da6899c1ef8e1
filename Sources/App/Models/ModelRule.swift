import Evidence
import Foundation

/// How a model finds people who are alike: by the chance that somebody finds the outcome without any service, in five bands.
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
        let rows = people.indices.filter { people[$0].arm == nil && people[$0].outcome != nil }
        guard rows.count >= LearntRule.fewest else {
            throw EvidenceRefused(
                "Only \(rows.count) people went without a service and it is known what became of them. \(LearntRule.fewest) are the least.")
        }
        guard !columns.rules.names.isEmpty else {
            throw EvidenceRefused("Nothing is known of people at entry, so nobody can be told to be alike.")
        }
        let outcome = rows.map { people[$0].outcome ?? 0 }
        let model = try Logit(columns.rules.only(rows), outcome: outcome, ridge: 1)
        var scores = try model.scores(columns.rules)
        var chance = SplitMix(seed: seed)
        let order = chance.order(rows.count)
        for fold in 0..<LearntRule.folds {
            let own = order.indices.filter { $0 % LearntRule.folds == fold }.map { rows[order[$0]] }.sorted()
            let held = Set(own)
            let rest = rows.filter { !held.contains($0) }
            let part = try Logit(columns.rules.only(rest), outcome: rest.map { people[$0].outcome ?? 0 }, ridge: 1)
            for (row, score) in zip(own, try part.scores(columns.rules.only(own))) { scores[row] = score }
        }
        let bands = try ScoreBands(version: "\(seed)", scores: rows.map { scores[$0] })
        let fit = try Logit.outOfFold(columns.rules.only(rows), outcome: outcome, ridge: 1, seed: seed)
        let rule = ModelRule(
            names: model.names, coefficients: model.coefficients, fills: columns.fills, cuts: bands.cuts,
            fit: fit.map { ModelRule.Fit(auc: $0.auc, brier: $0.brier, slope: $0.slope, inTheLarge: $0.inTheLarge) }, count: rows.count)
        (self.rule, self.bands) = (rule, scores.map { rule.band(of: $0) })
        chances = scores.map { 1 / (1 + exp(-$0)) }
    }
}
