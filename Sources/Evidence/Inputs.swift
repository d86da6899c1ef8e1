/// What is known of each row: named columns of numbers, column after column. `Double.nan` stands for what is not known.
public struct Inputs: Sendable, Equatable {
    public let names: [String]
    public let columns: [[Double]]
    /// The number of rows.
    public let count: Int

    /// Throws `EvidenceRefused` for a name given twice, a column of another length than `count`, and an infinite value.
    public init(names: [String], columns: [[Double]], count: Int) throws {
        guard names.count == columns.count else {
            throw EvidenceRefused("There are \(names.count) names for \(columns.count) columns. Give one for each.")
        }
        var seen: Set<String> = []
        for (name, column) in zip(names, columns) {
            guard seen.insert(name).inserted else { throw EvidenceRefused("The column “\(name)” is named twice. Name it once.") }
            guard column.count == count else {
                throw EvidenceRefused("The column “\(name)” has \(column.count) values for \(count) rows. Give one for each row.")
            }
            if let row = column.firstIndex(where: \.isInfinite) {
                throw EvidenceRefused(row: row, "“\(name)” is infinite. Correct it, or leave it empty.")
            }
        }
        self.init(checked: names, columns, count)
    }

    init(checked names: [String], _ columns: [[Double]], _ count: Int) {
        self.names = names
        self.columns = columns
        self.count = count
    }

    /// These rows only, in this order.
    public func only(_ rows: [Int]) -> Inputs {
        Inputs(checked: names, columns.map { column in rows.map { column[$0] } }, rows.count)
    }

    /// These columns only, by their places.
    func keeping(_ places: [Int]) -> Inputs {
        Inputs(checked: places.map { names[$0] }, places.map { columns[$0] }, count)
    }

    /// Without columns of two values of which one stands in hardly any row: in fewer than 20, and in fewer than 2 of 100. A logit knows such rows by heart,
    /// takes them for nearly sure to be sent or not, and one person gets the weight of fifty.
    var withoutRare: Inputs {
        let kept = names.indices.filter { !Inputs.isRare(columns[$0]) }
        return kept.count == names.count ? self : keeping(kept)
    }

    private static func isRare(_ column: [Double]) -> Bool {
        guard let first = column.first else { return false }
        var (other, others): (Double?, Int) = (nil, 0)
        for value in column where value != first {
            guard other == nil || other == value else { return false }
            other = value
            others += 1
        }
        let rare = min(others, column.count - others)
        return rare > 0 && rare < 20 && rare * 50 < column.count
    }

    /// The rows in which every value is known.
    public var knownRows: [Int] {
        (0..<count).filter { row in columns.allSatisfy { !$0[row].isNaN } }
    }

    /// Fills what is not known with the mean of the known, and adds for each such column one that says where ("x_missing", 0 or 1).
    public var filled: Inputs {
        var (marks, marked): ([[Double]], [String]) = ([], [])
        let whole = zip(names, columns).map { name, column -> [Double] in
            let known = column.filter { !$0.isNaN }
            guard known.count < column.count else { return column }
            let mean = known.isEmpty ? 0 : known.reduce(0, +) / Double(known.count)
            marks.append(column.map { $0.isNaN ? 1 : 0 })
            marked.append(name + "_missing")
            return column.map { $0.isNaN ? mean : $0 }
        }
        return Inputs(checked: names + marked, whole + marks, count)
    }
}

/// Columns brought to mean 0 and standard deviation 1 (dividing by n), without those that never vary.
struct Standardised: Sendable {
    let inputs: Inputs
    let means: [Double]
    let deviations: [Double]
    /// The names of the columns that never vary.
    let constant: [String]

    /// Missing values must have been filled.
    init(_ raw: Inputs, weights: [Double]? = nil) {
        var (columns, means, deviations, kept): ([[Double]], [Double], [Double], [Int]) = ([], [], [], [])
        for (place, column) in raw.columns.enumerated() {
            let (mean, deviation) = Standardised.moments(column, weights)
            // The deviation of a constant is rounding alone.
            guard deviation > 1e-13 * abs(mean), deviation > 0 else { continue }
            kept.append(place)
            means.append(mean)
            deviations.append(deviation)
            columns.append(column.map { ($0 - mean) / deviation })
        }
        inputs = Inputs(checked: kept.map { raw.names[$0] }, columns, raw.count)
        constant = raw.names.indices.filter { !kept.contains($0) }.map { raw.names[$0] }
        self.means = means
        self.deviations = deviations
    }

    private init(_ inputs: Inputs, _ means: [Double], _ deviations: [Double], _ constant: [String]) {
        self.inputs = inputs
        self.means = means
        self.deviations = deviations
        self.constant = constant
    }

    func keeping(_ places: [Int]) -> Standardised {
        Standardised(inputs.keeping(places), places.map { means[$0] }, places.map { deviations[$0] }, constant)
    }

    static func moments(_ column: [Double], _ weights: [Double]? = nil) -> (mean: Double, deviation: Double) {
        guard !column.isEmpty else { return (0, 0) }
        guard let weights else {
            let mean = column.reduce(0, +) / Double(column.count)
            return (mean, (column.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(column.count)).squareRoot())
        }
        let total = weights.reduce(0, +)
        let mean = zip(column, weights).reduce(0) { $0 + $1.0 * $1.1 } / total
        return (mean, (zip(column, weights).reduce(0) { $0 + $1.1 * ($1.0 - mean) * ($1.0 - mean) } / total).squareRoot())
    }
}
