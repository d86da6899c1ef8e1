import Dates

/// Working minutes: how long somebody waited for us.
struct WorkingTime: Sendable, Comparable, CustomStringConvertible {
    let minutes: Int

    init(minutes: Int) {
        self.minutes = minutes
    }

    init(from start: Instant, to end: Instant, in hours: WorkingHours) {
        minutes = hours.minutes(from: start, to: end)
    }

    /// One working day.
    static func day(of hours: WorkingHours) -> WorkingTime { WorkingTime(minutes: hours.length) }

    /// "45 min", "1 h 18 min", "2 h".
    var description: String {
        let (hours, rest) = (minutes / 60, minutes % 60)
        if hours == 0 { return "\(rest) min" }
        return rest == 0 ? "\(hours) h" : "\(hours) h \(rest) min"
    }

    static func < (left: WorkingTime, right: WorkingTime) -> Bool { left.minutes < right.minutes }
}
