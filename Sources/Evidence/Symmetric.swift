/// A symmetric matrix of `size` rows, kept whole, row after row.
struct Symmetric: Sendable, Equatable {
    let size: Int
    var values: [Double]

    init(size: Int) {
        self.size = size
        values = [Double](repeating: 0, count: size * size)
    }

    subscript(_ row: Int, _ column: Int) -> Double {
        get { values[row * size + column] }
        set { values[row * size + column] = newValue }
    }

    var diagonal: [Double] { (0..<size).map { self[$0, $0] } }

    /// The part of the matrix that these rows and columns make.
    func part(_ kept: [Int]) -> Symmetric {
        var part = Symmetric(size: kept.count)
        for (row, from) in kept.enumerated() {
            for (column, other) in kept.enumerated() { part[row, column] = self[from, other] }
        }
        return part
    }

    /// Copies what stands below the diagonal above it.
    mutating func mirror() {
        for row in 0..<size {
            for column in 0..<row { self[column, row] = self[row, column] }
        }
    }

    func times(_ vector: [Double]) -> [Double] {
        (0..<size).map { row in
            var sum = 0.0
            for column in 0..<size { sum += self[row, column] * vector[column] }
            return sum
        }
    }
}

/// The root L of a positive definite matrix, A = LLᵀ, with which equations are solved.
/// A column whose pivot nearly vanishes says nothing that those before it do not say; it is passed over and named.
struct Cholesky: Sendable {
    private let root: Symmetric
    /// Columns passed over; their solution is 0.
    let dependent: [Int]

    /// A pivot below `floor` times the largest element of the diagonal counts as none.
    init(_ matrix: Symmetric, floor: Double = 1e-10) {
        var root = Symmetric(size: matrix.size)
        var dependent: [Int] = []
        let least = floor * (matrix.diagonal.max() ?? 0)
        for column in 0..<matrix.size {
            var pivot = matrix[column, column]
            for k in 0..<column { pivot -= root[column, k] * root[column, k] }
            // Written so that a pivot that is no number is passed over, too.
            guard pivot > least else {
                dependent.append(column)
                continue
            }
            let length = pivot.squareRoot()
            root[column, column] = length
            for row in (column + 1)..<max(column + 1, matrix.size) {
                var sum = matrix[row, column]
                for k in 0..<column { sum -= root[row, k] * root[column, k] }
                root[row, column] = sum / length
            }
        }
        self.root = root
        self.dependent = dependent
    }

    var isWhole: Bool { dependent.isEmpty }

    /// x with Ax = b.
    func solve(_ b: [Double]) -> [Double] {
        let n = root.size
        var x = b
        for row in 0..<n {
            guard root[row, row] > 0 else {
                x[row] = 0
                continue
            }
            for k in 0..<row { x[row] -= root[row, k] * x[k] }
            x[row] /= root[row, row]
        }
        for row in stride(from: n - 1, through: 0, by: -1) where root[row, row] > 0 {
            for k in (row + 1)..<max(row + 1, n) { x[row] -= root[k, row] * x[k] }
            x[row] /= root[row, row]
        }
        return x
    }

    /// A⁻¹; rows and columns passed over are 0.
    var inverse: Symmetric {
        var inverse = Symmetric(size: root.size)
        for column in 0..<root.size where root[column, column] > 0 {
            var unit = [Double](repeating: 0, count: root.size)
            unit[column] = 1
            let solved = solve(unit)
            for row in 0..<root.size where root[row, row] > 0 { inverse[row, column] = solved[row] }
        }
        return inverse
    }
}
