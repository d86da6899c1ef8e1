/// A way of getting to work.
public enum Mode: UInt8, CaseIterable, Hashable, Sendable, Codable {
    case car, bus, bicycle, foot
}

/// The ways of getting to work that somebody has.
public struct Modes: OptionSet, Hashable, Sendable, Codable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    public init(_ mode: Mode) { self.init(rawValue: 1 << mode.rawValue) }

    public static let car = Modes(.car)
    public static let bus = Modes(.bus)
    public static let bicycle = Modes(.bicycle)
    public static let foot = Modes(.foot)
    public static let all: Modes = [.car, .bus, .bicycle, .foot]
}

/// A way to work: how, and how many minutes.
public struct Way: Hashable, Sendable {
    public let mode: Mode
    public let minutes: Int
}

/// How fast people get about. These are rules of thumb for a town, not a timetable; an agency may set its own.
///
/// Minutes are `before` plus the distance as the crow flies over `metersPerMinute`, which allows for streets that turn (a third longer).
public struct Pace: Hashable, Sendable, Codable {
    /// One mode: the minutes before one moves and after, and the meters of straight line covered in a minute.
    public struct Speed: Hashable, Sendable, Codable {
        public var before: Float
        public var metersPerMinute: Float

        public init(before: Float, metersPerMinute: Float) {
            self.before = max(before, 0)
            self.metersPerMinute = max(metersPerMinute, 1)
        }
    }

    /// 40 km/h on the road; five minutes to park and walk in.
    public var car = Speed(before: 5, metersPerMinute: 500)
    /// 18 km/h on the road, stops included; twelve minutes to walk to the stop and wait.
    public var bus = Speed(before: 12, metersPerMinute: 225)
    /// 14 km/h on the road; three minutes to unlock and lock.
    public var bicycle = Speed(before: 3, metersPerMinute: 175)
    /// 4.8 km/h on the road.
    public var foot = Speed(before: 0, metersPerMinute: 60)

    public init() {}

    subscript(mode: Mode) -> Speed {
        switch mode {
        case .car: car
        case .bus: bus
        case .bicycle: bicycle
        case .foot: foot
        }
    }

    /// How far these modes carry somebody in so many minutes, squared, in square meters; below 0 where they carry nobody.
    func squaredReach(by modes: Modes, in minutes: UInt16) -> Float {
        var longest: Float = -1
        for mode in Mode.allCases where modes.contains(Modes(mode)) {
            longest = max(longest, (Float(minutes) - self[mode].before) * self[mode].metersPerMinute)
        }
        return longest < 0 ? -1 : longest * longest
    }

    /// The quickest of these modes over that distance, its minutes rounded up; nothing without any.
    func way(by modes: Modes, squaredMeters: Float) -> Way? {
        let meters = squaredMeters.squareRoot()
        var quickest = (mode: Mode.car, minutes: Float.infinity)
        for mode in Mode.allCases where modes.contains(Modes(mode)) {
            let minutes = self[mode].before + meters / self[mode].metersPerMinute
            if minutes < quickest.minutes { quickest = (mode, minutes) }
        }
        guard quickest.minutes < .infinity else { return nil }
        let started = Int(quickest.minutes)
        return Way(mode: quickest.mode, minutes: Float(started) < quickest.minutes ? started + 1 : started)
    }
}
