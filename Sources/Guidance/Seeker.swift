/// What somebody needs, as it was recorded: one side of life with its level and what helps there.
public struct RecordedNeed: Hashable, Sendable {
    /// The side of life, by its place in the caller's table.
    public let domain: UInt8
    /// 1 for some, 2 for much, 3 for urgent.
    public let level: UInt8
    /// A basic need that stands before everything that is ranked.
    public let isFirst: Bool
    public let topics: Topics

    /// Levels outside 1 to 3 become the nearest of them.
    public init(domain: UInt8, level: UInt8, isFirst: Bool = false, topics: Topics) {
        self.domain = domain
        self.level = min(max(level, 1), 3)
        self.isFirst = isFirst
        self.topics = topics
    }
}

/// Whether somebody meets a condition of a service. What is not known yet shuts nobody out.
public enum Meets: UInt8, Sendable {
    case yes, no, notKnown
}

/// A person for whom services are looked through, by what counts for it and nothing else.
///
/// There is no field here for race, sex, origin, religion, disability, conviction or age. Language, access and conditions say where a service
/// cannot serve the person at all; they enter no order.
public struct Seeker: Hashable, Sendable {
    /// The strongest first where several point to one service.
    public var needs: [RecordedNeed] = []
    /// In which of them the person can be served; empty where every service will do.
    public var languages: Tongues = []
    /// What the person needs and has agreed to have considered.
    public var aids: Aids = []
    /// Where the person sets out; nothing when not known.
    public var home: Place?
    public var speeds: [Speed] = []
    /// The longest way, in minutes.
    public var minutesWilling: UInt16 = 45
    /// When the person has time; nothing when not asked yet.
    public var free: Times?
    /// By the number of a condition. One that is not in the list is not known.
    public var meets: [Meets] = []
    /// What stands between the person and a service, by the service's id.
    public var bars: [Int64: Bar] = [:]

    public init() {}

    func meets(_ condition: Int) -> Meets { condition < meets.count ? meets[condition] : .notKnown }
}
