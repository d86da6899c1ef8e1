/// What people and openings are held against: the weights, how occupations are kin, and how fast people get about.
public struct Yardstick: Sendable {
    public let weights: Weights
    public let kinship: OccupationKinship
    public let pace: Pace

    public init(weights: Weights = .shipped, kinship: OccupationKinship, pace: Pace = Pace()) {
        self.weights = weights
        self.kinship = kinship
        self.pace = pace
    }

    /// How this person stands to this opening, with every rule that fails and every reason. The batch in `Best.swift` answers the same.
    public func verdict(of person: Person, for opening: Opening) -> Verdict {
        let trip = Trip(person, to: opening, pace)
        return Verdict(
            person: person.id, opening: opening.id, failed: Self.failed(person, opening, trip),
            parts: [
                experience(person, opening), skills(person, opening), credentials(person, opening), goals(person, opening), pay(person, opening),
                travel(person, trip), hours(person, opening), permanence(person, opening),
            ])
    }
}
