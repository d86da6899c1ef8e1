/// A linear regression with an intercept, by least squares on standardised columns; columns that say nothing new have the coefficient 0.
/// Source of the robust errors (HC1): MacKinnon, White 1985.
struct LeastSquares: Sendable {
    /// Columns of the design that were kept, the first ("lead") columns and the intercept included.
    let kept: Int
    let residuals: [Double]
    let fitted: [Double]
    /// The coefficient of the lead column with its two errors; nil without a lead column, or where it says nothing new.
    let lead: Double?
    let leadError: Double?
    let leadRobustError: Double?

    /// Regresses `outcome` on the lead columns, 1 and the inputs. The residuals are those of `actual`, if the lead column stands in
    /// for another (an instrument's prediction for the treatment).
    init(_ outcome: [Double], lead: [Double]? = nil, actual: [Double]? = nil, inputs: Inputs, weights: [Double]? = nil) {
        let n = weights.map { $0.reduce(0, +) } ?? Double(outcome.count)
        let ones = [Double](repeating: 1, count: outcome.count)
        let columns = [ones] + (lead.map { [$0] } ?? []) + Standardised(inputs, weights: weights).inputs.columns
        let root = Cholesky(LeastSquares.gram(columns, weights))
        let target = LeastSquares.times(outcome, weights)
        let b = root.solve(columns.map { LeastSquares.dot($0, target) })
        var actualColumns = columns
        if let actual { actualColumns[1] = actual }
        let fitted = LeastSquares.sum(actualColumns, b)
        let residuals = zip(outcome, fitted).map { $0 - $1 }
        kept = columns.count - root.dependent.count
        self.fitted = fitted
        self.residuals = residuals
        guard lead != nil, !root.dependent.contains(1), n > Double(kept) else {
            (self.lead, leadError, leadRobustError) = (nil, nil, nil)
            return
        }
        var unit = [Double](repeating: 0, count: columns.count)
        unit[1] = 1
        // One row of (A'A)⁻¹ is enough for the errors of one coefficient.
        let row = root.solve(unit)
        let influence = LeastSquares.sum(columns, row)
        let free = n - Double(kept)
        self.lead = b[1]
        let squared = LeastSquares.times(residuals.map { $0 * $0 }, weights)
        leadError = (row[1] * squared.reduce(0, +) / free).squareRoot()
        let squares = zip(influence, squared).reduce(0) { $0 + $1.0 * $1.0 * $1.1 }
        leadRobustError = (n / free * squares).squareRoot()
    }

    /// Predictions for all rows of a regression on some of them.
    static func predict(_ outcome: [Double], from rows: [Int], inputs: Inputs, weights: [Double]?) -> [Double] {
        let part = inputs.only(rows)
        let own = Weights.only(weights, rows)
        let standard = Standardised(part, weights: own)
        let columns = [[Double](repeating: 1, count: rows.count)] + standard.inputs.columns
        let target = times(rows.map { outcome[$0] }, own)
        let b = Cholesky(gram(columns, own)).solve(columns.map { dot($0, target) })
        let raw = standard.original(b)
        let places = standard.inputs.names.compactMap { inputs.names.firstIndex(of: $0) }
        return sum([[Double](repeating: 1, count: inputs.count)] + places.map { inputs.columns[$0] }, raw)
    }

    /// Σ w zⱼ zₗ for all pairs of columns.
    static func gram(_ columns: [[Double]], _ weights: [Double]? = nil) -> Symmetric {
        let rows = columns.first?.count ?? 0
        let quads = Quads(columns, rows: rows)
        let parts = Chunks.map(rows) { quads.gram(columns: columns.count, rows: $0, weights: weights) }
        var gram = Symmetric(size: columns.count)
        for part in parts { for place in gram.values.indices { gram.values[place] += part.values[place] } }
        gram.mirror()
        return gram
    }

    static func times(_ values: [Double], _ weights: [Double]?) -> [Double] { weights.map { zip(values, $0).map { $0 * $1 } } ?? values }

    static func dot(_ a: [Double], _ b: [Double]) -> Double {
        var sum = 0.0
        for row in a.indices { sum += a[row] * b[row] }
        return sum
    }

    static func sum(_ columns: [[Double]], _ b: [Double]) -> [Double] {
        var total = [Double](repeating: 0, count: columns[0].count)
        for (column, slope) in zip(columns, b) where slope != 0 {
            for row in total.indices { total[row] += slope * column[row] }
        }
        return total
    }
}
