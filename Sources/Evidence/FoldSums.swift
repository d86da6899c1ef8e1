/// The sums of products of columns (an intercept, the inputs, the outcome) for each fold of one arm, reckoned once:
/// those of a training part are the total less the fold.
struct FoldSums: Sendable {
    private let total: Symmetric
    private let folds: [Symmetric]
    /// The inputs, not counting intercept and outcome.
    private let width: Int

    init(_ columns: [[Double]], outcome: [Double], rows: [Int], folds: Folds) {
        width = columns.count
        let size = width + 2
        var sums = [Symmetric](repeating: Symmetric(size: size), count: folds.count)
        var line = [Double](repeating: 1, count: size)
        for row in rows {
            for (place, column) in columns.enumerated() { line[place + 1] = column[row] }
            line[size - 1] = outcome[row]
            FoldSums.add(line, to: &sums[folds.folds[row]].values)
        }
        var total = Symmetric(size: size)
        for sum in sums { for place in total.values.indices { total.values[place] += sum.values[place] } }
        self.total = total
        self.folds = sums
    }

    private static func add(_ line: [Double], to sums: inout [Double]) {
        let size = line.count
        for row in 0..<size {
            let value = line[row]
            for column in 0...row { sums[row * size + column] += value * line[column] }
        }
    }

    /// The intercept and the slopes of a ridge regression on all folds but one, with the columns standardised within it.
    /// Columns named in `without` have the slope 0.
    func ridge(_ ridge: Double, outside fold: Int, without: Set<Int> = []) -> [Double] {
        var sums = total
        for place in sums.values.indices { sums.values[place] -= folds[fold].values[place] }
        let (n, last) = (sums[0, 0], width + 1)
        var b = [Double](repeating: 0, count: width + 1)
        guard n > 0 else { return b }
        b[0] = sums[last, 0] / n
        let means = (1...width + 1).map { sums[$0, 0] / n }
        let spread = (1..<width + 1).map { max(0, sums[$0, $0] / n - means[$0 - 1] * means[$0 - 1]).squareRoot() }
        let kept = (0..<width).filter { spread[$0] > 1e-9 && !without.contains($0) }
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
