/// A set of credentials. Which bit stands for which, of 128, is in the caller's table; expired ones are left out by the caller.
public struct Credentials: OptionSet, Hashable, Sendable {
    public let rawValue: UInt128
    public init(rawValue: UInt128) { self.rawValue = rawValue }

    /// The credential with this place in the caller's table, 0 to 127.
    public init(place: Int) {
        precondition((0..<128).contains(place), "There is room for 128 credentials.")
        self.init(rawValue: 1 << UInt128(place))
    }

    public var count: Int { rawValue.nonzeroBitCount }

    /// The places of those in the set, ascending.
    public var places: [Int] { (0..<128).filter { rawValue >> UInt128($0) & 1 == 1 } }
}

/// A set of programs; which bit stands for which, of 64, is in the caller's table.
///
/// Programs open or close an opening and never enter a score: a program's name can reveal what a person must not be judged by.
public struct Programs: OptionSet, Hashable, Sendable {
    public let rawValue: UInt64
    public init(rawValue: UInt64) { self.rawValue = rawValue }

    /// The program with this place in the caller's table, 0 to 63.
    public init(place: Int) {
        precondition((0..<64).contains(place), "There is room for 64 programs.")
        self.init(rawValue: 1 << UInt64(place))
    }

    /// The places of those in the set, ascending.
    public var places: [Int] { (0..<64).filter { rawValue >> UInt64($0) & 1 == 1 } }
}
