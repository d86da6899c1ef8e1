/// Who gets which of several services when each has so many places: the assignment with the largest predicted gain of all people together.
///
/// People are taken in one after another; whoever comes takes the place that gains most, if need be by moving others along a chain of services. After
/// each person the assignment is the best for those who are in, so it is the best for all at the end. Source: Ahuja, Magnanti, Orlin 1993, successive
/// shortest paths.
struct PlaceAssignment {
    /// The service of each person, from 1; 0 for none.
    private(set) var services: [Int]
    private let gains: [[Double]]
    private var free: [Int]
    /// For each two services who in the first would lose least by moving to the second, best first; entries of people who left are passed over.
    private var movers: [[MoverHeap]]

    /// `gains` are what each service is predicted to add, person by person; nobody is given one that adds nothing. Of equal gains whoever comes
    /// first in `order` keeps the place.
    init(_ gains: [[Double]], places: [Int], order: [Int]) {
        self.gains = gains
        services = [Int](repeating: 0, count: order.count)
        free = places
        movers = (0...gains.count).map { _ in (0...gains.count).map { _ in MoverHeap() } }
        for person in order { takeIn(person) }
    }

    private func gain(_ person: Int, _ service: Int) -> Double { service == 0 ? 0 : gains[service - 1][person] }

    /// Nobody is turned away from having none.
    private func hasPlace(_ service: Int) -> Bool { service == 0 || free[service - 1] > 0 }

    private mutating func takeIn(_ person: Int) {
        var (best, from) = ((0...gains.count).map { gain(person, $0) }, [Int](repeating: -1, count: gains.count + 1))
        // The longest path over services; as no chain of moves among those who are in gains anything, it never turns in a circle.
        for _ in 0...gains.count {
            var hasMoved = false
            for service in 1..<(gains.count + 1) where !hasPlace(service) {
                for next in 0...gains.count where next != service {
                    guard let mover = top(service, next) else { continue }
                    let value = best[service] + gain(mover, next) - gain(mover, service)
                    if value > best[next] + 1e-12 { (best[next], from[next], hasMoved) = (value, service, true) }
                }
            }
            if !hasMoved { break }
        }
        let open = (0...gains.count).filter(hasPlace)
        var end = open.max { best[$0] < best[$1] } ?? 0
        // Having none stands where nothing is gained.
        if !(best[end] > best[0]) { end = 0 }
        settle(person, end, from)
    }

    /// Moves whoever must move, the last of the chain first.
    private mutating func settle(_ person: Int, _ end: Int, _ from: [Int]) {
        if end > 0 { free[end - 1] -= 1 }
        var place = end
        while from[place] >= 0, let mover = top(from[place], place) {
            put(mover, into: place)
            place = from[place]
        }
        put(person, into: place)
    }

    private mutating func put(_ person: Int, into service: Int) {
        services[person] = service
        guard service > 0 else { return }
        for next in 0...gains.count where next != service {
            movers[service][next].insert(person, gain(person, next) - gain(person, service))
        }
    }

    /// Who in the one would lose least, or gain most, by moving to the other.
    private mutating func top(_ service: Int, _ next: Int) -> Int? {
        while let first = movers[service][next].first {
            if services[first] == service { return first }
            movers[service][next].removeFirst()
        }
        return nil
    }
}

/// People by a number, the largest first; of equal ones whoever was inserted last.
private struct MoverHeap {
    private var entries: [(person: Int, value: Double, turn: Int)] = []
    private var turns = 0

    var first: Int? { entries.first?.person }

    mutating func insert(_ person: Int, _ value: Double) {
        turns += 1
        entries.append((person, value, turns))
        var place = entries.count - 1
        while place > 0, isBefore(place, (place - 1) / 2) {
            entries.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    mutating func removeFirst() {
        entries.swapAt(0, entries.count - 1)
        entries.removeLast()
        var place = 0
        while true {
            let children = [2 * place + 1, 2 * place + 2].filter { $0 < entries.count }
            guard let best = children.max(by: { isBefore($1, $0) }), isBefore(best, place) else { return }
            entries.swapAt(place, best)
            place = best
        }
    }

    private func isBefore(_ one: Int, _ other: Int) -> Bool {
        (entries[one].value, entries[one].turn) > (entries[other].value, entries[other].turn)
    }
}
