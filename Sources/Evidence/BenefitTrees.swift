/// The mean of 100 trees on bootstrap rows. Source: Breiman 1996.
struct BenefitTrees: Sendable {
    let minLeaf: Int
    private let bins: Bins
    private let trees: [BenefitTree]
    /// What is predicted of each training row by the trees that did not draw it.
    let outOfBag: [Double]

    init(_ features: Inputs, benefit: [Double], seed: UInt64, count: Int = 100) {
        let n = benefit.count
        let minLeaf = max(50, n / 20)
        let bins = Bins(features)
        let cut = bins.cut(features)
        let binCounts = bins.edges.map { $0.count + 1 }
        var chance = SplitMix(seed: seed)
        var trees: [BenefitTree] = []
        var (sums, counts) = ([Double](repeating: 0, count: n), [Double](repeating: 0, count: n))
        for _ in 0..<count {
            var drawn = [Int](repeating: 0, count: n)
            for _ in 0..<n { drawn[chance.below(n)] += 1 }
            let tree = BenefitTree(cut, binCounts: binCounts, benefit: benefit, drawn: drawn, minLeaf: minLeaf)
            for row in 0..<n where drawn[row] == 0 {
                sums[row] += tree.predict(cut, row)
                counts[row] += 1
            }
            trees.append(tree)
        }
        let mean = Moments.mean(benefit)
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
