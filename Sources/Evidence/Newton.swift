/// A function near a place: its height, its slope, and how it bends (minus the second derivatives).
struct Terrain: Sendable {
    var height: Double
    var slope: [Double]
    var bend: Symmetric
}

/// The top of a concave function, climbed by Newton's steps that are halved where they would lead down.
struct Newton: Sendable {
    private(set) var place: [Double]
    private(set) var terrain: Terrain
    private(set) var steps = 0
    private(set) var hasArrived = false
    /// A step could not be solved for: the function is flat in some direction.
    private(set) var isFlat = false

    /// Climbs from `start`, at most 50 steps, until none moves a coordinate by more than 1e-9 of the largest.
    /// `first` is the terrain at the start, where it is at hand.
    init(from start: [Double], first: Terrain? = nil, in terrain: ([Double]) -> Terrain) {
        place = start
        self.terrain = first ?? terrain(start)
        while steps < 50, !hasArrived, !isFlat { climb(in: terrain) }
    }

    private mutating func climb(in look: ([Double]) -> Terrain) {
        let root = Cholesky(terrain.bend, floor: 1e-14)
        guard root.isWhole else {
            isFlat = true
            return
        }
        var step = root.solve(terrain.slope)
        // Rounding alone may make the last steps seem to lead down.
        let least = terrain.height - 1e-12 * (1 + abs(terrain.height))
        var next = look(zip(place, step).map(+))
        var halvings = 0
        while !(next.height >= least), halvings < 12 {
            step = step.map { $0 / 2 }
            halvings += 1
            next = look(zip(place, step).map(+))
        }
        guard next.height.isFinite else {
            isFlat = true
            return
        }
        place = zip(place, step).map(+)
        terrain = next
        steps += 1
        hasArrived = largest(step) < 1e-9 * (1 + largest(place))
    }

    private func largest(_ values: [Double]) -> Double { values.reduce(0) { max($0, abs($1)) } }
}
