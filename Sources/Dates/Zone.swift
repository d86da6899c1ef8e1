import Foundation

/// A place's time zone, which turns moments into days and times of day.
public struct Zone: Sendable, Equatable {
    public let identifier: String
    private let zone: TimeZone

    /// The zone with that IANA name, such as `America/Chicago`, or nothing.
    public init?(identifier: String) {
        guard let zone = TimeZone(identifier: identifier) else { return nil }
        self.identifier = identifier
        self.zone = zone
    }

    public static let utc = Zone(identifier: "GMT")!
    public static let chicago = Zone(identifier: "America/Chicago")!

    /// The moment at which that day's clock shows that time; in the hour that is skipped in spring, an hour later.
    public func instant(of day: Day, hour: Int = 0, minute: Int = 0) -> Instant {
        let local = Int64(day.ordinal) * 86_400 + Int64(hour * 3600 + minute * 60)
        let first = local - offset(at: local)
        return Instant(milliseconds: (local - offset(at: first)) * 1000)
    }

    fileprivate func local(_ instant: Instant) -> Int64 {
        let seconds = Int64((Double(instant.milliseconds) / 1000).rounded(.down))
        return seconds + offset(at: seconds)
    }

    private func offset(at seconds: Int64) -> Int64 {
        Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(seconds))))
    }
}

/// A time of day as a wall clock shows it.
public struct TimeOfDay: Hashable, Comparable, Sendable {
    public let hour: Int
    public let minute: Int

    public init(hour: Int, minute: Int) {
        self.hour = hour
        self.minute = minute
    }

    public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { (left.hour, left.minute) < (right.hour, right.minute) }
}

extension Instant {
    public func day(in zone: Zone) -> Day {
        let local = zone.local(self)
        return Day(ordinal: Int(local >= 0 ? local / 86_400 : (local - 86_399) / 86_400))
    }

    public func time(in zone: Zone) -> TimeOfDay {
        let second = Int(((zone.local(self) % 86_400) + 86_400) % 86_400)
        return TimeOfDay(hour: second / 3600, minute: second % 3600 / 60)
    }
}

extension Clock {
    /// The machine's clock.
    public static let system = Clock { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
}
