import Foundation

/// How well chances fit what happened.
public struct Discrimination: Sendable, Equatable {
    /// How often a yes had a higher score than a no, equal ones counted half; nil without both.
    public let auc: Double?
    /// The mean of (chance − outcome)².
    public let brier: Double
    /// The coefficient of the score in a logistic regression of the outcome on it: 1 is right, below 1 the scores are too bold.
    public let slope: Double?
    /// The logarithm of odds by which all scores are too low.
    public let inTheLarge: Double?

    /// `scores` are logarithms of odds.
    init(scores: [Double], outcome: [Double], weights: [Double]? = nil) {
        auc = Discrimination.auc(scores, outcome, weights)
        let total = weights?.reduce(0, +) ?? Double(scores.count)
        brier =
            scores.indices.reduce(0) { sum, row in
                let miss = Logit.chance(scores[row]) - outcome[row]
                return sum + miss * miss * (weights?[row] ?? 1)
            } / total
        let columns = Inputs(checked: ["score"], [scores], scores.count)
        let model = try? Logit(columns, outcome: outcome, weights: weights)
        slope = model.flatMap { $0.isSeparated || $0.coefficients.count < 2 ? nil : $0.coefficients[1] }
        inTheLarge = Discrimination.shift(scores, outcome, weights)
    }

    /// (R₁ − n₁(n₁ + 1)/2)/(n₁n₀) with R₁ the sum of the mid-ranks of the positives, as a walk up the scores.
    static func auc(_ scores: [Double], _ outcome: [Double], _ weights: [Double]? = nil) -> Double? {
        let ranks = Ranking(scores)
        var (yes, no) = ([Double](repeating: 0, count: ranks.count), [Double](repeating: 0, count: ranks.count))
        for (row, place) in ranks.places.enumerated() {
            if outcome[row] == 1 { yes[place] += weights?[row] ?? 1 } else { no[place] += weights?[row] ?? 1 }
        }
        var (below, wins) = (0.0, 0.0)
        for place in yes.indices {
            wins += yes[place] * (below + no[place] / 2)
            below += no[place]
        }
        let pairs = yes.reduce(0, +) * below
        return pairs > 0 ? wins / pairs : nil
    }

    /// The intercept a of a logistic regression on 1 with the scores as they are: Σ(y − σ(score + a)) = 0.
    private static func shift(_ scores: [Double], _ outcome: [Double], _ weights: [Double]?) -> Double? {
        guard outcome.contains(1), outcome.contains(0) else { return nil }
        var shift = 0.0
        for _ in 0..<50 {
            var (excess, bend) = (0.0, 0.0)
            for row in scores.indices {
                let p = Logit.chance(scores[row] + shift)
                let weight = weights?[row] ?? 1
                excess += weight * (outcome[row] - p)
                bend += weight * max(p * (1 - p), 1e-12)
            }
            // No longer step than 5, so that scores far out do not throw it off.
            let step = max(-5, min(5, excess / bend))
            shift += step
            if abs(step) < 1e-12 * (1 + abs(shift)) { break }
        }
        return shift
    }
}

extension Logit {
    /// How well the model fits the rows it was made from. In-sample figures flatter; say so where they are shown.
    public func fit(_ inputs: Inputs, outcome: [Double], weights: [Double]? = nil) throws -> Discrimination {
        Discrimination(scores: try scores(inputs), outcome: outcome, weights: weights)
    }

    /// How well models made from the other four fifths fit each fifth: the figures that people see. Nil where a class is too small to be
    /// in every training part (fewer than 2 rows).
    public static func outOfFold(
        _ inputs: Inputs, outcome: [Double], weights: [Double]? = nil, ridge: Double = 0, seed: UInt64, folds count: Int = 5
    ) throws -> Discrimination? {
        guard outcome.count(where: { $0 == 1 }) > 1, outcome.count(where: { $0 == 0 }) > 1 else { return nil }
        var chance = SplitMix(seed: seed)
        let folds = Folds(strata: outcome.map { Int($0) }, count: count, chance: &chance)
        let scores = try crossFitted(inputs, outcome: outcome, weights: weights, ridge: ridge, folds: folds)
        return Discrimination(scores: scores, outcome: outcome, weights: weights)
    }

    /// The chance of each row by a model that has not seen it: what is expected of people, without their own part in it. Throws
    /// `EvidenceRefused` where a class has fewer than 2 rows, and what `Logit` throws.
    public static func outOfFoldChances(
        _ inputs: Inputs, outcome: [Double], ridge: Double = 1, seed: UInt64, folds count: Int = 5
    ) throws -> [Double] {
        guard outcome.count(where: { $0 == 1 }) > 1, outcome.count(where: { $0 == 0 }) > 1 else {
            throw EvidenceRefused("Fewer than 2 rows have one of the two outcomes, so nothing can be learnt without the row itself. Add rows.")
        }
        var chance = SplitMix(seed: seed)
        let folds = Folds(strata: outcome.map { Int($0) }, count: count, chance: &chance)
        return try crossFitted(inputs, outcome: outcome, weights: nil, ridge: ridge, folds: folds).map { Logit.chance($0) }
    }

    /// The score of each row by a model that has not seen its fold.
    static func crossFitted(_ inputs: Inputs, outcome: [Double], weights: [Double]?, ridge: Double, folds: Folds) throws -> [Double] {
        var scores = [Double](repeating: 0, count: inputs.count)
        for fold in 0..<folds.count {
            let (rest, own) = (folds.rows(outside: fold), folds.rows(in: fold))
            guard !own.isEmpty else { continue }
            let training = weights.map { weights in rest.map { weights[$0] } }
            let model = try Logit(inputs.only(rest), outcome: rest.map { outcome[$0] }, weights: training, ridge: ridge)
            for (row, score) in zip(own, try model.scores(inputs.only(own))) { scores[row] = score }
        }
        return scores
    }
}
