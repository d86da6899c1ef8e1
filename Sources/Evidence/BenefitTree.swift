/// One tree that cuts people where their mean benefit differs most.
struct BenefitTree: Sendable, Equatable, Codable {
    struct Node: Sendable, Equatable, Codable {
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

    /// Grows on the rows that were drawn; `drawn` says how often each was. `binCounts` is the number of bins of each feature.
    init(_ bins: [[UInt8]], binCounts: [Int], benefit: [Double], drawn: [Int], minLeaf: Int) {
        var rows = drawn.indices.filter { drawn[$0] > 0 }
        let loads = zip(drawn, benefit).map { SIMD2(Double($0), Double($0) * $1) }
        let whole = Histogram(bins, binCounts, loads, rows[...])
        grow(bins, binCounts, loads, &rows, 0..<rows.count, whole, minLeaf)
    }

    @discardableResult
    private mutating func grow(
        _ bins: [[UInt8]], _ binCounts: [Int], _ loads: [SIMD2<Double>], _ rows: inout [Int], _ range: Range<Int>, _ sums: Histogram, _ minLeaf: Int
    ) -> Int {
        let place = nodes.count
        nodes.append(Node(mean: sums.whole[1] / max(1, sums.whole[0])))
        guard let split = sums.bestSplit(minLeaf: Double(minLeaf)) else { return place }
        let middle = rows[range].partition { bins[split.feature][$0] > split.cut }
        let (left, right) = (range.lowerBound..<middle, middle..<range.upperBound)
        // The smaller side is counted; the other is what is left.
        let small = left.count <= right.count ? left : right
        let counted = Histogram(bins, binCounts, loads, rows[small])
        let rest = sums.less(counted)
        let (leftSums, rightSums) = left.count <= right.count ? (counted, rest) : (rest, counted)
        let leftPlace = grow(bins, binCounts, loads, &rows, left, leftSums, minLeaf)
        let rightPlace = grow(bins, binCounts, loads, &rows, right, rightSums, minLeaf)
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

/// Counts and sums of the benefit by feature and bin, side by side.
struct Histogram: Sendable {
    private var cells: [SIMD2<Double>]
    private let binCounts: [Int]
    /// Of all rows.
    let whole: SIMD2<Double>

    /// `loads` holds for each row how often it counts, and that many times its benefit.
    init(_ bins: [[UInt8]], _ binCounts: [Int], _ loads: [SIMD2<Double>], _ rows: ArraySlice<Int>) {
        var cells = [SIMD2<Double>](repeating: .zero, count: bins.count * Bins.most)
        cells.withUnsafeMutableBufferPointer { cells in
            rows.withUnsafeBufferPointer { rows in
                loads.withUnsafeBufferPointer { loads in
                    for (feature, column) in bins.enumerated() {
                        let first = feature * Bins.most
                        column.withUnsafeBufferPointer { column in
                            for row in rows { cells[first + Int(column[row])] += loads[row] }
                        }
                    }
                }
            }
        }
        (self.cells, self.binCounts) = (cells, binCounts)
        whole = rows.reduce(.zero) { $0 + loads[$1] }
    }

    private init(_ cells: [SIMD2<Double>], _ binCounts: [Int], _ whole: SIMD2<Double>) {
        (self.cells, self.binCounts, self.whole) = (cells, binCounts, whole)
    }

    func less(_ other: Histogram) -> Histogram {
        Histogram(zip(cells, other.cells).map { $0 - $1 }, binCounts, whole - other.whole)
    }

    /// The cut that lowers the squared error most, with at least `minLeaf` rows on both sides; nil where none lowers it.
    func bestSplit(minLeaf: Double) -> (feature: Int, cut: Int)? {
        let stay = whole[1] * whole[1] / max(1, whole[0])
        // Rounding alone is no gain.
        var best = stay + 1e-9 * (1 + abs(stay))
        var found: (feature: Int, cut: Int)?
        for (feature, bins) in binCounts.enumerated() {
            var left = SIMD2<Double>.zero
            for bin in 0..<max(0, bins - 1) {
                left += cells[feature * Bins.most + bin]
                guard left[0] >= minLeaf else { continue }
                let right = whole - left
                guard right[0] >= minLeaf else { break }
                let gain = left[1] * left[1] / left[0] + right[1] * right[1] / right[0]
                if gain > best { (best, found) = (gain, (feature, bin)) }
            }
        }
        return found
    }
}
