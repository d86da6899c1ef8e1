/// What models that have not seen a row say of it: its chance of treatment, and its outcome with and without.
struct Nuisance: Sendable {
    var chances: [Double]
    var treated: [Double]
    var untreated: [Double]
}

/// The models of the headline estimate: a ridge logit for the treatment, a ridge regression per arm for the outcome, both with λ = 1.
/// Source: Chernozhukov et al. 2018.
struct CrossFit: Sendable {
    static let ridge = 1.0

    let comparison: Comparison
    /// Chances known from a draw; nil where they are learnt.
    let known: [Double]?
    private let standard: Standardised
    private let packed: Quads
    /// The propensity on all rows, for those on parts to start from.
    private let start: [Double]

    init(_ comparison: Comparison, known: [Double]?) {
        self.comparison = comparison
        self.known = known
        standard = Standardised(comparison.inputs)
        packed = LogitTerrain.packed(standard.inputs)
        start = known == nil ? CrossFit.fitted(packed, standard.inputs, comparison.treatment, weights: nil, from: nil) : []
    }

    /// 10 folds below 2,000 rows, else 5, with their share of each arm.
    static func folds(_ comparison: Comparison, chance: inout SplitMix) -> Folds {
        Folds(strata: comparison.isTreated.map { $0 ? 1 : 0 }, count: comparison.count < 2000 ? 10 : 5, chance: &chance)
    }

    /// `without` names columns that are left out, as if they had not been known.
    func nuisance(_ folds: Folds, without: [String] = []) -> Nuisance {
        let places = Set(without.compactMap { name in standard.inputs.names.firstIndex(of: name) })
        return Nuisance(
            chances: known ?? chances(folds, without: places), treated: outcomes(folds, comparison.treatedRows, without: places),
            untreated: outcomes(folds, comparison.untreatedRows, without: places))
    }

    private func chances(_ folds: Folds, without: Set<Int>) -> [Double] {
        let kept = standard.inputs.names.indices.filter { !without.contains($0) }
        let inputs = without.isEmpty ? standard.inputs : standard.inputs.keeping(kept)
        let quads = without.isEmpty ? packed : LogitTerrain.packed(inputs)
        let from = [start[0]] + kept.map { start[$0 + 1] }
        var chances = [Double](repeating: 0, count: comparison.count)
        for fold in 0..<folds.count {
            let weights = folds.folds.map { $0 == fold ? 0.0 : 1 }
            let b = CrossFit.fitted(quads, inputs, comparison.treatment, weights: weights, from: from)
            for row in folds.rows(in: fold) {
                var score = b[0]
                for (place, column) in inputs.columns.enumerated() { score += b[place + 1] * column[row] }
                chances[row] = Logit.chance(score)
            }
        }
        return chances
    }

    private static func fitted(_ quads: Quads, _ inputs: Inputs, _ treatment: [Double], weights: [Double]?, from: [Double]?) -> [Double] {
        let width = inputs.names.count + 1
        let terrain = LogitTerrain(quads, width: width, outcome: treatment, weights: weights, ridge: ridge)
        return Newton(from: from ?? [Double](repeating: 0, count: width)) { terrain.terrain(at: $0) }.place
    }

    private func outcomes(_ folds: Folds, _ rows: [Int], without: Set<Int>) -> [Double] {
        let sums = FoldSums(standard.inputs.columns, outcome: comparison.outcome, rows: rows, folds: folds)
        var predicted = [Double](repeating: 0, count: comparison.count)
        for fold in 0..<folds.count {
            let b = sums.ridge(CrossFit.ridge, outside: fold, without: without)
            for row in folds.rows(in: fold) {
                var sum = b[0]
                for (place, column) in standard.inputs.columns.enumerated() { sum += b[place + 1] * column[row] }
                predicted[row] = sum
            }
        }
        return predicted
    }
}
