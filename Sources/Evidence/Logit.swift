import Foundation

/// How inputs raise or lower the chance of a yes: logistic regression, by maximum likelihood or with a ridge.
/// Oracles: statsmodels `Logit` (ridge 0); scikit-learn `LogisticRegression(C: 1/ridge)` on standardised columns.
public struct Logit: Sendable {
    /// "const" and the inputs that were kept, in their order.
    public let names: [String]
    /// Logarithms of odds: of the intercept, then for one unit more of each input.
    public let coefficients: [Double]
    /// The inverse of the (penalised) information, in the order of the names; row after row.
    let covariance: Symmetric
    /// Without the penalty.
    public let logLikelihood: Double
    /// With no inputs at all.
    public let nullLogLikelihood: Double
    /// The penalty on the squares of standardised coefficients that was asked for; with `isSeparated` 1 was used.
    public let ridge: Double
    public let steps: Int
    /// Some inputs tell yes from no without fault, so that no maximum exists; the model was fitted with a ridge of 1.
    public let isSeparated: Bool
    /// Inputs left aside, because they never vary or say nothing that the others do not say.
    public let dropped: [String]
    public let warnings: [String]
    /// On standardised columns, for a later fit to start from.
    let standardised: [Double]

    public var standardErrors: [Double] { covariance.diagonal.map { $0.squareRoot() } }
    public var z: [Double] { zip(coefficients, standardErrors).map { $0 / $1 } }
    public var p: [Double] { z.map(Normal.twoSided) }

    /// `outcome` is 0 or 1 for each row; unknown inputs must have been filled (`Inputs.filled`). Throws `EvidenceRefused` for an outcome
    /// that is neither, an unknown input, and where all outcomes are alike.
    public init(_ inputs: Inputs, outcome: [Double], weights: [Double]? = nil, ridge: Double = 0) throws {
        try Logit.check(inputs, outcome, weights, ridge)
        let frame = LogitFrame(inputs, outcome: outcome, weights: weights, ridge: ridge)
        var fit = frame.fitted()
        isSeparated = ridge == 0 && frame.isSeparated(fit)
        if isSeparated { fit = frame.tamed() }
        let scale = frame.standard
        names = ["const"] + scale.inputs.names
        standardised = fit.place
        coefficients = scale.original(fit.place)
        covariance = scale.original(Cholesky(fit.terrain.bend, floor: 1e-14).inverse)
        logLikelihood = fit.terrain.height + LogitTerrain.penalty(isSeparated ? 1 : ridge, at: fit.place)
        nullLogLikelihood = frame.nullLogLikelihood
        self.ridge = ridge
        steps = fit.steps
        dropped = frame.dropped
        warnings = frame.warnings(isSeparated: isSeparated)
    }

    private static func check(_ inputs: Inputs, _ outcome: [Double], _ weights: [Double]?, _ ridge: Double) throws {
        guard outcome.count == inputs.count, weights.map({ $0.count == inputs.count }) != false else {
            throw EvidenceRefused("There are not as many outcomes or weights as rows. Give one for each row.")
        }
        guard ridge >= 0, ridge.isFinite else { throw EvidenceRefused("The ridge \(ridge) is not a finite number of at least 0.") }
        for (row, y) in outcome.enumerated() where y != 0 && y != 1 {
            throw EvidenceRefused(row: row, "The outcome \(y) is neither 0 nor 1. Correct it, or leave the row out.")
        }
        for (row, weight) in (weights ?? []).enumerated() where !(weight > 0 && weight.isFinite) {
            throw EvidenceRefused(row: row, "The weight \(weight) is not a finite number above 0. Correct it, or leave the row out.")
        }
        for (name, column) in zip(inputs.names, inputs.columns) {
            if let row = column.firstIndex(where: \.isNaN) {
                throw EvidenceRefused(row: row, "“\(name)” is not known. Fill it in, or leave the row out.")
            }
        }
        guard outcome.contains(1), outcome.contains(0) else {
            throw EvidenceRefused("All \(outcome.count) outcomes are alike, so nothing can be learnt of what makes them differ.")
        }
    }

    /// Logarithms of odds for rows that have the columns of the model. Throws `EvidenceRefused` for a column that is lacking.
    public func scores(_ inputs: Inputs) throws -> [Double] {
        var scores = [Double](repeating: coefficients[0], count: inputs.count)
        for (name, slope) in zip(names, coefficients).dropFirst() {
            guard let place = inputs.names.firstIndex(of: name) else { throw EvidenceRefused("The column “\(name)” is lacking. Add it.") }
            for row in scores.indices { scores[row] += slope * inputs.columns[place][row] }
        }
        return scores
    }

    /// The chances of a yes for rows that have the columns of the model.
    public func chances(_ inputs: Inputs) throws -> [Double] { try scores(inputs).map(Logit.chance) }

    /// The chance that belongs to a logarithm of odds.
    static func chance(_ score: Double) -> Double {
        let t = exp(-abs(score))
        return score >= 0 ? 1 / (1 + t) : t / (1 + t)
    }

    /// The logarithm of odds that belongs to a chance; 0 and 1 count as nearly so.
    static func score(of chance: Double) -> Double {
        let p = min(1 - 1e-12, max(1e-12, chance))
        return log(p / (1 - p))
    }
}
