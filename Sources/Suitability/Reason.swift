/// What speaks for or against a person in an opening, with what is needed to say it in any language.
public enum Reason: Hashable, Sendable {
    /// Has done this work.
    case experience(months: Int, wished: Int)
    /// Has done work that counts for so many thousandths of this.
    case kinExperience(OccupationNumber, months: Int, share: Int, wished: Int)
    case noExperience
    case skill(SkillNumber, level: Int, isRequired: Bool)
    /// Has the skill at a lower level than asked; at 0, not at all.
    case skillShort(SkillNumber, level: Int, asked: Int, isRequired: Bool)
    /// Holds a credential, by its place in the caller's table, that the employer prefers.
    case credential(Int)
    case credentialMissing(Int)
    /// The work that the person wants.
    case goal
    /// Kin, by so many thousandths, of the work that the person wants.
    case nearGoal(OccupationNumber, share: Int)
    case notAGoal
    case goalsNotKnown
    /// In cents an hour.
    case payMeets(pay: Int, wished: Int)
    case payBelow(pay: Int, wished: Int)
    case payNotKnown
    case onTheWay(Way, willing: Int)
    case fromHome
    case homeNotKnown
    /// The person takes the bus elsewhere, and none serves this shift.
    case noBus(Shift)
    case hoursAsWished(Hours)
    case otherHours(Hours, wished: Hours)
    case availabilityNotKnown
    case permanent
    case temporary(isWelcome: Bool)

    /// Whether this speaks for the person. What is not known speaks against nobody, and is listed with what remains to be asked.
    public var isFor: Bool {
        switch self {
        case .experience, .skill, .credential, .goal, .payMeets, .onTheWay, .fromHome, .hoursAsWished, .permanent: true
        case .kinExperience(_, _, let share, _), .nearGoal(_, let share): share >= 500
        case .temporary(let isWelcome): isWelcome
        default: false
        }
    }

    /// Whether this is only a question that nobody has answered yet.
    public var isOpen: Bool {
        switch self {
        case .goalsNotKnown, .payNotKnown, .homeNotKnown, .availabilityNotKnown: true
        default: false
        }
    }
}
