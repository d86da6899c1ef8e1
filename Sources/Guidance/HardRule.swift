/// A rule that keeps a service from being suggested, whatever the score, with what is needed to say it and what would change it.
public enum HardRule: Hashable, Sendable {
    case notGiven(Service.State)
    case barred(Bar)
    case conditionNotMet(ConditionNumber)
    /// It is given in these and without an interpreter.
    case noLanguage(given: Tongues)
    /// These are needed and not there.
    case noAid(Aids)
    /// No place is free, and nobody has said how long people wait.
    case noPlaceFree
    /// The quickest way takes longer than the person is willing to travel.
    case tooFar(Way, willing: Int)
    /// It is open only when the person has no time.
    case noTime(open: Times)
}
