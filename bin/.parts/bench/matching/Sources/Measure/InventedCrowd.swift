import Suitability

/// A town's job seekers and openings made up from a seed: ways to work, shifts, trades and wishes spread as in a large city.
struct InventedCrowd {
    static let occupations = 900
    static let skills = 35
    private var random: SplitMix

    init(seed: UInt64) { random = SplitMix(state: seed) }

    /// Each occupation has twenty kin, as in O*NET, and needs ten skills.
    mutating func kinship() -> OccupationKinship {
        let all = (0..<Self.occupations).map { UInt16($0) }
        return OccupationKinship(
            count: Self.occupations,
            relations: all.flatMap { one in
                (0..<20).map { place in .init(one, occupation(), tier: OccupationKinship.Tier.allCases[place / 7]) }
            },
            needs: all.flatMap { one in (0..<10).map { _ in .init(one, skill: skill(), level: Float(number(20...60)) / 10) } })
    }

    mutating func people(_ count: Int) -> [Person] { (0..<count).map { person(Int64($0) + 1) } }
    mutating func openings(_ count: Int) -> [Opening] { (0..<count).map { opening(Int64($0) + 1) } }

    private mutating func person(_ id: Int64) -> Person {
        var person = Person(id: id)
        person.consents = chance(95)
        person.isAuthorized = chance(97)
        person.credentials = credentials(most: 3)
        person.availability = chance(10) ? nil : Week(chance(50) ? .all : .workdays, chance(40) ? .all : Shifts(rawValue: UInt8(number(1...7))))
        person.freeFrom = Int32(number(0...20))
        person.home = place()
        person.modes = chance(45) ? [.car, .foot] : chance(15) ? [.bus, .bicycle, .foot] : [.bus, .foot]
        person.minutesWilling = UInt16([20, 30, 45, 45, 60][number(0...4)])
        person.work = (0..<number(0...3)).map { _ in Spell(occupation(), months: UInt16(number(2...90))) }
        person.skills = (0..<number(2...8)).map { _ in SkillLevel(skill(), level: UInt8([2, 4, 6][number(0...2)])) }
        person.goals = (0..<number(0...2)).map { _ in occupation() }
        person.payWished = chance(20) ? nil : UInt32(number(1500...2600))
        person.hoursWished = chance(50) ? .full : chance(30) ? .part : .either
        person.takesTemporary = chance(60)
        return person
    }

    private mutating func opening(_ id: Int64) -> Opening {
        var opening = Opening(id: id, occupation: occupation())
        opening.monthsWished = UInt16([0, 6, 12, 24][number(0...3)])
        opening.skills = (0..<number(2...5)).map { _ in SkillWish(skill(), level: UInt8([2, 4, 6][number(0...2)]), isRequired: chance(50)) }
        opening.credentialsByLaw = chance(80) ? [] : credentials(most: 1)
        opening.credentialsWished = credentials(most: 2)
        opening.pay = UInt32(number(1500...3000))
        opening.hours = chance(75) ? .full : .part
        opening.isPermanent = chance(80)
        opening.days = chance(70) ? .workdays : .all
        opening.shifts = chance(60) ? .first : chance(60) ? .second : .third
        opening.worksite = place()
        opening.busServes = chance(40) ? .all : [.first, .second]
        opening.start = Int32(number(10...40))
        return opening
    }

    private mutating func occupation() -> OccupationNumber { UInt16(number(0...Self.occupations - 1)) }
    private mutating func skill() -> SkillNumber { UInt16(number(0...Self.skills - 1)) }
    private mutating func chance(_ percent: Int) -> Bool { number(0...99) < percent }
    private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

    private mutating func credentials(most: Int) -> Credentials {
        (0..<number(0...most)).reduce(into: []) { set, _ in set.insert(Credentials(place: number(0...23))) }
    }

    /// Some fifty kilometers across, denser in the middle.
    private mutating func place() -> Place? {
        let (north, east) = (number(-120...120) + number(-120...120), number(-150...150) + number(-150...150))
        return Place(latitude: 41.85 + Double(north) / 1_000, longitude: -87.70 + Double(east) / 1_000)
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
