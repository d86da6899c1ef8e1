public import Dates

/// A condition of services in the caller's table, such as a least age or a program that must take the person.
public typealias ConditionNumber = Int

/// Something that people can be sent to, by what counts for whether it suits one of them.
public struct Service: Hashable, Sendable {
    /// Whether it is given at all.
    public enum State: UInt8, Sendable {
        case given, pausing, notGiven, ended
    }

    /// What it costs the person.
    public enum Cost: UInt8, Sendable {
        case free, some, notKnown
    }

    public let id: Int64
    public var topics: Topics = []
    public var state = State.given
    /// In which it is given; nothing when not known.
    public var languages: Tongues?
    public var hasInterpreter = false
    /// Whether it teaches the language in which it is given: then nobody's language shuts them out.
    public var isForLearners = false
    /// Nothing when nobody has said.
    public var aids: Aids?
    /// All of them must be met.
    public var conditions: [ConditionNumber] = []
    public var places: [Place] = []
    /// Whether it can be had from home.
    public var isRemote = false
    /// When it is open; nothing when not known.
    public var times: Times?
    public var freePlaces: Int?
    /// How long people wait, in days; nothing when not known.
    public var daysToWait: Int?
    public var cost = Cost.notKnown
    /// When somebody made sure last that all of it is right.
    public var verified: Day?

    public init(id: Int64) { self.id = id }

    /// After so many days without verification it is called before anybody is sent.
    public static let daysFresh = 180

    func isFresh(on today: Day) -> Bool { verified.map { today.days(since: $0) <= Self.daysFresh } ?? false }
}
