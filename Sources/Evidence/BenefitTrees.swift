/// The mean of 100 trees on bootstrap rows. Source: Breiman 1996.
struct BenefitTrees: Sendable, Equatable, Codable {
    let minLeaf: Int
    private let bins: Bins
    private let trees: [BenefitTree]
    /// What is predicted of each training row by the trees that did not draw it; not kept with the model.
    private(set) var outOfBag: [Double] = []

    private enum CodingKeys: CodingKey { case minLeaf, bins, trees }

    init(_ features: Inputs, benefit: [Double], weights: [Double]?, seed: UInt64, count: Int = 100) {
        let n = benefit.count
        let lots = PeopleLots(n, weights)
        let minLeaf = max(50, lots.people / 20)
        let bins = Bins(features)
        let cut = bins.cut(features)
        let binCounts = bins.edges.map { $0.count + 1 }
        var chance = SplitMix(seed: seed)
        let seeds = (0..<count).map { _ in chance.next() }
        let trees = Chunks.each(count) { place in
            BenefitTree(cut, binCounts: binCounts, benefit: benefit, drawn: lots.draw(seeds[place]), minLeaf: minLeaf)
        }
        var (sums, counts) = ([Double](repeating: 0, count: n), [Double](repeating: 0, count: n))
        for (tree, seed) in zip(trees, seeds) {
            // Drawn once more, which costs less than to keep what was drawn for every tree.
            let drawn = lots.draw(seed)
            for row in 0..<n where drawn[row] == 0 {
                sums[row] += tree.predict(cut, row)
                counts[row] += 1
            }
        }
        let mean = Moments.mean(benefit, weights)
        outOfBag = zip(sums, counts).map { $1 > 0 ? $0 / $1 : mean }
        (self.minLeaf, self.bins, self.trees) = (minLeaf, bins, trees)
    }

    func predict(_ features: Inputs) -> [Double] {
        let cut = bins.cut(features)
        return (0..<features.count).map { row in trees.reduce(0) { $0 + $1.predict(cut, row) } / Double(trees.count) }
    }

    /// What each feature adds to the prediction of each row; together they add up to the prediction less `level`.
    func contributions(_ features: Inputs) -> [[Double]] {
        let cut = bins.cut(features)
        var parts = [[Double]](repeating: [Double](repeating: 0, count: features.count), count: features.names.count)
        for row in 0..<features.count {
            for tree in trees { tree.predict(cut, row) { parts[$0][row] += $1 / Double(trees.count) } }
        }
        return parts
    }

    /// The mean of the trees before any split.
    var level: Double { Moments.mean(trees.map { $0.nodes[0].mean }) }
}

/// Draws as many people as there are, each as often as chance has it.
private struct PeopleLots: Sendable {
    let people: Int
    private let rows: Int
    /// The people up to and with each row; nil where each row is one.
    private let upTo: [Double]?

    init(_ rows: Int, _ weights: [Double]?) {
        self.rows = rows
        var sum = 0.0
        upTo = weights.map { weights in
            weights.map { weight in
                sum += weight
                return sum
            }
        }
        people = weights == nil ? rows : max(1, Int(sum.rounded()))
    }

    /// How often each row is drawn.
    func draw(_ seed: UInt64) -> [Int] {
        var chance = SplitMix(seed: seed)
        var drawn = [Int](repeating: 0, count: rows)
        for _ in 0..<people { drawn[row(&chance)] += 1 }
        return drawn
    }

    private func row(_ chance: inout SplitMix) -> Int {
        guard let upTo, let whole = upTo.last else { return chance.below(rows) }
        let place = chance.unit() * whole
        var (low, high) = (0, rows - 1)
        while low < high {
            let middle = (low + high) / 2
            if upTo[middle] <= place { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
