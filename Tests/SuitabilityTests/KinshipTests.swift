import Testing

@testable import Suitability

@Suite("Occupations are kin as O*NET relates them")
struct KinshipTests {
    @Test("Kinship works both ways, and the nearer tier counts")
    func bothWays() {
        let kinship = OccupationKinship(count: 3, relations: [.init(0, 1, tier: .supplemental), .init(1, 0, tier: .primaryLong)])
        #expect(kinship.share(of: 0, for: 1) == 450)
        #expect(kinship.share(of: 1, for: 0) == 450)
        #expect(kinship.share(of: 0, for: 2) == 0)
        #expect(kinship.share(of: 2, for: 2) == 1_000)
    }

    @Test("Kin that need the same skills are nearer, and opposites no farther than the tier")
    func likeness() {
        let needs: [OccupationKinship.Need] = [
            .init(0, skill: 0, level: 6), .init(0, skill: 1, level: 1), .init(1, skill: 0, level: 6), .init(1, skill: 1, level: 1),
            .init(2, skill: 0, level: 1), .init(2, skill: 1, level: 6), .init(3, skill: 0, level: 1), .init(3, skill: 1, level: 6),
        ]
        let kinship = OccupationKinship(count: 4, relations: [.init(0, 1, tier: .supplemental), .init(0, 2, tier: .supplemental)], needs: needs)
        #expect((499...500).contains(kinship.share(of: 0, for: 1)))
        #expect(kinship.share(of: 0, for: 2) == 300)
        #expect(kinship.share(of: 2, for: 3) == 0)
    }

    @Test("Rows about occupations outside of the table are left out, and such an occupation is kin to itself alone")
    func outside() {
        let kinship = OccupationKinship(count: 2, relations: [.init(0, 9, tier: .primaryShort)], needs: [.init(9, skill: 0, level: 3)])
        #expect(kinship.share(of: 0, for: 9) == 0)
        #expect(kinship.share(of: 9, for: 9) == 1_000)
    }

    @Test("The tiers go by O*NET's names")
    func names() {
        #expect(OccupationKinship.Tier.allCases.map(\.rawValue) == ["Primary-Short", "Primary-Long", "Supplemental"])
    }
}
