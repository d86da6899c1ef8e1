public import Dates

/// What speaks for or against a service for a person, with what is needed to say it in any language.
public enum Reason: Hashable, Sendable {
    case need(RecordedNeed)
    case freePlaces(Int)
    /// Days; 0 for none.
    case wait(Int)
    case onTheWay(Way, willing: Int)
    case fromHome
    case givenIn(Tongues)
    case interpreter
    case aids(Aids)
    case conditionMet(ConditionNumber)
    case free
    case costs
    /// Open when the person has time.
    case inTime
    case verified(Day)
    case notVerified(since: Day?)
    /// What became of people like this one.
    case finding(Finding)
    case languageNotKnown
    case aidsNotKnown(Aids)
    case conditionNotKnown(ConditionNumber)
    case wayNotKnown
    case timesNotKnown
    case costNotKnown

    public enum Side: Sendable {
        case speaksFor, against
        /// What nobody has answered yet; it speaks against nobody.
        case open
        /// What is said under the reasons, because it speaks for neither.
        case beside
    }

    public var side: Side {
        switch self {
        case .need, .freePlaces, .fromHome, .givenIn, .interpreter, .aids, .conditionMet, .free, .inTime, .verified: .speaksFor
        case .onTheWay(let way, let willing): way.minutes * 3 <= willing * 2 ? .speaksFor : .against
        case .wait(let days): days <= 7 ? .speaksFor : .against
        case .costs, .notVerified: .against
        case .finding(let finding): finding.side
        case .languageNotKnown, .aidsNotKnown, .conditionNotKnown, .wayNotKnown, .timesNotKnown, .costNotKnown: .open
        }
    }
}

extension Finding {
    /// Which side the finding stands on: only what may be claimed speaks for or against.
    var side: Reason.Side {
        switch verdict {
        case .helps: .speaksFor
        case .worse: .against
        case .perhaps, .noDifference, .refused, .tooFew: .beside
        }
    }

    /// The tier that speaks in the order: without a claim the rules alone do.
    public var speaks: Tier {
        switch verdict {
        case .helps, .perhaps, .noDifference, .worse: tier
        case .refused, .tooFew: .rules
        }
    }
}
