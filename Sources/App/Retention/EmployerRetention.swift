import Dates
import Evidence
import Storage

/// Whether people whom we place at an employer stay there, with what may be chance.
struct EmployerRetention: Sendable {
    /// Before so many placements of the agency can be told, nothing is usual yet.
    static let fewest = 10

    let employer: ID<Employer>
    let group: RetentionGroup
    /// Drawn towards what is usual the more, the fewer placements there are; nothing before any of ours can be told.
    ///
    /// Those of whom nobody has told us count as there: ends are reported sooner than that all is well, so leaving them out would blame an employer
    /// for our not having asked.
    let estimate: RetentionEstimate?
    /// How quickly people leave, those counted who are still there; nothing before any of ours can be told.
    let turnover: Turnover.Estimate?

    /// How long those stayed who have left, in days, shortest first.
    var lengths: [Int] { group.stays.compactMap(\.days).sorted() }

    /// What is known of every employer at which somebody was placed: those with a sign first, then those at which fewest are to be expected to stay.
    /// Where it can be learnt what such people let expect wherever they go, that takes the place of what is usual.
    static func all(_ stays: [JoinedStay], _ people: PlacedPeople, on today: Day) throws -> [EmployerRetention] {
        let number = JoinedStay.number(of: today)
        let groups = Array(Dictionary(grouping: stays, by: \.first.employer).values)
        let chances = try people.expected(stays, on: today)
        let counts = try groups.map { stays in
            let own = stays.compactMap { chances?[$0.first.placement] }
            let expected = own.isEmpty ? nil : own.reduce(0, +) / Double(own.count)
            return try RetentionCount(stays.map(\.stay), today: number, days: StayTally.days, expected: expected)
        }
        let model = counts.reduce(0) { $0 + $1.told } < fewest ? nil : Retention(counts)
        let compared = try groups.map { stays in
            try RetentionGroup(key: stays[0].first.employer.description, name: stays[0].first.employerName, stays: stays, on: today)
        }
        let turnover = model == nil ? nil : Turnover(compared.map(\.watched), within: RetentionWords.turnoverDays)
        return zip(compared, counts).enumerated().map { place, pair in
            EmployerRetention(
                employer: pair.0.stays[0].first.employer, group: pair.0, estimate: model?.estimate(pair.1, flagged: pair.0.stays[0].first.flag),
                turnover: turnover?.estimates[place])
        }.sorted { left, right in
            let (first, second) = (left.estimate?.flag?.rawValue ?? 0, right.estimate?.flag?.rawValue ?? 0)
            if first != second { return first > second }
            if left.group.isTooFew != right.group.isTooFew { return right.group.isTooFew }
            return (left.estimate?.mean ?? 1, left.group.name) < (right.estimate?.mean ?? 1, right.group.name)
        }
    }
}
