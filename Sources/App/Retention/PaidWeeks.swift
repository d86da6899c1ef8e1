import Dates

/// The weeks whose wages a program paid for, apart from those that the employer paid alone; and who was still there when the money had ended.
struct PaidWeeks: Sendable, Equatable {
    /// For so many days after the last paid one somebody must be there to have stayed beyond it.
    static let beyond = 30

    private var paidDays = 0
    private var ownDays = 0
    private(set) var stayed = 0
    private(set) var told = 0
    private(set) var tooRecent = 0

    /// Nothing where no program paid for anybody.
    init?(_ stays: [JoinedStay], on today: Day) {
        for stay in stays where stay.startedOn <= today {
            let last = min(stay.endedOn ?? today, today)
            let days = last.days(since: stay.startedOn) + 1
            guard let until = stay.spells.compactMap(\.subsidizedUntil).max() else {
                ownDays += days
                continue
            }
            let paid = min(days, max(0, until.days(since: stay.startedOn) + 1))
            (paidDays, ownDays) = (paidDays + paid, ownDays + days - paid)
            let reached = until.adding(days: PaidWeeks.beyond)
            if reached > today {
                tooRecent += 1
            } else {
                told += 1
                if stay.endedOn.map({ $0 >= reached }) ?? true { stayed += 1 }
            }
        }
        guard told + tooRecent > 0 else { return nil }
    }

    var paid: Int { paidDays / 7 }
    var own: Int { ownDays / 7 }

    /// "41 weeks paid by a program, 122 by the employer alone; 4 of 5 were there 30 days after the last paid day; 1 too recent to tell".
    var words: String {
        let there = told == 0 ? [] : ["\(stayed) of \(told) were there \(PaidWeeks.beyond) days after the last paid day"]
        let recent = tooRecent == 0 ? [] : ["\(tooRecent) too recent to tell"]
        return (["\(paid) \(paid == 1 ? "week" : "weeks") paid by a program, \(own) by the employer alone"] + there + recent).joined(separator: "; ")
    }
}
