import Dates
import Evidence
import Storage

/// One placement as far as staying goes.
struct RecordedStay: Stored, Sendable {
    let employer: ID<Employer>
    let employerName: String
    let participant: ID<Participant>
    let startedOn: Day
    let endedOn: Day?

    static let columns: SQL = "employers.id, employers.name, placements.participant_id, placements.started_on, placements.ended_on"

    init(_ row: inout Row) throws {
        employer = try row.next()
        employerName = try row.next()
        participant = try row.next()
        startedOn = try row.next()
        endedOn = try row.next()
    }
}

extension [RecordedStay] {
    /// Days since some first day.
    static func number(of day: Day) -> Int { day.days(since: Day(ordinal: 0)) }

    /// A person who comes back to the same employer within two weeks has not left. Source: EVIDENCE 8.
    var joined: [Stay] {
        Dictionary(grouping: self) { "\($0.employer) \($0.participant)" }.values.flatMap { stays in
            Stay.joined(stays.map { Stay(start: Self.number(of: $0.startedOn), end: $0.endedOn.map(Self.number)) })
        }
    }
}

/// Whether people whom we place at an employer stay there, with what may be chance.
struct EmployerRetention: Sendable {
    /// For which the practice counts: a placement that lasted so many days has lasted.
    static let days = 90
    /// Before so many placements of the agency can be told, nothing is usual yet.
    static let fewest = 10
    /// When people look, on which days after the start.
    static let marks = [30, 60, 90, 180]

    let employer: ID<Employer>
    let name: String
    let count: RetentionCount
    /// Drawn towards what is usual the more, the fewer placements there are; nothing before any of ours can be told.
    let estimate: RetentionEstimate?
    let curve: SurvivalCurve
    /// How long those stayed who have left, in days, shortest first.
    let lengths: [Int]

    /// What is known of every employer at which somebody was placed.
    static func all(_ stays: [RecordedStay], on today: Day) throws -> [EmployerRetention] {
        let number = [RecordedStay].number(of: today)
        let groups = Dictionary(grouping: stays, by: \.employer).values.map { ($0, $0.joined) }
        let counts = try groups.map { try RetentionCount($0.1, today: number, days: days) }
        let model = counts.reduce(0) { $0 + $1.told } < fewest ? nil : Retention(counts)
        return try zip(groups, counts).compactMap { group, count in
            guard let first = group.0.first else { return nil }
            let watched = group.1.map { $0.watched(until: number) }
            return EmployerRetention(
                employer: first.employer, name: first.employerName, count: count, estimate: model?.estimate(count),
                curve: SurvivalCurve(
                    try Durations(times: watched.map { Double($0.days) }, isEvent: watched.map(\.hasEnded)), alpha: 0.1),
                lengths: watched.filter(\.hasEnded).map(\.days).sorted())
        }
    }

    /// "7 of 9 lasted 90 days; 2 too recent to tell".
    static func words(_ count: RetentionCount) -> String {
        let recent = count.tooRecent == 0 ? "" : "\(count.tooRecent) too recent to tell"
        guard count.told > 0 else { return recent.isEmpty ? "nobody placed" : recent }
        return "\(count.kept) of \(count.told) lasted \(days) days" + (recent.isEmpty ? "" : "; \(recent)")
    }

    /// All employers' placements counted together.
    static func together(_ all: [EmployerRetention]) throws -> RetentionCount {
        try RetentionCount(
            kept: all.reduce(0) { $0 + $1.count.kept }, told: all.reduce(0) { $0 + $1.count.told },
            tooRecent: all.reduce(0) { $0 + $1.count.tooRecent })
    }
}
