/// One input as it was named, and the columns that it became (levels of words, a mark for unknown values).
public struct Factor: Sendable, Equatable {
    public let name: String
    public let columns: [String]

    public init(name: String, columns: [String]) {
        self.name = name
        self.columns = columns
    }
}

/// People who got a service and people who did not: what became of each, and what was known of them before.
public struct Comparison: Sendable {
    public let outcome: [Double]
    public let isTreated: [Bool]
    public let inputs: Inputs
    public let factors: [Factor]
    /// How many people each row stands for; nil for one each. A row of weight 2 counts as two alike.
    public let weights: [Double]?

    /// Unknown inputs must have been filled. Throws `EvidenceRefused` for an outcome that is no finite number, an unknown input, a weight
    /// that is not above 0, and fewer than 2 rows in an arm.
    public init(outcome: [Double], isTreated: [Bool], inputs: Inputs, factors: [Factor]? = nil, weights: [Double]? = nil) throws {
        guard outcome.count == isTreated.count, outcome.count == inputs.count else {
            throw EvidenceRefused("There are not as many outcomes or treatments as rows. Give one for each row.")
        }
        try Comparison.check(outcome, inputs, weights)
        let treated = isTreated.count { $0 }
        guard min(treated, isTreated.count - treated) >= 2 else {
            throw EvidenceRefused(
                "\(treated) rows are treated and \(isTreated.count - treated) are not; at least 2 of each are needed. Add rows.")
        }
        self.outcome = outcome
        self.isTreated = isTreated
        self.inputs = inputs
        self.factors = factors ?? inputs.names.map { Factor(name: $0, columns: [$0]) }
        self.weights = weights
    }

    /// What no estimate can bear: outcomes, inputs and weights that are no numbers.
    static func check(_ outcome: [Double], _ inputs: Inputs, _ weights: [Double]?) throws {
        if let row = outcome.firstIndex(where: { !$0.isFinite }) {
            throw EvidenceRefused(row: row, "The outcome \(outcome[row]) is not a finite number. Correct it, or leave the row out.")
        }
        for (name, column) in zip(inputs.names, inputs.columns) {
            if let row = column.firstIndex(where: \.isNaN) {
                throw EvidenceRefused(row: row, "“\(name)” is not known. Fill it in, or leave the row out.")
            }
        }
        try Weights.check(weights, count: outcome.count)
    }

    public var count: Int { outcome.count }
    /// Nothing can be told then, and what differs is rounding.
    var hasOneOutcome: Bool { outcome.allSatisfy { $0 == outcome[0] } }
    /// The people of all rows, and of one arm; the number of rows where none has a weight.
    public var size: Double { weights.map { $0.reduce(0, +) } ?? Double(count) }
    public func size(treated: Bool) -> Double {
        guard let weights else { return Double(isTreated.count { $0 == treated }) }
        return zip(weights, isTreated).reduce(0) { $1.1 == treated ? $0 + $1.0 : $0 }
    }
    /// Inputs that never vary, and so adjust nothing.
    public var constantInputs: [String] { Standardised(inputs).constant }
    var treatment: [Double] { isTreated.map { $0 ? 1 : 0 } }
    public var treatedRows: [Int] { isTreated.indices.filter { isTreated[$0] } }
    public var untreatedRows: [Int] { isTreated.indices.filter { !isTreated[$0] } }

    func only(_ rows: [Int]) throws -> Comparison {
        try Comparison(
            outcome: rows.map { outcome[$0] }, isTreated: rows.map { isTreated[$0] }, inputs: inputs.only(rows), factors: factors,
            weights: Weights.only(weights, rows))
    }

    /// The same rows with other inputs.
    func with(_ inputs: Inputs) throws -> Comparison {
        try Comparison(outcome: outcome, isTreated: isTreated, inputs: inputs, weights: weights)
    }
}
