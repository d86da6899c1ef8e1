public import Dates

/// Services laid out to be held against people.
public struct Shelf: Sendable {
    /// By id.
    public let services: [Service]

    public init(_ services: [Service]) {
        self.services = services.sorted { $0.id < $1.id }
    }

    /// Those that pass every rule for the person, by id: about these findings are asked.
    public func open(to seeker: Seeker, on today: Day) -> [Int64] {
        let judge = Judge(seeker, on: today)
        return services.filter { judge.need(for: $0) != nil && judge.passes($0) }.map(\.id)
    }

    /// Looks every service through for one person.
    ///
    /// Basic needs come first, by their level; the others by points. Of equals the lower id stands before the higher. At most `forEachNeed` are
    /// suggested for one side of life, so that one need does not hide the others, and at most `most` in all; basic needs are not counted.
    public func advise(
        _ seeker: Seeker, findings: [Int64: Finding] = [:], on today: Day, points: Points = .shipped, most: Int = 10, forEachNeed: Int = 3
    ) -> Advice {
        let judge = Judge(seeker, on: today)
        var (able, pointed, others) = ([Candidate](), [PassedOver](), [PassedOver]())
        for (place, service) in services.enumerated() {
            guard let need = judge.need(for: service) else {
                others.append(PassedOver(service: service.id, cause: .unneeded))
                continue
            }
            let way = judge.way(to: service)
            let failed = judge.failed(service, way)
            guard failed.isEmpty else {
                pointed.append(PassedOver(service: service.id, cause: .rules(failed)))
                continue
            }
            let finding = need.isFirst ? nil : findings[service.id]
            able.append(
                Candidate(
                    place: place, id: service.id, need: need, way: way, finding: finding,
                    points: judge.points(service, need, way, finding, points)))
        }
        able.sort()
        let (taken, left) = choose(able, most, forEachNeed)
        let suggested = taken.enumerated().map { rank, candidate in
            judge.suggestion(services[candidate.place], candidate, rank: rank + 1)
        }
        return Advice(suggested: suggested, passedOver: left + pointed + others)
    }

    private func choose(_ able: [Candidate], _ most: Int, _ forEachNeed: Int) -> (taken: [Candidate], left: [PassedOver]) {
        var (taken, left, ranked) = ([Candidate](), [PassedOver](), 0)
        var counts = [Int](repeating: 0, count: 256)
        for candidate in able {
            let domain = Int(candidate.need.domain)
            guard counts[domain] < forEachNeed, candidate.need.isFirst || ranked < most else {
                left.append(PassedOver(service: candidate.id, cause: .outranked(need: candidate.need, before: counts[domain])))
                continue
            }
            counts[domain] += 1
            if !candidate.need.isFirst { ranked += 1 }
            taken.append(candidate)
        }
        return (taken, left)
    }
}

/// A service that passes every rule, with what its place in the order rests on.
struct Candidate: Comparable {
    /// In the shelf.
    let place: Int
    let id: Int64
    let need: RecordedNeed
    let way: Way?
    let finding: Finding?
    let points: Int

    static func < (one: Candidate, other: Candidate) -> Bool {
        if one.need.isFirst != other.need.isFirst { return one.need.isFirst }
        if one.need.isFirst, one.need.level != other.need.level { return one.need.level > other.need.level }
        return one.points == other.points ? one.id < other.id : one.points > other.points
    }
}
