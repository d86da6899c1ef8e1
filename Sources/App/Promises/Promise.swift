import Dates
import Storage

/// What the agency promises: whoever asks has an answer within one working day.
enum Promise {
    /// What was asked before this moment, and is not answered, is late: one working day lies between it and now.
    static func cutoff(at now: Instant, in hours: WorkingHours) -> Instant {
        let zone = hours.zone
        let (day, time) = (now.day(in: zone), now.time(in: zone))
        let minute = time.hour * 60 + time.minute
        // Before the doors open, the last working day's evening counts; after they close, this one's.
        let counted = day.isWorkingDay && minute >= hours.opens ? day : day.addingWorkingDays(-1)
        let end = counted == day ? min(minute, hours.closes) : hours.closes
        return zone.instant(of: counted.addingWorkingDays(-1), hour: end / 60, minute: end % 60)
    }

    /// Trouble at work that nobody has taken for so many minutes of working time goes to the next person.
    static let minutesToTakeTrouble = 60

    /// What nobody answered in a month is history; it stands among the answers owed and raises no alarm.
    static func oldest(at now: Instant) -> Instant { now.adding(days: -30) }
}

extension Agency {
    /// The scheduled work: what is late raises an alarm, and what nobody takes is handed on.
    func keepPromises(at now: Instant, in db: Writing) throws {
        try raiseOverdue(at: now, in: db)
        try handOn(at: now, in: db)
    }
}
