import Reference
import Suitability
import Synchronization

/// How occupations are kin, by O*NET; reckoned once, when somebody first asks.
final class KinshipTable: Sendable {
    private let reference: ReferenceBook
    private let known = Mutex<OccupationKinship?>(nil)

    init(_ reference: ReferenceBook) {
        self.reference = reference
    }

    var kinship: OccupationKinship {
        known.withLock { known in
            if let known { return known }
            let kinship = reference.kinship
            known = kinship
            return kinship
        }
    }
}

extension ReferenceBook {
    fileprivate var kinship: OccupationKinship {
        OccupationKinship(
            count: occupations.count,
            relations: relations.compactMap { row in
                OccupationKinship.Tier(rawValue: row.tier).map { .init(OccupationNumber(row.occupation), OccupationNumber(row.related), tier: $0) }
            },
            needs: needs.map { .init(OccupationNumber($0.occupation), skill: SkillNumber($0.skill), level: $0.level) })
    }
}
