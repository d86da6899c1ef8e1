import Guidance

extension Need {
    /// Where it stands among the topics of services: kept places, so that what is told later means the same.
    var topics: Topics { Topics(place: Need.allCases.firstIndex(of: self) ?? 63) }
}

extension NeedDomain {
    /// Where it stands among the sides of life.
    var place: UInt8 { UInt8(NeedDomain.allCases.firstIndex(of: self) ?? 0) }

    init?(place: UInt8) {
        guard Int(place) < NeedDomain.allCases.count else { return nil }
        self = NeedDomain.allCases[Int(place)]
    }

    /// What helps on this side of life at that level. Health, convictions and the like are nobody's need here: they are sealed apart, and what helps
    /// with them is chosen together.
    func helps(at level: Int) -> [Need] {
        switch self {
        case .work, .skills: [.training]
        case .education: [.diploma]
        case .language: [.english]
        case .housing: [.housing]
        case .transport: [.transport]
        case .childcare: [.childcare]
        case .legal: [.legal]
        case .finances: level >= 2 ? [.benefits, .food] : [.benefits]
        case .digital: [.computers]
        }
    }

    /// The sides of life that may point to a service which helps with this.
    static func pointing(to needs: [Need]) -> [NeedDomain] { allCases.filter { !Set($0.helps(at: urgent)).isDisjoint(with: needs) } }
}

extension Assessment {
    /// What points to services: levels above none, the urgent basic ones marked. Each side of life counts once.
    func recordedNeeds(without settled: Set<NeedDomain> = []) -> [RecordedNeed] {
        let first = Set(firstNeeds)
        return NeedDomain.allCases.compactMap { domain in
            guard let level = levels[domain], level > 0, !settled.contains(domain) else { return nil }
            return RecordedNeed(
                domain: domain.place, level: UInt8(clamping: level), isFirst: first.contains(domain),
                topics: domain.helps(at: level).reduce(into: []) { $0.formUnion($1.topics) })
        }
    }
}
