/// The hours in which the agency answers: Monday to Friday, 8:30 to 17:00, without federal holidays.
public enum WorkingHours {
    /// In minutes after midnight.
    public static let opens = 8 * 60 + 30
    public static let closes = 17 * 60

    /// Working minutes that passed between the two moments; none if the second comes first.
    public static func minutes(from start: Instant, to end: Instant, in zone: Zone) -> Int {
        guard end > start else { return 0 }
        let (firstDay, lastDay) = (start.day(in: zone), end.day(in: zone))
        if firstDay == lastDay {
            return firstDay.isWorkingDay ? within(minute(of: end, zone)) - within(minute(of: start, zone)) : 0
        }
        var total = 0
        if firstDay.isWorkingDay { total += closes - opens - within(minute(of: start, zone)) }
        if lastDay.isWorkingDay { total += within(minute(of: end, zone)) }
        var day = firstDay.adding(days: 1)
        while day < lastDay {
            if day.isWorkingDay { total += closes - opens }
            day = day.adding(days: 1)
        }
        return total
    }

    private static func minute(of instant: Instant, _ zone: Zone) -> Int {
        let time = instant.time(in: zone)
        return time.hour * 60 + time.minute
    }

    private static func within(_ minute: Int) -> Int {
        min(max(minute, opens), closes) - opens
    }
}
