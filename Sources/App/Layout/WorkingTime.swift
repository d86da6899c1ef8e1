import Dates

/// Working minutes: how long somebody waited for us.
struct WorkingTime: Sendable, Comparable, CustomStringConvertible {
    let minutes: Int

    /// A working day of the agency, from 8:30 to 17:00.
    static let day = WorkingTime(minutes: 510)

    init(minutes: Int) {
        self.minutes = minutes
    }

    init(from start: Instant, to end: Instant, in zone: Zone) {
        minutes = WorkingHours.minutes(from: start, to: end, in: zone)
    }

    /// "45 min", "1 h 18 min", "2 h".
    var description: String {
        let (hours, rest) = (minutes / 60, minutes % 60)
        if hours == 0 { return "\(rest) min" }
        return rest == 0 ? "\(hours) h" : "\(hours) h \(rest) min"
    }

    static func < (left: WorkingTime, right: WorkingTime) -> Bool { left.minutes < right.minutes }
}
