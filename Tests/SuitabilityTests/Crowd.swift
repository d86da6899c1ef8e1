@testable import Suitability

/// People and openings made up at random from a seed, so alike that many pass, tie and just fail.
struct Crowd {
    static let occupations = 12
    static let skills = 9
    var random: SplitMix

    init(seed: UInt64) { random = SplitMix(state: seed) }

    mutating func kinship() -> OccupationKinship {
        let relations = (0..<20).map { _ in
            OccupationKinship.Relation(occupation(), occupation(), tier: OccupationKinship.Tier.allCases.randomElement(using: &random)!)
        }
        let needs = (0..<60).map { _ in
            OccupationKinship.Need(occupation(), skill: skill(), level: Float.random(in: 0...7, using: &random))
        }
        return OccupationKinship(count: Self.occupations, relations: relations, needs: needs)
    }

    mutating func people(_ count: Int) -> [Person] { (0..<count).map { person(Int64($0) + 1) } }
    mutating func openings(_ count: Int) -> [Opening] { (0..<count).map { opening(Int64($0) + 1) } }

    mutating func person(_ id: Int64) -> Person {
        var person = Person(id: id)
        person.consents = chance(0.9)
        person.isAuthorized = chance(0.9)
        person.programs = Programs(rawValue: UInt64(number(0...7)))
        person.credentials = credentials()
        person.availability = chance(0.1) ? nil : Week(days(), shifts())
        person.freeFrom = Int32(number(0...12))
        person.home = chance(0.1) ? nil : place()
        person.modes = Modes(rawValue: UInt8(number(0...15)))
        person.minutesWilling = UInt16([0, 12, 30, 45, 60, 90].randomElement(using: &random)!)
        person.work = (0..<number(0...3)).map { _ in Spell(occupation(), months: UInt16(number(0...40))) }
        person.skills = (0..<number(0...6)).map { _ in SkillLevel(skill(), level: UInt8(number(0...8))) }
        person.goals = (0..<number(0...2)).map { _ in occupation() }
        person.payWished = chance(0.2) ? nil : UInt32(number(0...6) * 400)
        person.hoursWished = Hours.allCases.randomElement(using: &random)!
        person.takesTemporary = chance(0.5)
        return person
    }

    mutating func opening(_ id: Int64) -> Opening {
        var opening = Opening(id: id, occupation: occupation())
        opening.monthsWished = UInt16([0, 6, 12, 36].randomElement(using: &random)!)
        opening.skills = (0..<number(0...5)).map { _ in SkillWish(skill(), level: UInt8(number(0...8)), isRequired: chance(0.5)) }
        opening.credentialsByLaw = chance(0.7) ? [] : credentials()
        opening.credentialsWished = credentials()
        opening.pay = chance(0.2) ? nil : UInt32(number(0...6) * 400)
        opening.hours = Hours.allCases.randomElement(using: &random)!
        opening.isPermanent = chance(0.7)
        opening.days = chance(0.5) ? .workdays : days()
        opening.shifts = Shifts(rawValue: UInt8(number(0...7)))
        opening.isRotating = chance(0.2)
        opening.worksite = chance(0.1) ? nil : place()
        opening.busServes = Shifts(rawValue: UInt8(number(0...7)))
        opening.start = Int32(number(6...20))
        opening.programs = chance(0.7) ? [] : Programs(rawValue: UInt64(number(0...7)))
        return opening
    }

    mutating func occupation() -> OccupationNumber { UInt16(number(0...Self.occupations)) }
    mutating func skill() -> SkillNumber { UInt16(number(0...Self.skills)) }
    mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &random) < share }
    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    private mutating func days() -> Days { chance(0.6) ? .all : Days(rawValue: UInt8(number(0...127))) }
    private mutating func shifts() -> Shifts { chance(0.4) ? .all : Shifts(rawValue: UInt8(number(0...7))) }

    private mutating func credentials() -> Credentials {
        (0..<number(0...3)).reduce(into: []) { set, _ in set.insert(Credentials(place: [0, 1, 63, 64, 127].randomElement(using: &random)!)) }
    }

    private mutating func place() -> Place {
        Place(latitude: 41.9 + Double(number(-20...20)) / 100, longitude: -87.7 + Double(number(-20...20)) / 100)!
    }
}

/// The generator of Steele, Lea and Flood (2014): the same numbers on every machine.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
