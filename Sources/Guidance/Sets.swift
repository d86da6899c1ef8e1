/// A set of what services help with. Which bit stands for which, of 64, is in the caller's table.
public struct Topics: OptionSet, Hashable, Sendable {
    public let rawValue: UInt64
    public init(rawValue: UInt64) { self.rawValue = rawValue }

    /// The topic with this place in the caller's table, 0 to 63.
    public init(place: Int) {
        precondition((0..<64).contains(place), "There is room for 64 topics.")
        self.init(rawValue: 1 << UInt64(place))
    }

    /// The places of those in the set, ascending.
    public var places: [Int] { (0..<64).filter { rawValue >> UInt64($0) & 1 == 1 } }
}

/// A set of languages, by their places in the caller's table of at most 64.
public struct Tongues: OptionSet, Hashable, Sendable {
    public let rawValue: UInt64
    public init(rawValue: UInt64) { self.rawValue = rawValue }

    /// The language with this place in the caller's table, 0 to 63.
    public init(place: Int) {
        precondition((0..<64).contains(place), "There is room for 64 languages.")
        self.init(rawValue: 1 << UInt64(place))
    }

    public var places: [Int] { (0..<64).filter { rawValue >> UInt64($0) & 1 == 1 } }
}

/// A set of things that make a service usable for somebody, such as rooms without steps; by their places in the caller's table of at most 32.
public struct Aids: OptionSet, Hashable, Sendable {
    public let rawValue: UInt32
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// The aid with this place in the caller's table, 0 to 31.
    public init(place: Int) {
        precondition((0..<32).contains(place), "There is room for 32 aids.")
        self.init(rawValue: 1 << UInt32(place))
    }

    public var places: [Int] { (0..<32).filter { rawValue >> UInt32($0) & 1 == 1 } }
}

/// Parts of a week: seven days of three, by day, in the evening and at night. Bit `3 × day + part`, Monday first.
public struct Times: OptionSet, Hashable, Sendable {
    public let rawValue: UInt32
    /// Bits beyond the 21 of a week are dropped.
    public init(rawValue: UInt32) { self.rawValue = rawValue & 0x1F_FFFF }

    /// One part, 0 to 2, of one day, 0 for Monday.
    public init(day: Int, part: Int) { self.init(rawValue: 1 << UInt32(3 * day + part)) }

    /// The same part on every day from Monday to Friday.
    public static func workdays(part: Int) -> Times { (0..<5).reduce(into: Times()) { $0.formUnion(Times(day: $1, part: part)) } }
}
