import Foundation

/// One pass over the times from the last to the first, with running sums over all who are at risk.
struct RiskSweep: Sendable {
    private let width: Int
    /// The inputs of all rows, row after row.
    private let rows: [Double]
    private let weights: [Double]?
    private let isEvent: [Bool]
    /// For each place of the timeline the rows that leave there, and those that came in after the place before.
    private let leaving: [[Int]]
    private let entering: [[Int]]

    init(_ durations: Durations, _ inputs: Inputs) {
        width = inputs.columns.count
        var rows = [Double](repeating: 0, count: width * durations.count)
        for (place, column) in inputs.columns.enumerated() {
            for (row, value) in column.enumerated() { rows[row * width + place] = value }
        }
        let timeline = Timeline(durations)
        var leaving = [[Int]](repeating: [], count: timeline.times.count)
        var entering = leaving
        for (row, place) in timeline.places.enumerated() {
            leaving[place].append(row)
            if let entries = durations.entries {
                let first = timeline.place(after: entries[row])
                if first > 0 { entering[first].append(row) }
            }
        }
        self.rows = rows
        self.leaving = leaving
        self.entering = entering
        weights = durations.weights
        isEvent = durations.isEvent
    }

    /// The sum of inputs times coefficients, for every row.
    func scores(at b: [Double]) -> [Double] {
        isEvent.indices.map { row in
            var sum = 0.0
            for place in 0..<width { sum += rows[row * width + place] * b[place] }
            return sum
        }
    }

    /// The partial log-likelihood with its slope and bend.
    func terrain(at b: [Double]) -> Terrain {
        let scores = scores(at: b)
        let highest = scores.max() ?? 0
        // Less the highest score, so that no exponential overflows; it cancels in every ratio.
        let rates = scores.indices.map { exp(scores[$0] - highest) * (weights?[$0] ?? 1) }
        var terrain = Terrain(height: 0, slope: [Double](repeating: 0, count: width), bend: Symmetric(size: width))
        var atRisk = RunningSums(width)
        for place in leaving.indices.reversed() {
            if place + 1 < entering.count { for row in entering[place + 1] { atRisk.add(rows, row, times: -rates[row]) } }
            var tied = RunningSums(width)
            var deaths = 0
            var weight = 0.0
            for row in leaving[place] {
                atRisk.add(rows, row, times: rates[row])
                guard isEvent[row] else { continue }
                let own = weights?[row] ?? 1
                tied.add(rows, row, times: rates[row])
                deaths += 1
                weight += own
                terrain.height += own * (scores[row] - highest)
                for k in 0..<width { terrain.slope[k] += own * rows[row * width + k] }
            }
            if deaths > 0 { atRisk.subtract(tied, deaths: deaths, weight: weight / Double(deaths), from: &terrain) }
        }
        terrain.bend.mirror()
        return terrain
    }
}

/// The sums of rates, of rates times inputs, and of rates times products of inputs (below the diagonal).
private struct RunningSums {
    var zeroth = 0.0
    var first: [Double]
    var second: Symmetric

    init(_ width: Int) {
        first = [Double](repeating: 0, count: width)
        second = Symmetric(size: width)
    }

    mutating func add(_ rows: [Double], _ row: Int, times rate: Double) {
        let width = first.count
        zeroth += rate
        for k in 0..<width {
            let product = rate * rows[row * width + k]
            first[k] += product
            for l in 0...k { second.values[k * width + l] += product * rows[row * width + l] }
        }
    }

    /// Efron: of m tied events the l-th meets all at risk less the share l/m of the tied themselves.
    func subtract(_ tied: RunningSums, deaths: Int, weight: Double, from terrain: inout Terrain) {
        let width = first.count
        for l in 0..<deaths {
            let share = Double(l) / Double(deaths)
            let p0 = zeroth - share * tied.zeroth
            terrain.height -= weight * log(p0)
            for k in 0..<width {
                let mean = (first[k] - share * tied.first[k]) / p0
                terrain.slope[k] -= weight * mean
                for j in 0...k {
                    let other = (first[j] - share * tied.first[j]) / p0
                    let product = (second.values[k * width + j] - share * tied.second.values[k * width + j]) / p0
                    terrain.bend.values[k * width + j] += weight * (product - mean * other)
                }
            }
        }
    }
}
