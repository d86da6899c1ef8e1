import Dates
import Evidence
import Reference
import Storage

/// By what placements are compared; the address says it.
enum RetentionCut: String, CaseIterable, Sendable {
    case employer, site, job, program, representative, center

    var label: String { rawValue.capitalizedFirst }

    /// What stays of one group have in common.
    func key(of stay: RecordedStay) -> String {
        switch self {
        case .employer: stay.employer.description
        case .site: stay.site?.description ?? "\(stay.employer) none"
        case .job: stay.occupation ?? Folding.text(stay.job)
        case .program: stay.program.isEmpty ? "none" : Folding.text(stay.program)
        case .representative: stay.madeBy.description
        case .center: stay.center?.description ?? "none"
        }
    }

    func name(of stay: RecordedStay, in book: ReferenceBook) -> String {
        switch self {
        case .employer: stay.employerName
        case .site: "\(stay.employerName), \(stay.siteName.map { $0.isEmpty ? "a place without a street" : $0 } ?? "place not said")"
        case .job: stay.occupation.flatMap { book.number(ofOccupation: $0) }.map { book.occupations[$0].title } ?? stay.job
        case .program: stay.program.isEmpty ? "No program pays" : stay.program
        case .representative: stay.madeByName
        case .center: stay.centerName ?? "No center"
        }
    }
}

/// Placements that have something in common, and how long they last.
struct RetentionGroup: Sendable {
    /// Fewer are not compared: one person more or less would turn the figure, and could be told from it. Source: REPORTING E.
    static let fewest = 5
    /// When people look, on which days after the start.
    static let marks = [30, 60, 90, 180]

    let key: String
    let name: String
    let stays: [JoinedStay]
    let tally: StayTally
    /// How many days each was there, as far as it was watched.
    let watched: Durations
    let curve: SurvivalCurve

    init(key: String, name: String, stays: [JoinedStay], on today: Day) throws {
        (self.key, self.name, self.stays) = (key, name, stays)
        tally = StayTally(stays, on: today)
        let begun = stays.filter { $0.startedOn <= today }.map { $0.stay.watched(until: JoinedStay.number(of: today)) }
        watched = try Durations(times: begun.map { Double($0.days) }, isEvent: begun.map(\.hasEnded))
        curve = SurvivalCurve(watched, alpha: 0.1)
    }

    var isTooFew: Bool { tally.began < RetentionGroup.fewest }

    /// How many are still there at a day, as the curve tells.
    func share(at day: Int) -> Double { curve.steps.last { $0.time <= Double(day) }?.survival ?? 1 }

    /// The groups of that cut: those with the smallest share at day 90 first, those with too few last. A stay belongs to what it began as.
    static func all(_ stays: [JoinedStay], by cut: RetentionCut, in book: ReferenceBook, on today: Day) throws -> [RetentionGroup] {
        try Dictionary(grouping: stays) { cut.key(of: $0.first) }.map { key, stays in
            try RetentionGroup(key: key, name: cut.name(of: stays[0].first, in: book), stays: stays, on: today)
        }.sorted { left, right in
            if left.isTooFew != right.isTooFew { return right.isTooFew }
            if left.isTooFew { return left.name < right.name }
            return (left.share(at: StayTally.days), left.name) < (right.share(at: StayTally.days), right.name)
        }
    }
}
