/// How much of the experience in one occupation counts in another, in thousandths: 1,000 for the same, 0 for strangers.
///
/// Built from the related occupations of O*NET, whose three tiers say how near, and refined by how alike the levels of skill are. Skills
/// alone make no kin: by them who washes hair also stocks shelves.
public struct OccupationKinship: Sendable {
    /// The tiers of O*NET's related occupations, by the names they have there.
    public enum Tier: String, CaseIterable, Sendable {
        case primaryShort = "Primary-Short"
        case primaryLong = "Primary-Long"
        case supplemental = "Supplemental"

        /// What kin of this tier have in common at least, in thousandths. Our own reckoning; O*NET gives none.
        var share: UInt16 {
            switch self {
            case .primaryShort: 600
            case .primaryLong: 450
            case .supplemental: 300
            }
        }
    }

    /// One row of O*NET's related occupations.
    public struct Relation: Sendable {
        public let occupation: OccupationNumber
        public let related: OccupationNumber
        public let tier: Tier

        public init(_ occupation: OccupationNumber, _ related: OccupationNumber, tier: Tier) {
            self.occupation = occupation
            self.related = related
            self.tier = tier
        }
    }

    /// One row of O*NET's skills: the level, 0 to 7, that an occupation needs of a skill.
    public struct Need: Sendable {
        public let occupation: OccupationNumber
        public let skill: SkillNumber
        public let level: Float

        public init(_ occupation: OccupationNumber, skill: SkillNumber, level: Float) {
            self.occupation = occupation
            self.skill = skill
            self.level = level
        }
    }

    /// How many thousandths likeness of skills adds at most.
    static let likeness: Float = 200

    /// How many occupations the caller's table has.
    public let count: Int
    private var shares: [UInt16]

    /// Kinship works both ways: where O*NET lists one direction, the other counts alike, and of two tiers the nearer. Rows that name an
    /// occupation outside of the table are left out.
    public init(count: Int, relations: [Relation], needs: [Need] = []) {
        self.count = count
        shares = Array(repeating: 0, count: count * count)
        let profiles = SkillProfiles(count: count, needs: needs)
        for relation in relations where max(relation.occupation, relation.related) < count {
            let (one, other) = (Int(relation.occupation), Int(relation.related))
            let share = relation.tier.share + UInt16(Self.likeness * max(0, profiles.likeness(of: one, and: other)))
            shares[one * count + other] = max(shares[one * count + other], share)
            shares[other * count + one] = shares[one * count + other]
        }
        for occupation in 0..<count { shares[occupation * count + occupation] = 1_000 }
    }

    /// The thousandths of the experience in `worked` that count for `wanted`. An occupation outside of the table is kin to itself alone.
    public func share(of worked: OccupationNumber, for wanted: OccupationNumber) -> Int {
        guard worked != wanted else { return 1_000 }
        guard max(worked, wanted) < count else { return 0 }
        return Int(shares[Int(worked) * count + Int(wanted)])
    }
}
