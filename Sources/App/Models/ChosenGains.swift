import Evidence

/// What the services that people chose add, taken together, person by person: the mean of a group is what its people gain. Source: EVIDENCE 9.
///
/// Of one person it says nothing, and nothing is kept of it but the means of groups.
struct ChosenGains: Sendable {
    /// By the place of the person in the cohort.
    private let benefits: [Int: Double]

    /// Nobody's where the comparison of all who began a service with all who began none is refused, or cannot be made.
    init(_ cohort: Cohort, _ columns: CohortColumns, seed: UInt64) throws {
        let people = cohort.people
        // A draw stands for itself: whoever lost it had no choice of services.
        let rows = people.indices.filter { people[$0].draw == nil && people[$0].outcome != nil }
        let treated = rows.count { people[$0].arm != nil }
        guard min(treated, rows.count - treated) >= ArmAnswer.fewest else {
            benefits = [:]
            return
        }
        let comparison = try Comparison(
            outcome: rows.map { people[$0].outcome ?? 0 }, isTreated: rows.map { people[$0].arm != nil }, inputs: columns.adjusting.only(rows),
            factors: columns.factors)
        let effect = try Effect(comparison, EffectSettings(seed: seed))
        benefits = effect.isRefused ? [:] : Dictionary(uniqueKeysWithValues: zip(rows, effect.benefits))
    }

    subscript(person: Int) -> Double? { benefits[person] }
}
