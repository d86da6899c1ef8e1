/// An occupation of O*NET.
public struct Occupation: Hashable, Sendable {
    /// The O*NET-SOC code, such as "53-7051.00".
    public let code: String
    public let title: String
    public let description: String
    /// How much preparation it takes, from 1, little or none, to 5; nothing where O*NET has not said.
    public let zone: Int?
}

/// That experience in one occupation helps in another.
public struct Relation: Hashable, Sendable {
    public let occupation: Int
    public let related: Int
    /// How near they are, as O*NET says it: "Primary-Short", "Primary-Long" or "Supplemental".
    public let tier: String
}
