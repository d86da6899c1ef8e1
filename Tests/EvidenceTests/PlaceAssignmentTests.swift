import Testing

@testable import Evidence

@Suite("Places of each of several services")
struct PlaceAssignmentTests {
    private func total(_ services: [Int], _ gains: [[Double]]) -> Double {
        services.enumerated().reduce(0) { $1.element == 0 ? $0 : $0 + gains[$1.element - 1][$1.offset] }
    }

    /// The largest total of all assignments that keep the places, by trying every one.
    private func best(_ gains: [[Double]], _ places: [Int], people: Int) -> Double {
        var largest = 0.0
        let ways = gains.count + 1
        for number in 0..<(0..<people).reduce(1, { all, _ in all * ways }) {
            var (rest, services) = (number, [Int]())
            for _ in 0..<people {
                services.append(rest % ways)
                rest /= ways
            }
            guard places.indices.allSatisfy({ place in services.count { $0 == place + 1 } <= places[place] }) else { continue }
            largest = max(largest, total(services, gains))
        }
        return largest
    }

    @Test("Nobody can be moved so that all together gain more: held against every assignment there is")
    func exact() {
        var chance = SplitMix(seed: 5)
        for _ in 0..<40 {
            let gains = (0..<3).map { _ in (0..<6).map { _ in (chance.normal() * 8).rounded() / 4 } }
            let places = (0..<3).map { _ in chance.below(4) }
            let found = PlaceAssignment(gains, places: places, order: chance.order(6)).services
            #expect(isNear(total(found, gains), best(gains, places, people: 6)), "\(gains) \(places) \(found)")
            for place in 0..<3 { #expect(found.count { $0 == place + 1 } <= places[place]) }
            #expect(found.enumerated().allSatisfy { $1 == 0 || gains[$1 - 1][$0] > 0 })
        }
    }

    @Test("Where all gain the same, the lot decides: who is called first keeps the place")
    func ties() {
        let gains = [[1.0, 1, 1, 1]]
        #expect(PlaceAssignment(gains, places: [2], order: [3, 1, 0, 2]).services == [0, 1, 0, 1])
        #expect(PlaceAssignment(gains, places: [0], order: [3, 1, 0, 2]).services == [0, 0, 0, 0])
    }

    @Test("A thousand people and five services are assigned at once")
    func many() {
        var chance = SplitMix(seed: 8)
        let gains = (0..<5).map { _ in (0..<1000).map { _ in chance.normal() } }
        let found = PlaceAssignment(gains, places: [50, 50, 50, 50, 50], order: chance.order(1000)).services
        for place in 1...5 { #expect(found.count { $0 == place } == 50) }
        #expect(total(found, gains) > 250 * 1.5)
    }
}
