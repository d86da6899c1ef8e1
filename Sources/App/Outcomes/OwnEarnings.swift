import Dates
import Storage

/// What somebody earned in a quarter by our own records: the agreed pay and hours of each placement, for the days on which the person is known to have
/// been there. No wage record, so a table of wages that is told later stands instead.
enum OwnEarnings {
    /// Dollars; nothing where pay, hours or a last day of any work in the quarter is not known.
    static func dollars(in quarter: Quarter, _ stays: [JoinedStay]) -> Double? {
        let there = stays.filter { $0.presence(in: quarter) == .there }
        guard !there.isEmpty, !stays.contains(where: { $0.presence(in: quarter) == .notHeard }) else { return nil }
        let parts = there.flatMap(\.spells).filter { touches($0, quarter) }.map { earned($0, in: quarter) }
        return parts.reduce(0) { sum, part in sum.flatMap { sum in part.map { sum + $0 } } }
    }

    private static func touches(_ spell: RecordedStay, _ quarter: Quarter) -> Bool {
        spell.startedOn < quarter.adding(1).firstDay && spell.endedOn.map { $0 >= quarter.firstDay } ?? true
    }

    private static func earned(_ spell: RecordedStay, in quarter: Quarter) -> Double? {
        let last = quarter.adding(1).firstDay.adding(days: -1)
        guard let pay = spell.pay, let hours = spell.weeklyHours else { return nil }
        // Somebody who has not left was there as long as we heard of it.
        guard let until = spell.endedOn ?? (spell.heardOn.map { $0 >= last } == true ? last : nil) else { return nil }
        let days = min(until, last).days(since: max(spell.startedOn, quarter.firstDay)) + 1
        return Double(pay.cents) / 100 * Double(hours) * Double(days) / 7
    }
}
