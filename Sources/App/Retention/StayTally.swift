import Dates
import Evidence

/// How many began, and what is known of their first 90 days, or of so many others. Source: REPORTING E, retained_d: the unknown stand apart.
struct StayTally: Sendable, Equatable {
    /// For which the practice counts: a placement that lasted so many days has lasted.
    static let days = 90

    /// The days that are looked at.
    let mark: Int
    let began: Int
    let kept: Int
    /// Of those whose days have passed, those of whom we know whether they were there then.
    let known: Int
    /// No end is recorded, and nobody has told us since.
    let notHeard: Int
    let tooRecent: Int

    init(_ stays: [JoinedStay], on today: Day, after mark: Int = StayTally.days) {
        let begun = stays.filter { $0.startedOn <= today }
        let passed = begun.filter { today.days(since: $0.startedOn) >= mark }
        let heard = passed.filter { StayTally.isKnown($0, after: mark) }
        self.mark = mark
        began = begun.count
        kept = heard.count { stay in stay.days.map { $0 >= mark } ?? true }
        known = heard.count
        notHeard = passed.count - heard.count
        tooRecent = begun.count - passed.count
    }

    /// The check-in of a day is asked on the last of those days.
    private static func isKnown(_ stay: JoinedStay, after mark: Int) -> Bool {
        stay.endedOn != nil || stay.heardOn.map { $0.days(since: stay.startedOn) + 1 >= mark } == true
    }

    /// "7 of 9 lasted 90 days; 2 too recent to tell; of 1 nobody has told us".
    var words: String {
        guard began > 0 else { return "nobody placed" }
        let lasted = known == 0 ? [] : ["\(kept) of \(known) lasted \(mark) days"]
        let recent = tooRecent == 0 ? [] : ["\(tooRecent) too recent to tell"]
        let silent = notHeard == 0 ? [] : ["of \(notHeard) nobody has told us"]
        return (lasted + recent + silent).joined(separator: "; ")
    }
}
