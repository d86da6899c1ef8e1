@testable import Suitability

/// A small part of the town: what most tests change one thing of.
enum Riverside {
    static let packer: OccupationNumber = 0
    static let stocker: OccupationNumber = 1
    static let nurse: OccupationNumber = 2
    static let forklift = 3
    static let center = Place(latitude: 41.90, longitude: -87.70)!
    /// 11 km to the north.
    static let northSide = Place(latitude: 42.00, longitude: -87.70)!

    static let kinship = OccupationKinship(count: 3, relations: [.init(stocker, packer, tier: .primaryShort)])
    static let yardstick = Yardstick(kinship: kinship)

    /// Ana meets everything that `packing` asks for.
    static let ana: Person = {
        var ana = Person(id: 1)
        ana.consents = true
        ana.isAuthorized = true
        ana.availability = .all
        ana.home = center
        ana.modes = .all
        ana.work = [Spell(packer, months: 36)]
        ana.goals = [packer]
        ana.skills = [SkillLevel(4, level: 5)]
        ana.payWished = 1_650
        return ana
    }()

    static let packing: Opening = {
        var packing = Opening(id: 7, occupation: packer)
        packing.worksite = center
        packing.skills = [SkillWish(4, level: 3, isRequired: true)]
        packing.monthsWished = 12
        packing.pay = 1_700
        return packing
    }()

    static func verdict(_ person: (inout Person) -> Void = { _ in }, opening: (inout Opening) -> Void = { _ in }) -> Verdict {
        var (ana, packing) = (ana, packing)
        person(&ana)
        opening(&packing)
        return yardstick.verdict(of: ana, for: packing)
    }

    static let words = ReasonWords(
        Names(
            occupation: { ["Packers", "Stockers", "Nurses"][Int($0)] }, skill: { "skill \($0)" },
            credential: { $0 == forklift ? "forklift certificate" : "credential \($0)" },
            course: { $0 == forklift ? "2-week course at Riverside College" : nil }, program: { "program \($0)" }, day: { "day \($0)" }))
}
