/// The hours in which an agency answers, Monday to Friday without federal holidays, where it is.
public struct WorkingHours: Sendable, Equatable {
    /// In minutes after midnight.
    public let opens: Int
    public let closes: Int
    public let zone: Zone

    /// From 8:30 to 17:00, unless the agency says otherwise.
    public init(opens: Int = 8 * 60 + 30, closes: Int = 17 * 60, zone: Zone) {
        self.opens = opens
        self.closes = closes
        self.zone = zone
    }

    /// The minutes of one working day.
    public var length: Int { closes - opens }

    /// Working minutes that passed between the two moments; none if the second comes first.
    public func minutes(from start: Instant, to end: Instant) -> Int {
        guard end > start else { return 0 }
        let (firstDay, lastDay) = (start.day(in: zone), end.day(in: zone))
        if firstDay == lastDay { return firstDay.isWorkingDay ? passed(at: end) - passed(at: start) : 0 }
        var total = 0
        if firstDay.isWorkingDay { total += length - passed(at: start) }
        if lastDay.isWorkingDay { total += passed(at: end) }
        var day = firstDay.adding(days: 1)
        while day < lastDay {
            if day.isWorkingDay { total += length }
            day = day.adding(days: 1)
        }
        return total
    }

    /// Minutes of the day's working time that have passed at that moment.
    private func passed(at instant: Instant) -> Int {
        let time = instant.time(in: zone)
        return min(max(time.hour * 60 + time.minute, opens), closes) - opens
    }
}
