public import Dates

/// The minimum wages of the places where the agency's employers have people at work, each rate with its first day.
public struct MinimumWages: Hashable, Sendable {
    /// A place that sets a minimum wage.
    public struct Jurisdiction: Hashable, Sendable {
        public let id: String
        public let name: Trilingual
        /// Whether its wage binds the agency's employers unless a worksite says otherwise.
        public let applies: Bool
        /// The size from which an employer is bound by it.
        public let minimumEmployees: Int
        /// Oldest first.
        public let rates: [Rate]

        public func rate(on day: Day) -> Rate? { rates.last { $0.from <= day } }
    }

    /// A wage and the first day on which it must be paid.
    public struct Rate: Hashable, Sendable {
        public let from: Day
        public let cents: Int
        public let citation: String
        public let source: String
        public let status: Certainty
    }

    public let jurisdictions: [Jurisdiction]

    /// The same wages where only the named places bind: for a worksite whose place is known.
    public func binding(_ ids: Set<String>) -> MinimumWages {
        MinimumWages(
            jurisdictions: jurisdictions.map {
                Jurisdiction(id: $0.id, name: $0.name, applies: ids.contains($0.id), minimumEmployees: $0.minimumEmployees, rates: $0.rates)
            })
    }

    /// The highest wage, in cents, that binds an employer of that size on that day, and the place that sets it.
    public func highest(on day: Day, employees: Int) -> (cents: Int, place: Jurisdiction)? {
        rates(on: day).filter { $0.place.minimumEmployees <= employees }.max { $0.cents < $1.cents }
    }

    /// The keys that tell an employer's size.
    static let sizeKeys = ["employees_full_time_total", "employees_part_time_total"]

    // Several places may bind at once, and then the highest wage is owed (20 CFR 683.275). Where only the employer's
    // size can tell whether a wage binds, the size is what is missing.
    func finding(wage key: AnswerKey, in matter: CaseAtHand) -> Finding {
        let wage = matter.reading(of: key)
        guard case .money(let cents) = wage.quantity else { return Finding(unknownFrom: wage) }
        let higher = rates(on: matter.asOf).filter { $0.cents > cents }
        if higher.isEmpty { return Finding(.yes, from: wage) }
        if higher.contains(where: { $0.place.minimumEmployees <= 1 }) { return Finding(.no, from: wage) }
        let needed = higher.map(\.place.minimumEmployees).min() ?? 0
        let size = matter.employees(atLeast: needed)
        return Finding(truth: size.truth.negated, support: wage.cited + size.support, open: size.open, closed: size.closed)
    }

    private func rates(on day: Day) -> [(cents: Int, place: Jurisdiction)] {
        jurisdictions.filter(\.applies).compactMap { place in place.rate(on: day).map { ($0.cents, place) } }
    }
}
