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
