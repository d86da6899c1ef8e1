import ArgumentParser
import Evidence
import Foundation
import Rules

/// `fairlead evidence measure`: how long the reckoning takes, without the reading of a table.
struct EvidenceMeasureCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measure", abstract: "How long one reckoning takes on an invented table.",
        discussion: "With --table the same table is written as CSV, so that other software can be given the same numbers.")

    enum Kind: String, CaseIterable, ExpressibleByArgument { case logit, aipw, survival, policy }

    @Argument(help: "logit with its errors, the cross-fitted effect, a survival curve, or a rule with ten splits.")
    var what: Kind

    @Option(help: ArgumentHelp("Rows of the table.", valueName: "number"))
    var rows = 100_000

    @Option(help: ArgumentHelp("Inputs.", valueName: "number"))
    var columns = 20

    @Option(help: ArgumentHelp("How often; the shortest time is told.", valueName: "number"))
    var times = 3

    @Option(help: ArgumentHelp("The seed of the table.", valueName: "number"))
    var seed: UInt64 = 1

    @Option(help: ArgumentHelp("Where to write the table, as CSV.", valueName: "file"))
    var table: String?

    func run() throws {
        try EvidenceAnswer.give {
            guard (10...10_000_000).contains(rows), (1...1000).contains(columns), (1...1000).contains(times) else {
                throw EvidenceRefused("--rows must be at least 10, --columns and --times at least 1. Choose larger ones.")
            }
            let invented = MeasuredTable(rows: rows, columns: columns, seed: seed)
            if let table { try invented.write(to: table) }
            let reckon = try invented.reckoning(what)
            var (shortest, result) = (Double.infinity, 0.0)
            for _ in 0..<times {
                let clock = ContinuousClock()
                let start = clock.now
                result = try reckon()
                let spent = (clock.now - start).components
                shortest = min(shortest, Double(spent.seconds) + Double(spent.attoseconds) * 1e-18)
            }
            return .pairs(
                ("what", .text(what.rawValue)), ("rows", .count(rows)), ("columns", .count(columns)), ("times", .count(times)),
                ("seconds", .number(shortest)), ("result", .number(result)))
        }
    }
}

/// A table with something to find for every kind of reckoning.
private struct MeasuredTable {
    private let inputs: [[Double]]
    private let treated: [Double]
    private let outcome: [Double]
    private let days: [Double]
    private let isEvent: [Double]

    init(rows: Int, columns: Int, seed: UInt64) {
        var chance = SplitMix(seed: seed)
        var inputs = [[Double]](repeating: [], count: columns)
        var (treated, outcome, days, isEvent): ([Double], [Double], [Double], [Double]) = ([], [], [], [])
        for _ in 0..<rows {
            let x = (0..<columns).map { _ in (chance.normal() * 1e6).rounded() / 1e6 }
            for (place, value) in x.enumerated() { inputs[place].append(value) }
            let index = x.enumerated().reduce(0) { $0 + ($1.offset % 2 == 0 ? 0.2 : -0.1) * $1.element }
            treated.append(chance.unit() < 1 / (1 + exp(-index)) ? 1 : 0)
            outcome.append(((index + treated[treated.count - 1] * (0.5 + 0.3 * x[0]) + chance.normal()) * 1e6).rounded() / 1e6)
            days.append((-log(1 - chance.unit()) * 300 * exp(-0.3 * index)).rounded(.up))
            isEvent.append(chance.unit() < 0.6 ? 1 : 0)
        }
        (self.inputs, self.treated, self.outcome, self.days, self.isEvent) = (inputs, treated, outcome, days, isEvent)
    }

    /// What is measured: it answers with one number of its result.
    func reckoning(_ what: EvidenceMeasureCommand.Kind) throws -> () throws -> Double {
        let inputs = try Inputs(names: self.inputs.indices.map { "x\($0)" }, columns: self.inputs, count: outcome.count)
        let comparison = try Comparison(outcome: outcome, isTreated: treated.map { $0 == 1 }, inputs: inputs)
        let durations = try Durations(times: days, isEvent: isEvent.map { $0 == 1 })
        switch what {
        case .logit: return { try Logit(inputs, outcome: treated).standardErrors.reduce(0, +) }
        case .aipw: return { Headline(comparison, .ate).estimate.value }
        case .survival: return { SurvivalCurve(durations).median ?? 0 }
        case .policy: return { try Policy(comparison, features: inputs, PolicySettings()).ruleMinusRandom.estimate.value }
        }
    }

    func write(to file: String) throws {
        let columns = inputs + [treated, outcome, days, isEvent]
        let headings = inputs.indices.map { "x\($0)" } + ["treated", "outcome", "days", "event"]
        try EvidenceAnswer.write(
            headings.joined(separator: ","), outcome.indices.map { row in columns.map { String($0[row]) }.joined(separator: ",") }, to: file,
            "--table")
    }
}
