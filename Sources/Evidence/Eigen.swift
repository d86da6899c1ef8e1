/// The eigenvalues and eigenvectors of a symmetric matrix, by Jacobi's rotations: slow for large ones, exact for those of a few dozen columns.
struct Eigen {
    private(set) var values: [Double]
    /// The vectors as columns.
    private(set) var vectors: Symmetric

    init(_ matrix: Symmetric) {
        var a = matrix
        vectors = Symmetric(size: matrix.size)
        for place in 0..<matrix.size { vectors[place, place] = 1 }
        for _ in 0..<60 {
            var off = 0.0
            for row in 0..<matrix.size { for column in 0..<row { off += a[row, column] * a[row, column] } }
            let scale = a.diagonal.reduce(0) { $0 + $1 * $1 }
            if off <= 1e-26 * scale { break }
            for row in 0..<matrix.size {
                for column in 0..<row where a[row, column] != 0 { Eigen.rotate(&a, &vectors, column, row) }
            }
        }
        values = a.diagonal
    }

    private static func rotate(_ a: inout Symmetric, _ vectors: inout Symmetric, _ p: Int, _ q: Int) {
        let theta = (a[q, q] - a[p, p]) / (2 * a[p, q])
        let t = (theta >= 0 ? 1.0 : -1) / (abs(theta) + (theta * theta + 1).squareRoot())
        let c = 1 / (t * t + 1).squareRoot()
        let s = t * c
        for k in 0..<a.size {
            let (kp, kq) = (a[k, p], a[k, q])
            (a[k, p], a[k, q]) = (c * kp - s * kq, s * kp + c * kq)
        }
        for k in 0..<a.size {
            let (pk, qk) = (a[p, k], a[q, k])
            (a[p, k], a[q, k]) = (c * pk - s * qk, s * pk + c * qk)
        }
        for k in 0..<a.size {
            let (kp, kq) = (vectors[k, p], vectors[k, q])
            (vectors[k, p], vectors[k, q]) = (c * kp - s * kq, s * kp + c * kq)
        }
    }
}
