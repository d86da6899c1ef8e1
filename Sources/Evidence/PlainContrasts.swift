/// The mean of one arm less that of the other, as they are.
public struct Difference: Sendable, Equatable {
    public let treatedMean: Double
    public let untreatedMean: Double
    public let value: Double
    /// With a variance for each arm (Welch).
    public let welchError: Double
    /// With one variance for both.
    public let pooledError: Double

    public init(_ comparison: Comparison) { self.init(comparison.outcome, split: comparison.isTreated, comparison.weights) }

    init(_ values: [Double], split: [Bool], _ weights: [Double]?) {
        let (first, second) = (values.indices.filter { split[$0] }, values.indices.filter { !split[$0] })
        let (a, b) = (first.map { values[$0] }, second.map { values[$0] })
        let (p, q) = (Weights.only(weights, first), Weights.only(weights, second))
        let (n, m) = (p.map { $0.reduce(0, +) } ?? Double(a.count), q.map { $0.reduce(0, +) } ?? Double(b.count))
        let (v, w) = (Moments.variance(a, p), Moments.variance(b, q))
        treatedMean = Moments.mean(a, p)
        untreatedMean = Moments.mean(b, q)
        value = treatedMean - untreatedMean
        welchError = (v / n + w / m).squareRoot()
        pooledError = (((n - 1) * v + (m - 1) * w) / max(1, n + m - 2) * (1 / n + 1 / m)).squareRoot()
    }
}

/// A coefficient of the treatment in a linear regression, with its robust (HC1) and its classical error.
public struct Coefficient: Sendable, Equatable {
    public let value: Double
    public let robustError: Double
    public let classicalError: Double

    private init?(_ fit: LeastSquares) {
        guard let value = fit.lead, let robust = fit.leadRobustError, let classical = fit.leadError else { return nil }
        (self.value, robustError, classicalError) = (value, robust, classical)
    }

    /// Of the outcome on the treatment and the inputs. Nil where the inputs tell the treatment without fault.
    public init?(_ comparison: Comparison) {
        self.init(LeastSquares(comparison.outcome, lead: comparison.treatment, inputs: comparison.inputs, weights: comparison.weights))
    }

    /// By two-stage least squares: the treatment as far as `instrument` (an offer drawn by lot, say) moved it.
    public init?(_ comparison: Comparison, instrument: [Double]) {
        let first = LeastSquares(comparison.treatment, lead: instrument, inputs: comparison.inputs, weights: comparison.weights)
        guard first.lead != nil else { return nil }
        self.init(
            LeastSquares(
                comparison.outcome, lead: first.fitted, actual: comparison.treatment, inputs: comparison.inputs, weights: comparison.weights))
    }
}

extension Comparison {
    /// Wald's ratio: the difference in the outcome by the instrument ÷ the difference in the treatment. Nil for an instrument that is not
    /// 0 or 1, or that does not move the treatment.
    public func wald(instrument: [Double]) -> Double? {
        guard instrument.allSatisfy({ $0 == 0 || $0 == 1 }), instrument.contains(0), instrument.contains(1) else { return nil }
        let offered = instrument.map { $0 == 1 }
        let moved = Difference(treatment, split: offered, weights).value
        return moved == 0 ? nil : Difference(outcome, split: offered, weights).value / moved
    }
}
