/// The standardised columns of some inputs behind one of ones, packed once for all the models that are fitted on them.
struct Design: Sendable {
    let names: [String]
    /// The columns that never vary.
    let constant: [String]
    let packed: Quads
    var width: Int { names.count + 1 }

    init(_ inputs: Inputs, weights: [Double]?) {
        let standard = Standardised(inputs, weights: weights)
        names = standard.inputs.names
        constant = standard.constant
        packed = LogitTerrain.packed(standard.inputs)
    }

    /// The places of columns, counting the one of ones as 0.
    func places(of columns: [String]) -> Set<Int> { Set(columns.compactMap { name in names.firstIndex(of: name).map { $0 + 1 } }) }

    /// The intercept and the slopes applied to some rows.
    func predict(_ b: [Double], _ rows: [Int], into values: inout [Double]) {
        let distance = 4 * packed.length
        packed.withNumbers { numbers in
            values.withUnsafeMutableBufferPointer { values in
                for row in rows { values[row] = b[0] }
                for place in 1..<max(1, width) where b[place] != 0 {
                    let (column, slope) = (numbers + place * distance, b[place])
                    for row in rows { values[row] += slope * column[row] }
                }
            }
        }
    }

    /// The predictions of every row by the model that has not seen its fold.
    func predictions(_ folds: Folds, by model: (Int) -> [Double]) -> [Double] {
        var values = [Double](repeating: 0, count: packed.rows)
        for fold in 0..<folds.count { predict(model(fold), folds.rows(in: fold), into: &values) }
        return values
    }

    /// A logistic regression on the rows that weigh more than 0.
    func logit(_ outcome: [Double], weights: [Double]?, ridge: Double, from start: [Double]? = nil) -> LogitTop {
        LogitTop(terrain(outcome, weights: weights, ridge: ridge), from: start ?? [Double](repeating: 0, count: width))
    }

    func terrain(_ outcome: [Double], weights: [Double]?, ridge: Double) -> LogitTerrain {
        LogitTerrain(packed, width: width, outcome: outcome, weights: weights, ridge: ridge)
    }
}

/// The top of a logistic regression, and how the likelihood bends there.
struct LogitTop: Sendable {
    let slopes: [Double]
    let bend: Symmetric

    init(_ terrain: LogitTerrain, from start: [Double]) {
        let top = Newton(from: start) { terrain.terrain(at: $0) }
        (slopes, bend) = (top.place, top.terrain.bend)
    }

    /// The top with some slopes held at 0. The bend changes so little that it serves for all steps, each of which then costs a tenth.
    /// What is made of these chances does not hang on their fourth digit (to the first order, not on them at all); so far the steps go.
    func holding(_ held: Set<Int>, in terrain: LogitTerrain) -> [Double] {
        let kept = slopes.indices.filter { !held.contains($0) }
        let root = Cholesky(bend.part(kept), floor: 1e-14)
        let push = kept.map { row in held.reduce(0) { $0 + bend[row, $1] * slopes[$1] } }
        var place = slopes.map { _ in 0.0 }
        for (position, step) in zip(kept, root.solve(push)) { place[position] = slopes[position] + step }
        var last = Double.infinity
        for _ in 0..<12 {
            let slope = terrain.slope(at: place)
            let step = root.solve(kept.map { slope[$0] })
            let largest = step.reduce(0) { max($0, abs($1)) }
            guard largest < last else { break }
            for (position, part) in zip(kept, step) { place[position] += part }
            last = largest
            if largest < 1e-4 * (1 + place.reduce(0) { max($0, abs($1)) }) { return place }
        }
        return LogitTop.climbed(kept, in: terrain, count: slopes.count)
    }

    /// By whole steps of Newton's, where the bend did change.
    private static func climbed(_ kept: [Int], in terrain: LogitTerrain, count: Int) -> [Double] {
        func whole(_ part: [Double]) -> [Double] {
            var whole = [Double](repeating: 0, count: count)
            for (position, value) in zip(kept, part) { whole[position] = value }
            return whole
        }
        let top = Newton(from: kept.map { _ in 0 }) { part in
            let all = terrain.terrain(at: whole(part))
            return Terrain(height: all.height, slope: kept.map { all.slope[$0] }, bend: all.bend.part(kept))
        }
        return whole(top.place)
    }
}
