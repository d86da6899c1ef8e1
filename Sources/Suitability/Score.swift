/// Points from 0 to 100, counted in thousandths so that the parts add up exactly.
public struct Score: Comparable, Hashable, Sendable {
    public let thousandths: Int32

    public init(thousandths: Int) { self.thousandths = Int32(thousandths) }

    /// To the nearest point, as it is shown.
    public var rounded: Int { (Int(thousandths) + 500) / 1_000 }

    public static func < (one: Score, other: Score) -> Bool { one.thousandths < other.thousandths }
}

/// An opening suggested to a person, or a person for an opening. Of equal scores the lower id comes first.
public struct Suggestion: Comparable, Hashable, Sendable {
    public let id: Int64
    public let score: Score

    public init(id: Int64, score: Score) {
        self.id = id
        self.score = score
    }

    /// Whether the one is suggested before the other.
    public static func < (one: Suggestion, other: Suggestion) -> Bool {
        one.score == other.score ? one.id < other.id : one.score > other.score
    }
}
