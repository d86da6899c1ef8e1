/// A moment, in milliseconds of UTC since 1970-01-01.
public struct Instant: Hashable, Comparable, Sendable {
    public let milliseconds: Int64

    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    public static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }

    public func adding(seconds: Int) -> Instant { Instant(milliseconds: milliseconds + Int64(seconds) * 1000) }
    public func adding(minutes: Int) -> Instant { adding(seconds: minutes * 60) }
    public func adding(hours: Int) -> Instant { adding(seconds: hours * 3600) }

    /// Days of 24 hours; for calendar days go through `Day`.
    public func adding(days: Int) -> Instant { adding(seconds: days * 86_400) }

    /// Seconds from the other moment to this one.
    public func seconds(since other: Instant) -> Double { Double(milliseconds - other.milliseconds) / 1000 }

    public func minutes(since other: Instant) -> Int { Int((milliseconds - other.milliseconds) / 60_000) }
}

/// Where the time of a visit or of a job is read, once; everything below it takes the moment as an argument.
public struct Clock: Sendable {
    public let now: @Sendable () -> Instant

    public init(now: @escaping @Sendable () -> Instant) {
        self.now = now
    }

    /// A clock that stands still, for tests and demonstrations.
    public static func stopped(at instant: Instant) -> Clock { Clock { instant } }
}
