/// A rule that keeps a person from being suggested for an opening, whatever the score, with what is needed to say it.
public enum HardRule: Hashable, Sendable {
    /// The person has not agreed to be matched.
    case noConsent
    /// Leave to work is not confirmed yet.
    case notAuthorized
    /// None of the programs that the opening is for takes the person.
    case noProgram(of: Programs)
    /// The law requires these, and the person holds none in force.
    case missingByLaw(Credentials)
    /// The opening wants these shifts, of the rota nearest to the person's, and the person cannot work then.
    case notAvailable(Week)
    /// The person is free later than the work begins.
    case freeTooLate(from: Int32, start: Int32)
    /// The quickest way takes longer than the person is willing to travel.
    case tooFar(Way, willing: Int)
    /// The person has only the bus, which does not serve this shift.
    case noBus(Shift)
    /// The person named no way of getting to work.
    case noMode
}
