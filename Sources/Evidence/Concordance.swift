/// How well scores tell who has the event first.
enum Concordance {
    /// The share of pairs in which the row with the earlier event has the higher score; equal scores count one half.
    /// Of two rows it can be told when the earlier time is an event; at equal times an event precedes a censoring. Nil without such a pair.
    static func share(_ durations: Durations, scores: [Double]) -> Double? {
        let timeline = Timeline(durations)
        let ranks = Ranking(scores)
        var leaving = [[Int]](repeating: [], count: timeline.times.count)
        for (row, place) in timeline.places.enumerated() { leaving[place].append(row) }
        var later = RankCounts(ranks.count)
        var (right, pairs) = (0.0, 0.0)
        for rows in leaving.reversed() {
            for row in rows where !durations.isEvent[row] { later.add(ranks.places[row]) }
            for row in rows where durations.isEvent[row] {
                let below = later.count(below: ranks.places[row])
                let equal = later.count(below: ranks.places[row] + 1) - below
                right += Double(below) + Double(equal) / 2
                pairs += Double(later.total)
            }
            for row in rows where durations.isEvent[row] { later.add(ranks.places[row]) }
        }
        return pairs > 0 ? right / pairs : nil
    }
}

/// The distinct values of a column in ascending order, and for every row its place among them.
struct Ranking: Sendable {
    let places: [Int]
    /// The number of distinct values.
    let count: Int

    init(_ values: [Double]) {
        let order = values.indices.sorted { values[$0] < values[$1] }
        var places = [Int](repeating: 0, count: values.count)
        var place = -1
        for (position, row) in order.enumerated() {
            if position == 0 || values[row] != values[order[position - 1]] { place += 1 }
            places[row] = place
        }
        self.places = places
        count = place + 1
    }
}

/// Counts by rank that answer "how many below" in few steps (Fenwick 1994).
private struct RankCounts {
    private var tree: [Int]
    private(set) var total = 0

    init(_ count: Int) { tree = [Int](repeating: 0, count: count + 1) }

    mutating func add(_ rank: Int) {
        total += 1
        var place = rank + 1
        while place < tree.count {
            tree[place] += 1
            place += place & -place
        }
    }

    func count(below rank: Int) -> Int {
        var (place, sum) = (rank, 0)
        while place > 0 {
            sum += tree[place]
            place -= place & -place
        }
        return sum
    }
}
