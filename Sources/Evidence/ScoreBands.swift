import Foundation

/// Five bands of a score, cut at the fifths of the people that the model was made from. They belong to one version of the model.
public struct ScoreBands: Sendable, Equatable, Codable {
    public let version: String
    /// The 20, 40, 60 and 80 % quantiles, between neighbouring scores in proportion.
    public let cuts: [Double]

    /// Throws `EvidenceRefused` for fewer than 5 scores.
    public init(version: String, scores: [Double]) throws {
        guard scores.count >= 5 else { throw EvidenceRefused("\(scores.count) scores cannot be cut into five bands. At least 5 are needed.") }
        let sorted = scores.sorted()
        self.version = version
        cuts = (1...4).map { part in
            let place = Double(part) / 5 * Double(sorted.count - 1)
            let below = Int(place)
            return sorted[below] + (place - Double(below)) * (sorted[min(below + 1, sorted.count - 1)] - sorted[below])
        }
    }

    /// From 1, the lowest, to 5.
    public func band(of score: Double) -> Int { 1 + cuts.count { score > $0 } }
}

/// What people with work earn, from what was known of them: a linear regression of the logarithm.
public struct EarningsModel: Sendable {
    /// What may be told of one person.
    public struct Outlook: Sendable, Equatable {
        /// As many earn more as less.
        public let middle: Double
        /// Half of people like this earn between these.
        public let half: ClosedRange<Double>
    }

    private let names: [String]
    private let coefficients: [Double]
    /// The standard deviation of what the inputs leave open, in logarithms.
    public let residualDeviation: Double
    /// Rows with earnings.
    public let count: Int

    /// Rows without earnings, or with none above 0, are left out: they have no work. Throws `EvidenceRefused` for fewer rows with
    /// earnings than inputs and 2 more, and for an unknown input.
    public init(_ inputs: Inputs, earnings: [Double]) throws {
        guard earnings.count == inputs.count else { throw EvidenceRefused("There are not as many earnings as rows. Give one for each row.") }
        let rows = earnings.indices.filter { earnings[$0] > 0 && earnings[$0].isFinite }
        guard rows.count >= inputs.names.count + 2 else {
            throw EvidenceRefused("\(rows.count) rows with earnings are too few for \(inputs.names.count) inputs. Add rows, or leave inputs out.")
        }
        let part = inputs.only(rows)
        guard part.knownRows.count == rows.count else { throw EvidenceRefused("An input is not known. Fill it in, or leave the row out.") }
        let logs = rows.map { log(earnings[$0]) }
        let fit = LeastSquares(logs, inputs: part)
        let standard = Standardised(part)
        let design = [[Double](repeating: 1, count: rows.count)] + standard.inputs.columns
        let b = Cholesky(LeastSquares.gram(design)).solve(design.map { LeastSquares.dot($0, logs) })
        names = standard.inputs.names
        coefficients = standard.original(b)
        residualDeviation = (fit.residuals.reduce(0) { $0 + $1 * $1 } / Double(rows.count - fit.kept)).squareRoot()
        count = rows.count
    }

    /// For rows that have the columns of the model. Throws `EvidenceRefused` for a column that is lacking.
    public func outlooks(_ inputs: Inputs) throws -> [Outlook] {
        let columns = try names.map { name in
            guard let place = inputs.names.firstIndex(of: name) else { throw EvidenceRefused("The column “\(name)” is lacking. Add it.") }
            return inputs.columns[place]
        }
        return LeastSquares.sum([[Double](repeating: 1, count: inputs.count)] + columns, coefficients).map { mean in
            let spread = 0.674 * residualDeviation
            return Outlook(middle: exp(mean), half: exp(mean - spread)...exp(mean + spread))
        }
    }
}
