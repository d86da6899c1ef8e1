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
        (self.arm, self.isDrawn) = (arm, isDrawn)
        guard min(treated.count, others.count) >= ArmAnswer.fewest else {
            (self.treated, self.others, scope, estimate) = (treated.count, others.count, .nobody, nil)
            (shift, strongest) = (0, "")
            let (few, who) = treated.count <= others.count ? (treated.count, "took it") : (others.count, isDrawn ? "lost the draw" : "went without")
            reasons = ["only \(few) people \(who) and can be compared; \(ArmAnswer.fewest) are the least, 100 make it sound"]
            return
        }
        let rows = (treated + others).sorted()
        let isTreated = Set(treated)
        let comparison = try Comparison(
            outcome: rows.map { people[$0].outcome ?? 0 }, isTreated: rows.map(isTreated.contains), inputs: columns.adjusting.only(rows),
            factors: columns.factors)
        let missing = abs(ArmAnswer.missing(all, treated) - ArmAnswer.missing(none, others))
        let verdict = try EffectVerdict(
            comparison,
            EffectSettings(
                known: isDrawn ? rows.map { people[$0].draw?.chance ?? 0.5 } : nil, isRandomised: isDrawn, seed: seed, missingDifference: missing))
        let middle = verdict.trimmed.flatMap { $0.isRefused ? nil : $0 }
        let spoken = middle ?? verdict.effect
        let isRefused = verdict.code == .refused
        (self.treated, self.others) = (spoken.comparison.treatedRows.count, spoken.comparison.untreatedRows.count)
        scope = isRefused ? .nobody : middle != nil ? .middle : verdict.effect.estimand == .att ? .takers : .everybody
        estimate = isRefused ? nil : spoken.headline.estimate
        (shift, strongest) = (verdict.sensitivity.shift, verdict.sensitivity.strongest ?? "")
        reasons = (isRefused ? verdict.effect.checks.filter(\.isRefusal) : spoken.checks.filter { !$0.isRefusal }).map(\.text)
    }

    private static func missing(_ all: [Int], _ known: [Int]) -> Double {
        all.isEmpty ? 0 : Double(all.count - known.count) / Double(all.count)
    }
}
