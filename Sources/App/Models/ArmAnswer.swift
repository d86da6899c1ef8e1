import Evidence

/// What the comparison for one service gives, before it is held against the others.
struct ArmAnswer: Sendable {
    let arm: Arm
    let treated: Int
    let others: Int
    let isDrawn: Bool
    let scope: ModelEffect.Scope
    /// Nothing where it is refused.
    let estimate: Estimate?
    let shift: Double
    let strongest: String
    let reasons: [String]

    /// Below so many in the smaller group nothing is reckoned. Source: EVIDENCE 4.3.
    static let fewest = 30

    init(_ arm: Arm, _ cohort: Cohort, _ columns: CohortColumns, seed: UInt64) throws {
        let (all, none, isDrawn) = cohort.comparedBy(arm)
        let people = cohort.people
        let treated = all.filter { people[$0].outcome != nil }
        let others = none.filter { people[$0].outcome != nil }
        guard min(treated.count, others.count) >= ArmAnswer.fewest else {
            self.init(arm, few: treated.count, others.count, isDrawn: isDrawn)
            return
        }
        let rows = (treated + others).sorted()
        let isTreated = Set(treated)
        let comparison = try Comparison(
            outcome: rows.map { people[$0].outcome ?? 0 }, isTreated: rows.map(isTreated.contains), inputs: columns.adjusting.only(rows),
            factors: columns.factors)
        let missing = abs(ArmAnswer.missing(all, treated) - ArmAnswer.missing(none, others))
        if isDrawn {
            let chances = rows.map { people[$0].draw?.chance ?? 0.5 }
            self.init(arm, drawn: try Effect(comparison, EffectSettings(known: chances, isRandomised: true, seed: seed, missingDifference: missing)))
        } else {
            self.init(arm, chosen: try EffectVerdict(comparison, EffectSettings(seed: seed, missingDifference: missing)))
        }
    }

    /// Too few to reckon anything.
    private init(_ arm: Arm, few treated: Int, _ others: Int, isDrawn: Bool) {
        (self.arm, self.treated, self.others, self.isDrawn) = (arm, treated, others, isDrawn)
        (scope, estimate, shift, strongest) = (.nobody, nil, 0, "")
        let (few, who) = treated <= others ? (treated, "took it") : (others, isDrawn ? "lost the draw" : "went without")
        reasons = ["only \(few) people \(who) and can be compared; \(ArmAnswer.fewest) are the least, 100 make it sound"]
    }

    /// Where people were chosen: for everybody, for those who took it, or for those who could have gone either way.
    private init(_ arm: Arm, chosen verdict: EffectVerdict) {
        let middle = verdict.trimmed.flatMap { $0.isRefused ? nil : $0 }
        let spoken = middle ?? verdict.effect
        let isRefused = verdict.code == .refused
        (self.arm, isDrawn) = (arm, false)
        (treated, others) = (spoken.comparison.treatedRows.count, spoken.comparison.untreatedRows.count)
        scope = isRefused ? .nobody : middle != nil ? .middle : verdict.effect.estimand == .att ? .takers : .everybody
        estimate = isRefused ? nil : spoken.headline.estimate
        (shift, strongest) = (verdict.sensitivity.shift, verdict.sensitivity.strongest ?? "")
        reasons = (isRefused ? verdict.effect.checks.filter(\.isRefusal) : spoken.checks.filter { !$0.isRefusal }).map(\.text)
    }

    /// Where places were drawn. The two sides differ by chance alone, and the interval tells of chance: what refuses a choice of staff because it
    /// made the sides unlike refuses no draw.
    private init(_ arm: Arm, drawn effect: Effect) {
        let ofChoice: Set<EffectCheck.Code> = [.imbalance, .propensityAUC, .squares]
        let checks = effect.checks.filter { !ofChoice.contains($0.code) }
        let isRefused = checks.contains(where: \.isRefusal)
        (self.arm, isDrawn) = (arm, true)
        (treated, others) = (effect.comparison.treatedRows.count, effect.comparison.untreatedRows.count)
        (scope, estimate) = isRefused ? (.nobody, nil) : (.everybody, effect.headline.estimate)
        (shift, strongest) = (0, "")
        reasons = checks.filter { $0.isRefusal == isRefused }.map(\.text)
    }

    private static func missing(_ all: [Int], _ known: [Int]) -> Double {
        all.isEmpty ? 0 : Double(all.count - known.count) / Double(all.count)
    }
}
