public import Dates

/// The whole catalogue: every program for employers in the agency's order, the minimum wages, and the programs for people.
public struct RuleBook: Hashable, Sendable {
    public let programs: [Program]
    public let minimumWages: MinimumWages
    /// What people may qualify for, by the same language.
    public let people: [Program]

    init(programs: [Program], minimumWages: MinimumWages, people: [Program] = []) {
        self.programs = programs
        self.minimumWages = minimumWages
        self.people = people
    }

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

    /// Judges a person's answers by the rules of that day.
    public func determine(person answers: Answers, asOf day: Day) -> Determination {
        Determination(asOf: day, verdicts: people.map { $0.verdict(on: answers, asOf: day, wages: minimumWages) })
    }
}
