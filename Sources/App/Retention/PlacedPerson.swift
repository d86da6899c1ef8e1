import Dates
import Storage
import Suitability

/// What a person who was placed brought along that has to do with staying: work so far, the way to work, what they can do. Nothing of who they are,
/// what they live on or what they have been through, and nothing of the employer.
struct PlacedPerson: Sendable {
    /// The jobs before, with the months that they began and ended in.
    var jobs: [(from: Month, to: Month?)] = []
    /// Nothing when not asked yet.
    var hasCar: Bool?
    var minutesWilling: Int?
    var skills = 0
    var credentials = 0

    mutating func add(_ facts: PlacedFacts) {
        if let from = facts.from { jobs.append((from, facts.to)) }
        guard let skills = facts.skills, let credentials = facts.credentials else { return }
        hasCar = facts.modes.map { Modes(rawValue: UInt8($0)).contains(.car) }
        (minutesWilling, self.skills, self.credentials) = (facts.modes == nil ? nil : facts.minutes, skills, credentials)
    }

    /// The columns of the model, in their order.
    static let names = [
        "jobs_before", "months_before", "longest_job", "gap", "placed_before", "left_early_before", "car", "minutes", "skills", "credentials",
    ]

    /// What was so when the person began there, as far as it is dated; `earlier` are the person's stays before.
    func inputs(startingOn day: Day, after earlier: [JoinedStay]) -> [Double] {
        let start = Month(day)
        let before = jobs.filter { $0.from < start }
        let lengths = before.map { job in Double(job.from.months(through: min(job.to ?? start, start))) }
        let last = before.map { min($0.to ?? start, start) }.max()
        let early = earlier.count { stay in stay.days.map { $0 < StayTally.days } ?? false }
        return [
            jobs.isEmpty ? .nan : Double(before.count), jobs.isEmpty ? .nan : min(240, lengths.reduce(0, +)),
            jobs.isEmpty ? .nan : lengths.max() ?? 0,
            last.map { min(60, Double($0.months(through: start))) } ?? .nan, Double(earlier.count), Double(early),
            hasCar.map { $0 ? 1 : 0 } ?? .nan, minutesWilling.map(Double.init) ?? .nan, Double(skills), Double(credentials),
        ]
    }
}

/// One thing recorded of somebody who was placed: a job before, or how they get about and how much they can do.
struct PlacedFacts: Stored, Sendable {
    let person: ID<Participant>
    let from: Month?
    let to: Month?
    let modes: Int?
    let minutes: Int?
    /// Counts, where it is the second.
    let skills: Int?
    let credentials: Int?

    init(_ row: inout Row) throws {
        person = try row.next()
        from = try row.next()
        to = try row.next()
        modes = try row.next()
        minutes = try row.next()
        skills = try row.next()
        credentials = try row.next()
    }
}

/// A job before, of whom.
struct PlacedJob: Stored, Sendable {
    let person: ID<Participant>
    let from: Month
    let to: Month?

    init(_ row: inout Row) throws {
        person = try row.next()
        from = try row.next()
        to = try row.next()
    }
}
