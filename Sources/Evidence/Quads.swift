/// Columns of numbers packed by four, so that four rows are reckoned at once; what is left of the last four is 0.
struct Quads: Sendable {
    typealias Quad = SIMD4<Double>

    let rows: Int
    /// Quads of one column.
    let length: Int
    private(set) var values: [Quad]

    init(_ columns: [[Double]], rows: Int) {
        self.rows = rows
        length = (rows + 3) / 4
        values = [Quad](repeating: .zero, count: length * columns.count)
        let length = length
        values.withUnsafeMutableBytes { quads in
            for (place, column) in columns.enumerated() {
                column.withUnsafeBytes { UnsafeMutableRawBufferPointer(rebasing: quads[(place * length * 32)...]).copyMemory(from: $0) }
            }
        }
    }

    /// The sums of products of all pairs of columns over some rows, on and below the diagonal; a piece begins at a whole quad.
    func gram(columns: Int, rows: Range<Int>, weights: [Double]?) -> Symmetric {
        var gram = Symmetric(size: columns)
        let (start, end) = (rows.lowerBound / 4, (rows.upperBound + 3) / 4)
        withUnsafeTemporaryAllocation(of: Quad.self, capacity: BlockProducts.length * max(1, columns)) { scratch in
            values.withUnsafeBufferPointer { values in
                gram.values.withUnsafeMutableBufferPointer { sums in
                    guard let scratch = scratch.baseAddress, let sums = sums.baseAddress, let values = values.baseAddress else { return }
                    for first in stride(from: start, to: end, by: BlockProducts.length) {
                        let count = min(BlockProducts.length, end - first)
                        for quad in 0..<count {
                            let weight = weights.map { Quads.load($0, first + quad) } ?? Quad(repeating: 1)
                            for column in 0..<columns {
                                scratch[column * BlockProducts.length + quad] = weight * values[column * length + first + quad]
                            }
                        }
                        BlockProducts(width: columns).add(to: sums, scratch, values + first, stride: length, count: count)
                    }
                }
            }
        }
        return gram
    }

    /// Four neighbours of a list, 0 behind its end.
    private static func load(_ list: [Double], _ quad: Int) -> Quad {
        var loaded = Quad.zero
        for lane in 0..<min(4, list.count - 4 * quad) { loaded[lane] = list[4 * quad + lane] }
        return loaded
    }

    /// All numbers as they lie in memory: column after column, at a distance of 4 × `length`.
    func withNumbers<Result>(_ body: (UnsafePointer<Double>) -> Result?) -> Result? {
        values.withUnsafeBytes { bytes in bytes.baseAddress.flatMap { body($0.assumingMemoryBound(to: Double.self)) } }
    }
}

/// The sums Σ wᵢ zᵢⱼ zᵢₗ over a block of rows: nearly all the work of a fit.
struct BlockProducts {
    typealias Quad = SIMD4<Double>

    let width: Int
    /// Quads in a block: 256 rows, so that all columns of a block stay in the nearest cache.
    static let length = 64

    /// Adds to `sums` (`width` × `width`, on and below the diagonal) the products of `weighted` columns with plain ones.
    /// Both hold their columns one after the other, `weighted` at a distance of `length` and `plain` at `stride`; `count` quads are used.
    func add(to sums: UnsafeMutablePointer<Double>, _ weighted: UnsafePointer<Quad>, _ plain: UnsafePointer<Quad>, stride: Int, count: Int) {
        var row = 0
        while row + 1 < width {
            let (a, b) = (weighted + row * Self.length, weighted + (row + 1) * Self.length)
            var column = 0
            while column <= row {
                let (c, d) = (plain + column * stride, plain + (column + 1) * stride)
                var (ac, ad, bc, bd) = (Quad.zero, Quad.zero, Quad.zero, Quad.zero)
                for quad in 0..<count {
                    // Written out, because a call of addProduct without an FMA target is ten times slower.
                    ac += a[quad] * c[quad]
                    ad += a[quad] * d[quad]
                    bc += b[quad] * c[quad]
                    bd += b[quad] * d[quad]
                }
                sums[row * width + column] += ac.sum()
                sums[row * width + column + 1] += ad.sum()
                sums[(row + 1) * width + column] += bc.sum()
                sums[(row + 1) * width + column + 1] += bd.sum()
                column += 2
            }
            row += 2
        }
        if row < width { addLast(to: sums, weighted + row * Self.length, plain, stride: stride, count: count) }
    }

    private func addLast(
        to sums: UnsafeMutablePointer<Double>, _ weighted: UnsafePointer<Quad>, _ plain: UnsafePointer<Quad>, stride: Int, count: Int
    ) {
        for column in 0..<width {
            let other = plain + column * stride
            var sum = Quad.zero
            for quad in 0..<count { sum += weighted[quad] * other[quad] }
            sums[(width - 1) * width + column] += sum.sum()
        }
    }
}
