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
    let design: Design
    /// What the chance of treatment is learnt from: the same without columns that hardly anybody stands out in.
    let sending: Design
    /// The propensity on all rows, for those on parts to start from.
    private let start: [Double]

    init(_ comparison: Comparison, known: [Double]?) {
        self.comparison = comparison
        self.known = known
        design = Design(comparison.inputs, weights: comparison.weights)
        let common = comparison.inputs.withoutRare
        sending = common.names == comparison.inputs.names ? design : Design(common, weights: comparison.weights)
        start =
            known == nil ? sending.logit(comparison.treatment, weights: comparison.weights, ridge: CrossFit.ridge).slopes : []
    }

    /// 10 folds below 2,000 rows, else 5, with their share of each arm.
    static func folds(_ comparison: Comparison, chance: inout SplitMix) -> Folds {
        Folds(strata: comparison.isTreated.map { $0 ? 1 : 0 }, count: comparison.count < 2000 ? 10 : 5, chance: &chance)
    }

    func nuisance(_ folds: Folds) -> Nuisance { CrossFitRun(self, folds).nuisance }

    /// The rows outside a fold: their weights, and 0 for those inside.
    static func outside(_ fold: Int, _ folds: Folds, _ weights: [Double]?) -> [Double] {
        folds.folds.indices.map { folds.folds[$0] == fold ? 0 : weights?[$0] ?? 1 }
    }

    fileprivate func propensities(_ folds: Folds) -> [(top: LogitTop, terrain: LogitTerrain)] {
        guard known == nil else { return [] }
        let treatment = comparison.treatment
        return (0..<folds.count).map { fold in
            let terrain = sending.terrain(treatment, weights: CrossFit.outside(fold, folds, comparison.weights), ridge: CrossFit.ridge)
            return (LogitTop(terrain, from: start), terrain)
        }
    }
}

/// One division into folds with all its models, so that something can be left out of them later.
struct CrossFitRun: Sendable {
    let fit: CrossFit
    let folds: Folds
    let nuisance: Nuisance
    private let propensities: [(top: LogitTop, terrain: LogitTerrain)]
    private let treated: FoldSums
    private let untreated: FoldSums

    init(_ fit: CrossFit, _ folds: Folds) {
        let comparison = fit.comparison
        func sums(_ rows: [Int]) -> FoldSums {
            FoldSums(fit.design, outcome: comparison.outcome, rows: rows, folds: folds, weights: comparison.weights)
        }
        let propensities = fit.propensities(folds)
        let (treated, untreated) = (sums(comparison.treatedRows), sums(comparison.untreatedRows))
        nuisance = Nuisance(
            chances: fit.known ?? fit.sending.predictions(folds) { propensities[$0].top.slopes }.map(Logit.chance),
            treated: fit.design.predictions(folds) { treated.ridge(CrossFit.ridge, outside: $0) },
            untreated: fit.design.predictions(folds) { untreated.ridge(CrossFit.ridge, outside: $0) })
        (self.fit, self.folds, self.propensities) = (fit, folds, propensities)
        (self.treated, self.untreated) = (treated, untreated)
    }

    /// What the same models would say if some columns had not been known.
    func without(_ columns: [String]) -> Nuisance {
        let held = fit.design.places(of: columns)
        let unsent = fit.sending.places(of: columns)
        let slopes = propensities.map { unsent.isEmpty ? $0.top.slopes : $0.top.holding(unsent, in: $0.terrain) }
        let chances = fit.known ?? fit.sending.predictions(folds) { slopes[$0] }.map(Logit.chance)
        return Nuisance(
            chances: chances, treated: fit.design.predictions(folds) { treated.ridge(CrossFit.ridge, outside: $0, without: held) },
            untreated: fit.design.predictions(folds) { untreated.ridge(CrossFit.ridge, outside: $0, without: held) })
    }
}
