/// What may be expected of each row by models that have not seen it: a ridge logit (λ = 1), cross-fitted over five folds. Rows of one group, such as
/// the stays of one person, are never split between a model and what it judges.
///
/// Source: EVIDENCE 8, case mix; Chernozhukov et al. 2018 for the cross-fitting.
public struct CaseMix: Sendable, Equatable {
    /// Fewer rows, or fewer of the rarer outcome, teach nothing.
    public static let fewestRows = 60
    public static let fewestOfEach = 15

    /// The chance of each row, in their order; between .02 and .98, for no row is certain.
    public let chances: [Double]
    /// The columns that the models had, those for what is not known among them.
    public let names: [String]

    /// `outcome` is 0 or 1 and `groups` any number, one for each row; unknown inputs are filled. Nil where too little is known to expect anything.
    /// The same rows give the same chances, whenever they are reckoned.
    public init?(_ inputs: Inputs, outcome: [Double], groups: [Int64]) throws {
        guard outcome.count == inputs.count, groups.count == inputs.count else {
            throw EvidenceRefused("There are not as many outcomes or groups as rows. Give one for each row.")
        }
        let rarer = min(outcome.count { $0 == 1 }, outcome.count { $0 == 0 })
        guard inputs.count >= CaseMix.fewestRows, rarer >= CaseMix.fewestOfEach else { return nil }
        let (filled, folds) = (inputs.filled, CaseMix.folds(groups))
        var chances = [Double](repeating: 0, count: inputs.count)
        for fold in 0..<folds.count {
            let (learnt, judged) = (folds.rows(outside: fold), folds.rows(in: fold))
            let seen = learnt.map { outcome[$0] }
            guard seen.contains(1), seen.contains(0) else { return nil }
            let model = try Logit(filled.only(learnt), outcome: seen, ridge: 1)
            for (row, chance) in zip(judged, try model.chances(filled.only(judged))) { chances[row] = min(0.98, max(0.02, chance)) }
        }
        self.chances = chances
        names = filled.names
    }

    private static let folds = 5

    /// Groups are drawn by a lot that is always the same and dealt out in turn.
    private static func folds(_ groups: [Int64]) -> Folds {
        let known = Set(groups).sorted()
        var lot = SplitMix(seed: 8)
        let fold = lot.order(known.count).enumerated().reduce(into: [Int64: Int]()) { $0[known[$1.element]] = $1.offset % folds }
        return Folds(given: groups.map { fold[$0] ?? 0 })
    }
}
