import Foundation

/// The penalised log-likelihood of a logistic regression as a function of its coefficients.
struct LogitTerrain: Sendable {
    private typealias Quad = SIMD4<Double>

    /// Columns with the intercept first.
    let width: Int
    private let columns: Quads
    /// The outcome and the weight of each row; rows that only fill up the last four weigh nothing.
    private let outcome: Quads
    private let weight: Quads
    private let ridge: Double

    init(_ inputs: Inputs, outcome: [Double], weights: [Double]?, ridge: Double) {
        self.init(LogitTerrain.packed(inputs), width: inputs.columns.count + 1, outcome: outcome, weights: weights, ridge: ridge)
    }

    /// On columns that several fits share; a weight of 0 keeps a row out of this one.
    init(_ columns: Quads, width: Int, outcome: [Double], weights: [Double]?, ridge: Double) {
        self.columns = columns
        self.width = width
        self.outcome = Quads([outcome], rows: columns.rows)
        weight = Quads([weights ?? [Double](repeating: 1, count: columns.rows)], rows: columns.rows)
        self.ridge = ridge
    }

    /// The columns of inputs behind one of ones for the intercept.
    static func packed(_ inputs: Inputs) -> Quads {
        Quads([[Double](repeating: 1, count: inputs.count)] + inputs.columns, rows: inputs.count)
    }

    /// The penalty spares the intercept.
    static func penalty(_ ridge: Double, at b: [Double]) -> Double { ridge / 2 * b.dropFirst().reduce(0) { $0 + $1 * $1 } }

    func terrain(at b: [Double]) -> Terrain {
        let parts = Chunks.map(columns.rows) { rows in part(of: rows, at: b) }
        var terrain = Terrain(height: -LogitTerrain.penalty(ridge, at: b), slope: [Double](repeating: 0, count: width), bend: Symmetric(size: width))
        for part in parts {
            terrain.height += part.height
            for place in terrain.slope.indices { terrain.slope[place] += part.slope[place] }
            for place in terrain.bend.values.indices { terrain.bend.values[place] += part.bend.values[place] }
        }
        for place in 1..<max(1, width) {
            terrain.slope[place] -= ridge * b[place]
            terrain.bend[place, place] += ridge
        }
        terrain.bend.mirror()
        return terrain
    }

    /// One piece of the rows, block by block; a piece begins at a whole quad.
    private func part(of rows: Range<Int>, at b: [Double]) -> Terrain {
        var part = Terrain(height: 0, slope: [Double](repeating: 0, count: width), bend: Symmetric(size: width))
        let end = (rows.upperBound + 3) / 4
        withUnsafeTemporaryAllocation(of: Quad.self, capacity: BlockProducts.length * (width + 2)) { scratch in
            columns.values.withUnsafeBufferPointer { columns in
                part.bend.values.withUnsafeMutableBufferPointer { sums in
                    guard let scratch = scratch.baseAddress, let sums = sums.baseAddress, let columns = columns.baseAddress else { return }
                    for start in stride(from: rows.lowerBound / 4, to: end, by: BlockProducts.length) {
                        let count = min(BlockProducts.length, end - start)
                        let (residual, curve) = (scratch + BlockProducts.length * width, scratch + BlockProducts.length * (width + 1))
                        predict(b, columns + start, count, into: residual)
                        part.height += judge(start, count, residual, curve)
                        weigh(columns + start, count, residual, curve, into: scratch, &part.slope)
                        BlockProducts(width: width).add(to: sums, scratch, columns + start, stride: self.columns.length, count: count)
                    }
                }
            }
        }
        return part
    }

    /// The slope alone, which is a small part of the work.
    func slope(at b: [Double]) -> [Double] {
        let parts = Chunks.map(columns.rows) { rows in slope(of: rows, at: b) }
        var total = [Double](repeating: 0, count: width)
        for part in parts { for place in total.indices { total[place] += part[place] } }
        for place in 1..<max(1, width) { total[place] -= ridge * b[place] }
        return total
    }

    private func slope(of rows: Range<Int>, at b: [Double]) -> [Double] {
        var slope = [Double](repeating: 0, count: width)
        let end = (rows.upperBound + 3) / 4
        withUnsafeTemporaryAllocation(of: Quad.self, capacity: BlockProducts.length) { scratch in
            columns.values.withUnsafeBufferPointer { columns in
                guard let residual = scratch.baseAddress, let columns = columns.baseAddress else { return }
                for start in stride(from: rows.lowerBound / 4, to: end, by: BlockProducts.length) {
                    let count = min(BlockProducts.length, end - start)
                    predict(b, columns + start, count, into: residual)
                    for quad in 0..<count {
                        var p = Quad.zero
                        for lane in 0..<4 { p[lane] = Logit.chance(residual[quad][lane]) }
                        residual[quad] = weight.values[start + quad] * (outcome.values[start + quad] - p)
                    }
                    for place in 0..<width {
                        let column = columns + start + place * self.columns.length
                        var sum = Quad.zero
                        for quad in 0..<count { sum += residual[quad] * column[quad] }
                        slope[place] += sum.sum()
                    }
                }
            }
        }
        return slope
    }

    private func predict(_ b: [Double], _ columns: UnsafePointer<Quad>, _ count: Int, into predicted: UnsafeMutablePointer<Quad>) {
        for quad in 0..<count { predicted[quad] = Quad(repeating: b[0]) }
        for place in 1..<max(1, width) {
            let (column, slope) = (columns + place * self.columns.length, b[place])
            for quad in 0..<count { predicted[quad] += column[quad] * slope }
        }
    }

    /// Turns the linear predictor into the weighted residual y − p, fills in the curvature p(1 − p), and returns the log-likelihood.
    private func judge(_ start: Int, _ count: Int, _ predicted: UnsafeMutablePointer<Quad>, _ curve: UnsafeMutablePointer<Quad>) -> Double {
        var height = Quad.zero
        for quad in 0..<count {
            let (eta, y, weight) = (predicted[quad], outcome.values[start + quad], weight.values[start + quad])
            var (p, likelihood) = (Quad.zero, Quad.zero)
            for lane in 0..<4 {
                let t = exp(-abs(eta[lane]))
                p[lane] = eta[lane] >= 0 ? 1 / (1 + t) : t / (1 + t)
                likelihood[lane] = y[lane] * eta[lane] - max(eta[lane], 0) - log1p(t)
            }
            height += weight * likelihood
            predicted[quad] = weight * (y - p)
            let bend = p * (1 - p)
            curve[quad] = weight * bend.replacing(with: 1e-12, where: bend .< 1e-12)
        }
        return height.sum()
    }

    private func weigh(
        _ columns: UnsafePointer<Quad>, _ count: Int, _ residual: UnsafePointer<Quad>, _ curve: UnsafePointer<Quad>,
        into weighted: UnsafeMutablePointer<Quad>, _ slope: inout [Double]
    ) {
        for place in 0..<width {
            let (column, target) = (columns + place * self.columns.length, weighted + place * BlockProducts.length)
            var sum = Quad.zero
            for quad in 0..<count {
                target[quad] = curve[quad] * column[quad]
                sum += residual[quad] * column[quad]
            }
            slope[place] += sum.sum()
        }
    }
}
