/// The sums of products of columns (an intercept, the inputs, the outcome) for each fold of one arm, reckoned once:
/// those of a training part are the total less the fold.
struct FoldSums: Sendable {
    private let total: Symmetric
    private let folds: [Symmetric]
    /// The inputs, not counting intercept and outcome.
    private let width: Int

    init(_ design: Design, outcome: [Double], rows: [Int], folds: Folds, weights: [Double]?) {
        width = design.names.count
        let size = width + 2
        var byFold = [[Int]](repeating: [], count: folds.count)
        for row in rows { byFold[folds.folds[row]].append(row) }
        let parts = byFold
        let sums = Chunks.each(folds.count) { FoldSums.products(design, outcome, parts[$0], weights) }
        var total = Symmetric(size: size)
        for sum in sums { for place in total.values.indices { total.values[place] += sum.values[place] } }
        self.total = total
        self.folds = sums
    }

    /// Of the rows of one fold: gathered block by block, four rows to a quad.
    private static func products(_ design: Design, _ outcome: [Double], _ rows: [Int], _ weights: [Double]?) -> Symmetric {
        let (size, block) = (design.width + 1, BlockProducts.length)
        var sums = Symmetric(size: size)
        withUnsafeTemporaryAllocation(of: SIMD4<Double>.self, capacity: 2 * size * block) { scratch in
            scratch.initialize(repeating: .zero)
            sums.values.withUnsafeMutableBufferPointer { sums in
                guard let weighted = scratch.baseAddress, let sums = sums.baseAddress else { return }
                let plain = weighted + size * block
                for start in stride(from: 0, to: rows.count, by: 4 * block) {
                    let part = rows[start..<min(rows.count, start + 4 * block)]
                    gather(design, outcome, part, weights, into: numbers(plain), numbers(weighted))
                    BlockProducts(width: size).add(to: sums, weighted, plain, stride: block, count: (part.count + 3) / 4)
                }
            }
        }
        sums.mirror()
        return sums
    }

    private static func numbers(_ quads: UnsafeMutablePointer<SIMD4<Double>>) -> UnsafeMutablePointer<Double> {
        UnsafeMutableRawPointer(quads).assumingMemoryBound(to: Double.self)
    }

    /// The columns of these rows, as they are and times their weights; what is left of the last four is 0.
    private static func gather(
        _ design: Design, _ outcome: [Double], _ rows: ArraySlice<Int>, _ weights: [Double]?, into plain: UnsafeMutablePointer<Double>,
        _ weighted: UnsafeMutablePointer<Double>
    ) {
        let (room, distance) = (4 * BlockProducts.length, 4 * design.packed.length)
        let end = (rows.count + 3) / 4 * 4
        design.packed.withNumbers { numbers in
            for place in 0...design.width {
                let target = place * room
                let column = numbers + min(place, design.width - 1) * distance
                for (position, row) in rows.enumerated() {
                    let value = place < design.width ? column[row] : outcome[row]
                    plain[target + position] = value
                    weighted[target + position] = value * (weights?[row] ?? 1)
                }
                for position in rows.count..<end { (plain[target + position], weighted[target + position]) = (0, 0) }
            }
        }
    }

    /// The intercept and the slopes of a ridge regression on all folds but one, with the columns standardised within it.
    /// Places in `without` (1 for the first column) have the slope 0.
    func ridge(_ ridge: Double, outside fold: Int, without: Set<Int> = []) -> [Double] {
        var sums = total
        for place in sums.values.indices { sums.values[place] -= folds[fold].values[place] }
        let (n, last) = (sums[0, 0], width + 1)
        var b = [Double](repeating: 0, count: width + 1)
        guard n > 0 else { return b }
        b[0] = sums[last, 0] / n
        let means = (1...width + 1).map { sums[$0, 0] / n }
        let spread = (1..<width + 1).map { max(0, sums[$0, $0] / n - means[$0 - 1] * means[$0 - 1]).squareRoot() }
        let kept = (0..<width).filter { spread[$0] > 1e-9 && !without.contains($0 + 1) }
        var matrix = Symmetric(size: kept.count)
        for (row, first) in kept.enumerated() {
            for (column, second) in kept[...row].enumerated() {
                let product = sums[first + 1, second + 1] - n * means[first] * means[second]
                matrix[row, column] = product / (spread[first] * spread[second]) + (row == column ? ridge : 0)
            }
        }
        let right = kept.map { (sums[last, $0 + 1] - n * means[$0] * means[width]) / spread[$0] }
        for (place, slope) in zip(kept, Cholesky(matrix).solve(right)) {
            b[place + 1] = slope / spread[place]
            b[0] -= b[place + 1] * means[place]
        }
        return b
    }
}
