import Dates
import Testing

@testable import Guidance

@Suite("No protected trait, conviction, mother tongue or age enters an order")
struct FairnessTests {
    @Test("A person has these facts and no others")
    func facts() {
        let facts = Mirror(reflecting: Seeker()).children.compactMap(\.label)
        #expect(facts == ["needs", "languages", "aids", "home", "speeds", "minutesWilling", "free", "meets", "bars"])
    }

    @Test("Language, access and conditions, such as ages, shut a service or not: they change no points and no order")
    func apart() {
        #expect((1...60).reduce(0) { $0 + held(seed: $1) } > 300)
    }

    /// How many services were open to the person both ways; their order is the same.
    private func held(seed: UInt64) -> Int {
        var crowd = Crowd(seed: seed)
        let (seeker, services) = (crowd.seeker(), crowd.services(150))
        let findings = Dictionary(uniqueKeysWithValues: services.map { ($0.id, crowd.finding()) })
        var other = seeker
        other.languages = crowd.tongues()
        other.aids = crowd.aids()
        other.meets = crowd.meets()
        let able = Set(Shelf(services).open(to: seeker, on: Mill.today)).intersection(Shelf(services).open(to: other, on: Mill.today))
        let shelf = Shelf(services.filter { able.contains($0.id) })
        func order(_ seeker: Seeker) -> [String] {
            let advice = shelf.advise(seeker, findings: findings, on: Mill.today)
            return advice.suggested.map { "\($0.rank) \($0.service) \($0.points) \($0.kind) \($0.tier)" } + advice.passedOver.map { "\($0)" }
        }
        #expect(order(seeker) == order(other))
        return able.count
    }

    @Test("Bringing or needing less never loses a service that was there: more time, more ways, more patience", arguments: 1...20)
    func more(_ seed: UInt64) {
        var crowd = Crowd(seed: seed)
        let (seeker, services) = (crowd.seeker(), crowd.services(150))
        let before = Set(Shelf(services).open(to: seeker, on: Mill.today))
        let changes: [(inout Seeker) -> Void] = [
            { $0.free = Times(rawValue: .max) }, { $0.minutesWilling += 30 }, { $0.aids = [] }, { $0.bars = [:] },
            { $0.speeds.append(Speed(mode: 0, before: 5, metersPerMinute: 500)) },
        ]
        for change in changes {
            var more = seeker
            change(&more)
            #expect(before.isSubset(of: Shelf(services).open(to: more, on: Mill.today)))
        }
    }
}
