/// What the numbers in reasons stand for, from the caller's tables.
public struct Names: Sendable {
    public var occupation: @Sendable (OccupationNumber) -> String
    public var skill: @Sendable (SkillNumber) -> String
    /// By place, 0 to 127.
    public var credential: @Sendable (Int) -> String
    /// Where and how fast a credential can be had, such as "2-week course at Riverside College"; nothing when not known.
    public var course: @Sendable (Int) -> String?
    /// By place, 0 to 63.
    public var program: @Sendable (Int) -> String
    /// A day by its number.
    public var day: @Sendable (Int32) -> String

    public init(
        occupation: @escaping @Sendable (OccupationNumber) -> String, skill: @escaping @Sendable (SkillNumber) -> String,
        credential: @escaping @Sendable (Int) -> String, course: @escaping @Sendable (Int) -> String?,
        program: @escaping @Sendable (Int) -> String, day: @escaping @Sendable (Int32) -> String
    ) {
        (self.occupation, self.skill, self.credential) = (occupation, skill, credential)
        (self.course, self.program, self.day) = (course, program, day)
    }
}
