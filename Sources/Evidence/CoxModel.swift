/// How inputs raise or lower the rate of the event, in proportion and at all times alike: Cox' model with Efron's way with ties.
/// Source: Efron 1977; Kalbfleisch, Prentice 2002. Oracle: lifelines `CoxPHFitter`, to 1e-6.
public struct CoxModel: Sendable {
    /// The inputs that were kept, in their order.
    public let names: [String]
    /// Logarithms of the ratio of rates for one unit more of the input.
    public let coefficients: [Double]
    public let standardErrors: [Double]
    /// The partial log-likelihood at the coefficients.
    public let logLikelihood: Double
    /// Twice its gain over no inputs at all; χ² with as many degrees of freedom as there are names.
    public let likelihoodRatio: Double
    /// How often, of two rows of which it is known who had the event first, the one with the higher score had it; nil where no two can be told.
    public let concordance: Double?
    public let steps: Int
    /// Inputs left aside, because they never vary or say nothing that the others do not say.
    public let dropped: [String]

    public var z: [Double] { zip(coefficients, standardErrors).map { $0 / $1 } }
    public var p: [Double] { z.map(Normal.twoSided) }

    /// Every value must be known (`Inputs.knownRows`). Throws `EvidenceRefused` where nothing can be estimated: no event, no input that
    /// varies, or an input that separates those with the event from those without.
    public init(_ durations: Durations, _ inputs: Inputs) throws {
        guard durations.isEvent.contains(true) else { throw EvidenceRefused("Nobody had the event, so no rates can be compared.") }
        if let row = (0..<inputs.count).first(where: { row in inputs.columns.contains { $0[row].isNaN } }) {
            throw EvidenceRefused(row: row, "An input is not known. Fill it in, or leave the row out.")
        }
        var standard = Standardised(inputs, weights: durations.weights)
        var sweep = RiskSweep(durations, standard.inputs)
        let start = sweep.terrain(at: [Double](repeating: 0, count: standard.inputs.names.count))
        let dependent = Set(Cholesky(start.bend).dependent)
        let lost = dependent.sorted().map { standard.inputs.names[$0] }
        if !dependent.isEmpty {
            standard = standard.keeping(standard.inputs.names.indices.filter { !dependent.contains($0) })
            sweep = RiskSweep(durations, standard.inputs)
        }
        guard !standard.inputs.names.isEmpty else { throw EvidenceRefused("No covariate varies among those at risk. Choose others.") }
        let top = Newton(from: [Double](repeating: 0, count: standard.inputs.names.count)) { sweep.terrain(at: $0) }
        try CoxModel.refuseSeparation(top, standard.inputs.names)
        let inverse = Cholesky(top.terrain.bend, floor: 1e-14).inverse
        names = standard.inputs.names
        coefficients = zip(top.place, standard.deviations).map { $0 / $1 }
        standardErrors = zip(inverse.diagonal, standard.deviations).map { $0.squareRoot() / $1 }
        logLikelihood = top.terrain.height
        likelihoodRatio = 2 * (top.terrain.height - start.height)
        concordance = Concordance.share(durations, scores: sweep.scores(at: top.place))
        steps = top.steps
        dropped = standard.constant + lost
    }

    private static func refuseSeparation(_ top: Newton, _ names: [String]) throws {
        let worst = top.place.indices.max { abs(top.place[$0]) < abs(top.place[$1]) } ?? 0
        guard top.isFlat || !top.hasArrived || abs(top.place[worst]) > 12 else { return }
        throw EvidenceRefused(
            "The covariate “\(names[worst])” separates those with the event from those without, so its coefficient has no limit. Leave it out.")
    }
}
