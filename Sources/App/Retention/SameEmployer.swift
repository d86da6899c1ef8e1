import Dates
import Storage

/// Whether people who have left our services work for the same employer in the second and in the fourth quarter after, as far as we were told.
///
/// Source: REPORTING C, effectiveness in serving employers (PIRL 1618): same employer in Q2 and Q4 / employed in Q2. An exit is the last day of a
/// service; the service that we know of is the placement, or the wages that a program paid for it, so the exit is the first day at work, or the last
/// day that was paid for. A placement within 90 days of it cancels the exit.
struct SameEmployer: Sendable {
    /// The quarters of exit that are counted: four in a row, the last whose fourth quarter after is over.
    let quarters: ClosedRange<Quarter>
    /// Of those who worked in the second quarter and of whose fourth we know: how many for the same employer.
    let same: Int
    let known: Int
    /// Worked in the second quarter; of their fourth nobody has told us.
    let notHeard: [JoinedStay]
    /// Of the second quarter nobody has told us.
    let unknown: Int

    /// Of all who exited, or of those who worked for that employer in the second quarter.
    init(_ stays: [JoinedStay], at employer: ID<Employer>? = nil, on today: Day) {
        quarters = SameEmployer.quarters(on: today)
        let exits = SameEmployer.exits(stays, on: today)
        var (same, known, notHeard, unknown) = (0, 0, [JoinedStay](), 0)
        for exit in exits {
            let second = exit.stays.filter { $0.presence(in: exit.quarter.adding(2)) == .there }
            guard !second.isEmpty else {
                let silent = exit.stays.contains { $0.presence(in: exit.quarter.adding(2)) == .notHeard && $0.isAt(employer) }
                unknown += silent ? 1 : 0
                continue
            }
            guard second.contains(where: { $0.isAt(employer) }) else { continue }
            let fourth = exit.quarter.adding(4)
            let employers = Set(second.filter { $0.isAt(employer) }.map(\.first.employer))
            let there = exit.stays.filter { employers.contains($0.first.employer) }
            if there.contains(where: { $0.presence(in: fourth) == .there }) {
                (same, known) = (same + 1, known + 1)
            } else if let silent = there.first(where: { $0.presence(in: fourth) == .notHeard }) {
                notHeard.append(silent)
            } else {
                known += 1
            }
        }
        (self.same, self.known, self.notHeard, self.unknown) = (same, known, notHeard, unknown)
    }

    /// The end of the services to a person that we know of.
    struct Exit: Sendable {
        let participant: ID<Participant>
        let quarter: Quarter
        /// All that the person has worked at.
        let stays: [JoinedStay]
    }

    private static func quarters(on today: Day) -> ClosedRange<Quarter> { today.quarter.adding(-8)...today.quarter.adding(-5) }

    /// Each person's exits in the quarters that are counted, as far as no later placement has cancelled them.
    static func exits(_ stays: [JoinedStay], on today: Day) -> [Exit] {
        let counted = SameEmployer.quarters(on: today)
        return Dictionary(grouping: stays, by: \.first.participant).flatMap { participant, own -> [Exit] in
            let sorted = own.sorted { ($0.exitOn, $0.startedOn) < ($1.exitOn, $1.startedOn) }
            let kept = sorted.indices.filter { place in
                place + 1 == sorted.count || sorted[place + 1].startedOn.days(since: sorted[place].exitOn) > 90
            }
            return kept.map { Exit(participant: participant, quarter: sorted[$0].exitOn.quarter, stays: own) }
        }.filter { counted.contains($0.quarter) }
    }

    /// "3 of 5 worked for the same employer in both quarters; of 2 nobody has told us about the fourth".
    var words: String {
        guard known + notHeard.count + unknown > 0 else { return "nobody whose time has come" }
        guard known + notHeard.count >= RetentionGroup.fewest else { return "too few to say: fewer than \(RetentionGroup.fewest)" }
        let told = known == 0 ? [] : ["\(same) of \(known) worked for the same employer in both quarters"]
        let silent = notHeard.isEmpty ? [] : ["of \(notHeard.count) nobody has told us about the fourth"]
        let open = unknown == 0 ? [] : ["of \(unknown) nobody has told us about the second"]
        return (told + silent + open).joined(separator: "; ")
    }
}

extension JoinedStay {
    enum Presence: Sendable {
        case there, gone, notHeard
    }

    /// Whether the person worked there on a day of that quarter.
    func presence(in quarter: Quarter) -> Presence {
        let (first, next) = (quarter.firstDay, quarter.adding(1).firstDay)
        if startedOn >= next { return .gone }
        if let endedOn { return endedOn >= first ? .there : .gone }
        return startedOn >= first || heardOn.map { $0 >= first } == true ? .there : .notHeard
    }

    /// The last day of the service that we know of.
    var exitOn: Day {
        let paid = spells.compactMap(\.subsidizedUntil).max() ?? startedOn
        return max(startedOn, min(paid, endedOn ?? paid))
    }

    fileprivate func isAt(_ employer: ID<Employer>?) -> Bool { employer == nil || first.employer == employer }
}

extension Quarter {
    var firstDay: Day { Day(year: year, month: number * 3 - 2, day: 1) ?? Day(ordinal: 0) }

    /// So many quarters later.
    func adding(_ quarters: Int) -> Quarter { firstDay.adding(months: 3 * quarters).quarter }
}
