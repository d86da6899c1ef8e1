public import Dates

/// What is already between one person and one service.
public enum Bar: Hashable, Sendable {
    /// The person was sent there and it goes on.
    case underWay(since: Day)
    /// The person has had it.
    case done(on: Day)
    /// The service turned the person away, until a day if one was said.
    case turnedAway(on: Day, until: Day?)
    /// It takes nobody until that day.
    case full(until: Day)
    /// The person does not want it.
    case refused(on: Day)
    /// Staff and person decided otherwise.
    case decidedAgainst(on: Day)
}
