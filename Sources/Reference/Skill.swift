/// One of the 35 skills by which O*NET describes occupations.
public struct Skill: Hashable, Sendable {
    /// O*NET's number, such as "2.A.1.a".
    public let id: String
    public let name: String
}

/// The level of a skill, 0 to 7, that an occupation needs.
public struct Need: Hashable, Sendable {
    public let occupation: Int
    public let skill: Int
    public let level: Float
}
