/// One of the three shifts of a day, as employers count them. First is by day, second ends late in the evening, third runs through the night.
public enum Shift: UInt8, CaseIterable, Hashable, Sendable, Codable {
    case first, second, third
}

/// A set of shifts.
public struct Shifts: OptionSet, Hashable, Sendable, Codable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    public init(_ shift: Shift) { self.init(rawValue: 1 << shift.rawValue) }

    public static let first = Shifts(.first)
    public static let second = Shifts(.second)
    public static let third = Shifts(.third)
    public static let all: Shifts = [.first, .second, .third]

    /// The shifts in the set, first to third.
    public var each: [Shift] { Shift.allCases.filter { contains(Shifts($0)) } }
}

/// A set of days of the week.
public struct Days: OptionSet, Hashable, Sendable, Codable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let monday = Days(rawValue: 1)
    public static let tuesday = Days(rawValue: 2)
    public static let wednesday = Days(rawValue: 4)
    public static let thursday = Days(rawValue: 8)
    public static let friday = Days(rawValue: 16)
    public static let saturday = Days(rawValue: 32)
    public static let sunday = Days(rawValue: 64)
    public static let workdays: Days = [.monday, .tuesday, .wednesday, .thursday, .friday]
    public static let all: Days = [.workdays, .saturday, .sunday]
}

/// The shifts of a week, seven days of three: bit `3 × day + shift`, Monday first.
public struct Week: OptionSet, Hashable, Sendable, Codable {
    public let rawValue: UInt32
    /// Bits beyond the 21 of a week are dropped.
    public init(rawValue: UInt32) { self.rawValue = rawValue & 0x1F_FFFF }

    /// These shifts on each of these days.
    public init(_ days: Days, _ shifts: Shifts) {
        let bits = (0..<7).filter { days.rawValue >> $0 & 1 == 1 }.map { UInt32(shifts.rawValue & 7) << (3 * UInt32($0)) }
        self.init(rawValue: bits.reduce(0, |))
    }

    public static let all = Week(.all, .all)

    /// The days on which this set has that shift.
    public func days(with shift: Shift) -> Days {
        Days(rawValue: (0..<7).reduce(UInt8(0)) { $0 | UInt8(truncatingIfNeeded: rawValue >> (3 * UInt32($1) + UInt32(shift.rawValue)) & 1) << $1 })
    }
}
