/// People laid out one after the other, so that all of them can be held against an opening in the blink of an eye. Worth keeping between
/// questions; a change to one person asks for a new one.
public struct Pool: Sendable {
    let cards: [Card]
    private let work: [Spell]
    private let goals: [OccupationNumber]
    private let skills: [SkillLevel]

    public init(_ people: [Person]) {
        var cards: [Card] = []
        var (work, goals, skills) = ([Spell](), [OccupationNumber](), [SkillLevel]())
        cards.reserveCapacity(people.count)
        for person in people {
            cards.append(Card(person, work: Int32(work.count), goals: Int32(goals.count), skills: Int32(skills.count)))
            work += person.work
            goals += person.goals
            skills += person.skills
        }
        (self.cards, self.work, self.goals, self.skills) = (cards, work, goals, skills)
    }

    public var count: Int { cards.count }

    func work(of card: Card) -> ArraySlice<Spell> { work[Int(card.work.lowerBound)..<Int(card.work.upperBound)] }
    func goals(of card: Card) -> ArraySlice<OccupationNumber> { goals[Int(card.goals.lowerBound)..<Int(card.goals.upperBound)] }
    func skills(of card: Card) -> ArraySlice<SkillLevel> { skills[Int(card.skills.lowerBound)..<Int(card.skills.upperBound)] }
}

/// What is one value for each person, and where the lists are.
struct Card {
    let id: Int64
    /// Whether the person may be suggested at all.
    let isOpen: Bool
    let programs: Programs
    let credentials: Credentials
    let availability: Week?
    let freeFrom: Int32
    let home: Place?
    let modes: Modes
    let minutesWilling: UInt16
    let payWished: UInt32?
    let hoursWished: Hours
    let takesTemporary: Bool
    let work: Range<Int32>
    let goals: Range<Int32>
    let skills: Range<Int32>

    init(_ person: Person, work: Int32, goals: Int32, skills: Int32) {
        (id, isOpen) = (person.id, person.consents && person.isAuthorized)
        (programs, credentials, availability, freeFrom) = (person.programs, person.credentials, person.availability, person.freeFrom)
        (home, modes, minutesWilling) = (person.home, person.modes, person.minutesWilling)
        (payWished, hoursWished, takesTemporary) = (person.payWished, person.hoursWished, person.takesTemporary)
        self.work = work..<work + Int32(person.work.count)
        self.goals = goals..<goals + Int32(person.goals.count)
        self.skills = skills..<skills + Int32(person.skills.count)
    }
}
