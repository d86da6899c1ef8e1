import Evidence
import Rules

/// One table of treated and untreated on its way to the answer of `fairlead evidence effects`.
struct EffectStudy {
    private let command: EvidenceEffectsCommand
    private let table: EvidenceTable
    private let rows: [Int]
    private let comparison: Comparison
    private let settings: EffectSettings
    private let instrument: [Double]?
    private var warnings: [String] = []

    init(_ command: EvidenceEffectsCommand, _ estimand: Estimand) throws {
        let covariates = ColumnList.read(command.covariates)
        let extra = [command.propensityColumn, command.instrument, command.options.weights].compactMap(\.self)
        let table = try EvidenceTable(path: command.options.file, columns: [command.outcome, command.treatment] + extra + covariates)
        let (outcome, treatment) = (try table.numbers(command.outcome), try table.zeroOne(command.treatment))
        let others = try extra.map(table.numbers)
        let rows = (0..<table.count).filter { row in
            !outcome[row].isNaN && !treatment[row].isNaN && others.allSatisfy { !$0[row].isNaN }
        }
        let (inputs, factors) = try table.covariates(covariates, rows: rows)
        warnings = try table.unused(covariates, rows: rows)
        let people = try table.people(command.options.weights, rows: rows, &warnings)
        comparison = try table.naming(rows) {
            try Comparison(
                outcome: rows.map { outcome[$0] }, isTreated: rows.map { treatment[$0] == 1 }, inputs: inputs, factors: factors,
                weights: people)
        }
        let known = try command.propensityColumn.map { column in
            let values = try table.numbers(column)
            return rows.map { values[$0] }
        }
        let missing = table.missing(outcome, treatment, names: [0, 1])
        settings = EffectSettings(
            estimand: estimand, known: known ?? Double(command.propensity).map { share in rows.map { _ in share } },
            isRandomised: command.randomised, seed: command.options.seed,
            missingDifference: abs(missing[1] - missing[0]))
        instrument = try command.instrument.map { column in
            let values = try table.numbers(column)
            return rows.map { values[$0] }
        }
        (self.command, self.table, self.rows) = (command, table, rows)
    }

    func answer() throws -> JSON {
        let verdict = try table.naming(rows) { try EffectVerdict(comparison, settings) }
        let estimand = verdict.effect.estimand
        let plain = try PlainEstimates(comparison, known: settings.known, estimand, instrument: instrument)
        if let file = command.balanceOut { try write(plain.balance.weights, to: file) }
        let difference = Difference(comparison)
        return .object(
            EffectJSON.counts(comparison, dropped: table.count - rows.count, estimand, difference) + plain.pairs
                + [EffectJSON.headline(verdict.effect.headline), plain.balanced]
                + EffectJSON.judged(verdict, source: command.propensity, model: plain.model)
                + [
                    .init("arms", .null), .init("verdict", EffectJSON.verdict(verdict)), .init("seed", .number(Double(settings.seed))),
                    .init("warnings", .texts(warnings + verdict.warnings + plain.warnings)),
                ])
    }

    private func write(_ weights: [Double], to file: String) throws {
        try EvidenceAnswer.write("row,weight", zip(rows, weights).map { "\($0),\($1)" }, to: file, "--balance-out")
    }
}

/// The estimates by other definitions, for comparison with other software.
struct PlainEstimates {
    let balance: EntropyBalance
    /// The unpenalised propensity on the rows themselves; nil for a known one.
    let model: Logit?
    let pairs: [JSON.Pair]
    let warnings: [String]

    init(_ comparison: Comparison, known: [Double]?, _ estimand: Estimand, instrument: [Double]?) throws {
        balance = EntropyBalance(comparison)
        let treatment = comparison.isTreated.map { $0 ? 1.0 : 0 }
        model = try known == nil ? Logit(comparison.inputs, outcome: treatment, weights: comparison.weights) : nil
        warnings = model?.warnings ?? comparison.constantInputs.map { "“\($0)” was left aside: it never varies" }
        let chances = try known ?? model?.chances(comparison.inputs) ?? []
        let sample = InSample(comparison, chances: chances, estimand)
        let moved = instrument.flatMap { Coefficient(comparison, instrument: $0) }
        let wald = instrument.flatMap { comparison.wald(instrument: $0) }
        pairs = [
            .init("regression", EffectJSON.coefficient(Coefficient(comparison))),
            .init(
                "instrument",
                instrument == nil
                    ? .null
                    : .pairs(
                        ("estimate", .maybe(moved?.value)), ("se_hc1", .maybe(moved?.robustError)), ("se", .maybe(moved?.classicalError)),
                        ("wald", .maybe(wald)))),
            .init("ipw_ht", .number(sample.horvitzThompson)), .init("ipw_hajek", EffectJSON.estimate(sample.hajek)),
            .init("regression_imputation", .number(sample.imputed)), .init("aipw_in_sample", EffectJSON.estimate(sample.augmented)),
        ]
    }

    var balanced: JSON.Pair {
        .init(
            "entropy_balance",
            .pairs(
                ("estimate", .number(balance.value)), ("effective_n", .number(balance.effectiveUntreated)),
                ("max_imbalance", .number(balance.largestImbalance)), ("feasible", .boolean(balance.isFeasible))))
    }
}
