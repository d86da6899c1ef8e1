/// A place in the caller's table of occupations, such as the rows of O*NET in the order of their codes.
public typealias OccupationNumber = UInt16

/// A number in the caller's table of skills.
public typealias SkillNumber = UInt16

/// Somebody who looks for work, by what counts for a job and nothing else.
///
/// There is no field here for age, sex, race, disability, family, benefits, convictions or the like: what is not here cannot enter a score
/// (29 CFR 38.41; 775 ILCS 5/2-103.1). What is not known yet is nothing, and counts half: neither for nor against.
public struct Person: Hashable, Sendable {
    public let id: Int64
    /// Whether the person agreed to be matched with openings.
    public var consents = false
    /// Whether leave to work is confirmed as of today. No end of it is kept here: hiring must not turn on one (8 USC 1324b).
    public var isAuthorized = false
    /// The programs whose rules the person meets.
    public var programs: Programs = []
    /// Those held and in force.
    public var credentials: Credentials = []
    /// When the person can work; nothing when not asked yet.
    public var availability: Week?
    /// The first day of work possible, counted as `Opening.start` is.
    public var freeFrom: Int32 = .min
    /// Where the way to work begins; nothing when not known, or when there is none.
    public var home: Place?
    public var modes: Modes = []
    /// The longest way to work, in minutes one way.
    public var minutesWilling: UInt16 = 45
    /// One entry for each occupation.
    public var work: [Spell] = []
    public var skills: [SkillLevel] = []
    /// The occupations that the person wants to work in; empty when not known.
    public var goals: [OccupationNumber] = []
    /// The least pay wished, in cents an hour; nothing when any will do or none was said.
    public var payWished: UInt32?
    public var hoursWished = Hours.either
    public var takesTemporary = true

    public init(id: Int64) { self.id = id }
}

/// How long somebody has worked in an occupation.
public struct Spell: Hashable, Sendable {
    public let occupation: OccupationNumber
    public let months: UInt16

    public init(_ occupation: OccupationNumber, months: UInt16) {
        self.occupation = occupation
        self.months = months
    }
}

/// How well somebody can do something, from 1 to 7 as O*NET counts levels.
public struct SkillLevel: Hashable, Sendable {
    public let skill: SkillNumber
    public let level: UInt8

    /// Levels outside 1 to 7 become the nearest of them.
    public init(_ skill: SkillNumber, level: UInt8) {
        self.skill = skill
        self.level = min(max(level, 1), 7)
    }
}

/// Full time or part time.
public enum Hours: UInt8, CaseIterable, Hashable, Sendable, Codable {
    case full, part, either

    func fits(_ other: Hours) -> Bool { self == other || self == .either || other == .either }
}
