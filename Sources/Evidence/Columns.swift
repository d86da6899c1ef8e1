/// Columns as a table has them, before anything is made of them: numbers, `nan` where not known, or words, nil where not known.
public struct Columns: Sendable {
    public enum Column: Sendable {
        case numbers([Double])
        case words([String?])

        var count: Int {
            switch self {
            case .numbers(let values): values.count
            case .words(let words): words.count
            }
        }

        func only(_ rows: [Int]) -> Column {
            switch self {
            case .numbers(let values): .numbers(rows.map { values[$0] })
            case .words(let words): .words(rows.map { words[$0] })
            }
        }
    }

    public let names: [String]
    public let columns: [Column]
    /// The number of rows.
    public let count: Int

    /// Throws `EvidenceRefused` for a name given twice, a column of another length than `count`, and an infinite value.
    public init(names: [String], columns: [Column], count: Int) throws {
        guard names.count == columns.count else {
            throw EvidenceRefused("There are \(names.count) names for \(columns.count) columns. Give one for each.")
        }
        var seen: Set<String> = []
        for (name, column) in zip(names, columns) {
            guard seen.insert(name).inserted else { throw EvidenceRefused("The column “\(name)” is named twice. Name it once.") }
            guard column.count == count else {
                throw EvidenceRefused("The column “\(name)” has \(column.count) values for \(count) rows. Give one for each row.")
            }
            if case .numbers(let values) = column, let row = values.firstIndex(where: \.isInfinite) {
                throw EvidenceRefused(row: row, "“\(name)” is infinite. Correct it, or leave it empty.")
            }
        }
        (self.names, self.columns, self.count) = (names, columns, count)
    }

    /// Inputs as they are.
    public init(_ inputs: Inputs) { (names, columns, count) = (inputs.names, inputs.columns.map { .numbers($0) }, inputs.count) }

    private init(_ names: [String], _ columns: [Column], _ count: Int) { (self.names, self.columns, self.count) = (names, columns, count) }

    /// These rows only, in this order.
    public func only(_ rows: [Int]) -> Columns { Columns(names, columns.map { $0.only(rows) }, rows.count) }
}

/// How columns become inputs, learnt from training rows and applied to any: the mean that fills a gap, and the levels that have a column.
public struct Encoding: Sendable, Equatable, Codable {
    /// What is made of one column.
    private enum Part: Sendable, Equatable, Codable {
        case numbers(mean: Double, marksGaps: Bool)
        /// Levels with a column of their own, the commonest left out; `other` is one of them where there were rare levels.
        case words(levels: [String], commonest: String?, marksGaps: Bool)
    }

    private let names: [String]
    private let parts: [Part]

    /// Learns from all rows given. A level seen fewer than 20 times counts as `other`, of equally common ones the first of the alphabet is the
    /// commonest.
    public init(_ training: Columns) {
        names = training.names
        parts = training.columns.map { column in
            switch column {
            case .numbers(let values):
                let known = values.filter { !$0.isNaN }
                return .numbers(mean: Moments.mean(known), marksGaps: known.count < values.count)
            case .words(let words): return Encoding.part(words)
            }
        }
    }

    private static func part(_ words: [String?]) -> Part {
        var counts: [String: Int] = [:]
        for word in words.compactMap(\.self) { counts[word, default: 0] += 1 }
        var sizes: [String: Int] = [:]
        for (word, count) in counts { sizes[count < 20 ? "other" : word, default: 0] += count }
        let order = sizes.keys.sorted { (sizes[$1, default: 0], $0) < (sizes[$0, default: 0], $1) }
        return .words(levels: Array(order.dropFirst()), commonest: order.first, marksGaps: words.contains(nil))
    }

    /// The columns that each named one becomes.
    public var factors: [Factor] {
        zip(names, parts).map { name, part in
            switch part {
            case .numbers(_, let marks): Factor(name: name, columns: [name] + (marks ? [name + "_missing"] : []))
            case .words(let levels, _, let marks):
                Factor(name: name, columns: levels.map { "\(name)=\($0)" } + (marks ? [name + "_missing"] : []))
            }
        }
    }

    /// The inputs of other rows, with every gap filled. Throws `EvidenceRefused` for a column that is lacking, or of another kind.
    public func inputs(_ columns: Columns) throws -> Inputs {
        var made: [[Double]] = []
        for (name, part) in zip(names, parts) {
            guard let place = columns.names.firstIndex(of: name) else { throw EvidenceRefused("The column “\(name)” is lacking. Add it.") }
            switch (part, columns.columns[place]) {
            case (.numbers(let mean, let marks), .numbers(let values)):
                made.append(values.map { $0.isNaN ? mean : $0 })
                if marks { made.append(values.map { $0.isNaN ? 1 : 0 }) }
            case (.words(let levels, let commonest, let marks), .words(let words)):
                let known = Set(levels + [commonest].compactMap(\.self))
                let told = words.map { $0.map { known.contains($0) ? $0 : "other" } }
                made += levels.map { level in told.map { $0 == level ? 1 : 0 } }
                if marks { made.append(words.map { $0 == nil ? 1 : 0 }) }
            default: throw EvidenceRefused("The column “\(name)” holds words where numbers were learnt, or numbers for words. Correct it.")
            }
        }
        return try Inputs(names: factors.flatMap(\.columns), columns: made, count: columns.count)
    }
}
