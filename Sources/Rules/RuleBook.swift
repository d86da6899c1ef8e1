public import Dates

/// The whole catalogue: every program in the agency's order, and the minimum wages.
public struct RuleBook: Hashable, Sendable {
    public let programs: [Program]
    public let minimumWages: MinimumWages

    public func program(_ id: String) -> Program? { programs.first { $0.id == id } }

    /// Judges the answers by the rules of that day.
    ///
    /// `jurisdictions` names the places whose minimum wage binds at the worksite; without it the catalogue's setting holds.
    public func determine(
        _ answers: Answers, asOf day: Day, programs ids: Set<String>? = nil, jurisdictions: Set<String>? = nil
    ) -> Determination {
        let wages = jurisdictions.map(minimumWages.binding) ?? minimumWages
        let chosen = programs.filter { ids?.contains($0.id) ?? true }
        return Determination(asOf: day, verdicts: chosen.map { $0.verdict(on: answers, asOf: day, wages: wages) })
    }
}
