/// One tree that cuts people where their mean benefit differs most.
struct BenefitTree: Sendable {
    struct Node: Sendable {
        /// The feature of the split; nil for a leaf.
        var feature: Int?
        /// Bins up to this one go left.
        var cut = 0
        var left = 0
        var right = 0
        /// The mean benefit of the training rows here.
        var mean: Double
    }

    private(set) var nodes: [Node] = []

    /// Grows on `rows`, in which a row drawn twice stands twice. `binCounts` is the number of bins of each feature.
    init(_ bins: [[UInt8]], binCounts: [Int], benefit: [Double], rows: [Int], minLeaf: Int) {
        var rows = rows
        let whole = Histogram(bins, binCounts, benefit, rows[...])
        grow(bins, binCounts, benefit, &rows, 0..<rows.count, whole, minLeaf)
    }

    @discardableResult
    private mutating func grow(
        _ bins: [[UInt8]], _ binCounts: [Int], _ benefit: [Double], _ rows: inout [Int], _ range: Range<Int>, _ sums: Histogram, _ minLeaf: Int
    ) -> Int {
        let place = nodes.count
        nodes.append(Node(mean: sums.total / max(1, sums.count)))
        guard let split = sums.bestSplit(minLeaf: Double(minLeaf)) else { return place }
        let middle = rows[range].partition { bins[split.feature][$0] > split.cut }
        let (left, right) = (range.lowerBound..<middle, middle..<range.upperBound)
        // The smaller side is counted; the other is what is left.
        let small = left.count <= right.count ? left : right
        let counted = Histogram(bins, binCounts, benefit, rows[small])
        let rest = sums.less(counted)
        let (leftSums, rightSums) = left.count <= right.count ? (counted, rest) : (rest, counted)
        let leftPlace = grow(bins, binCounts, benefit, &rows, left, leftSums, minLeaf)
        let rightPlace = grow(bins, binCounts, benefit, &rows, right, rightSums, minLeaf)
        nodes[place].feature = split.feature
        nodes[place].cut = split.cut
        (nodes[place].left, nodes[place].right) = (leftPlace, rightPlace)
        return place
    }

    /// Walks down with one row, and hands each step (the feature and by how much the mean changes) to `step`.
    @discardableResult
    func predict(_ bins: [[UInt8]], _ row: Int, _ step: (Int, Double) -> Void = { _, _ in }) -> Double {
        var node = nodes[0]
        while let feature = node.feature {
            let next = nodes[Int(bins[feature][row]) <= node.cut ? node.left : node.right]
            step(feature, next.mean - node.mean)
            node = next
        }
        return node.mean
    }
}

/// Counts and sums of the benefit by feature and bin.
struct Histogram: Sendable {
    private var counts: [Double]
    private var sums: [Double]
    private let binCounts: [Int]
    let count: Double
    let total: Double

    init(_ bins: [[UInt8]], _ binCounts: [Int], _ benefit: [Double], _ rows: ArraySlice<Int>) {
        var counts = [Double](repeating: 0, count: bins.count * Bins.most)
        var sums = counts
        for (feature, column) in bins.enumerated() {
            let first = feature * Bins.most
            for row in rows {
                let place = first + Int(column[row])
                counts[place] += 1
                sums[place] += benefit[row]
            }
        }
        (self.counts, self.sums, self.binCounts) = (counts, sums, binCounts)
        count = Double(rows.count)
        total = rows.reduce(0) { $0 + benefit[$1] }
    }

    private init(counts: [Double], sums: [Double], _ binCounts: [Int], _ count: Double, _ total: Double) {
        (self.counts, self.sums, self.binCounts, self.count, self.total) = (counts, sums, binCounts, count, total)
    }

    func less(_ other: Histogram) -> Histogram {
        Histogram(
            counts: zip(counts, other.counts).map { $0 - $1 }, sums: zip(sums, other.sums).map { $0 - $1 }, binCounts, count - other.count,
            total - other.total)
    }

    /// The cut that lowers the squared error most, with at least `minLeaf` rows on both sides; nil where none lowers it.
    func bestSplit(minLeaf: Double) -> (feature: Int, cut: Int)? {
        let stay = total * total / max(1, count)
        // Rounding alone is no gain.
        var best = stay + 1e-9 * (1 + abs(stay))
        var found: (feature: Int, cut: Int)?
        for (feature, bins) in binCounts.enumerated() {
            var (n, sum) = (0.0, 0.0)
            for bin in 0..<max(0, bins - 1) {
                n += counts[feature * Bins.most + bin]
                sum += sums[feature * Bins.most + bin]
                guard n >= minLeaf else { continue }
                guard count - n >= minLeaf else { break }
                let gain = sum * sum / n + (total - sum) * (total - sum) / (count - n)
                if gain > best { (best, found) = (gain, (feature, bin)) }
            }
        }
        return found
    }
}
