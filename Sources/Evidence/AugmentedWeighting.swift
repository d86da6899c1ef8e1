/// The doubly robust estimate: predictions of both outcomes, corrected by the weighted residuals (Robins, Rotnitzky, Zhao 1994; Hahn 1998).
enum AugmentedWeighting {
    /// ψ of each row, whose mean is the average effect on everybody.
    static func everybody(_ comparison: Comparison, chances e: [Double], treated m1: [Double], untreated m0: [Double]) -> [Double] {
        comparison.outcome.indices.map { row in
            let y = comparison.outcome[row]
            let residual = comparison.isTreated[row] ? (y - m1[row]) / e[row] : -(y - m0[row]) / (1 - e[row])
            return m1[row] - m0[row] + residual
        }
    }

    /// The effect on the treated, from the weights of the untreated and predictions of the outcome without treatment.
    static func treated(_ comparison: Comparison, weights: [Double], untreated m0: [Double]) -> Estimate {
        let n = comparison.size
        let q = comparison.size(treated: true) / n
        let psi = comparison.outcome.indices.map { row in
            (comparison.isTreated[row] ? 1 : -weights[row]) * (comparison.outcome[row] - m0[row]) / q
        }
        let value = Moments.mean(psi, comparison.weights)
        let misses = psi.indices.map { psi[$0] - (comparison.isTreated[$0] ? value / q : 0) }
        let spread = Moments.total(misses.map { $0 * $0 }, comparison.weights)
        return Estimate(value, standardError: (spread / n / n).squareRoot())
    }

    /// With an unpenalised logit and linear outcome models on the rows themselves: no folds, no clipping. For comparison with other software.
    static func inSample(_ comparison: Comparison, chances: [Double], _ estimand: Estimand) -> Estimate {
        let m0 = LeastSquares.predict(comparison.outcome, from: comparison.untreatedRows, inputs: comparison.inputs, weights: comparison.weights)
        guard estimand == .ate else {
            return treated(comparison, weights: Weighing(chances, comparison.isTreated, .att).weights, untreated: m0)
        }
        let m1 = LeastSquares.predict(comparison.outcome, from: comparison.treatedRows, inputs: comparison.inputs, weights: comparison.weights)
        return Moments.estimate(everybody(comparison, chances: chances, treated: m1, untreated: m0), comparison.weights)
    }

    /// The mean difference of predictions alone, over everybody or over the treated.
    static func imputed(_ comparison: Comparison, _ estimand: Estimand) -> Double {
        let m0 = LeastSquares.predict(comparison.outcome, from: comparison.untreatedRows, inputs: comparison.inputs, weights: comparison.weights)
        guard estimand == .ate else {
            let rows = comparison.treatedRows
            return Moments.mean(rows.map { comparison.outcome[$0] - m0[$0] }, Weights.only(comparison.weights, rows))
        }
        let m1 = LeastSquares.predict(comparison.outcome, from: comparison.treatedRows, inputs: comparison.inputs, weights: comparison.weights)
        return Moments.mean(zip(m1, m0).map { $0 - $1 }, comparison.weights)
    }
}

/// Estimates by the usual definitions on the rows themselves: no folds, no clipping. What other software says can be held against them.
public struct InSample: Sendable {
    public let horvitzThompson: Double
    public let hajek: Estimate
    /// By the linear outcome models alone.
    public let imputed: Double
    public let augmented: Estimate

    /// `chances` are those of treatment, of each row: known, or of an unpenalised logit on these rows.
    public init(_ comparison: Comparison, chances: [Double], _ estimand: Estimand) {
        let weighing = Weighing(chances, comparison.isTreated, estimand, people: comparison.weights)
        horvitzThompson = weighing.horvitzThompson(comparison.outcome, estimand)
        hajek = weighing.hajek(comparison.outcome)
        imputed = AugmentedWeighting.imputed(comparison, estimand)
        augmented = AugmentedWeighting.inSample(comparison, chances: chances, estimand)
    }
}
