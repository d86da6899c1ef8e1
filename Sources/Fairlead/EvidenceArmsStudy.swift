import Evidence
import Rules

/// One table with several arms on its way to the answer of `fairlead evidence effects --arms`.
struct ArmsStudy {
    private let command: EvidenceEffectsCommand
    private let table: EvidenceTable
    private let rows: [Int]
    private let comparison: ArmsComparison
    /// The share of outcomes that are missing in each arm.
    private let missing: [Double]

    init(_ command: EvidenceEffectsCommand) throws {
        guard let control = command.control else {
            throw EvidenceRefused("--arms needs --control: the value of the treatment that the others are compared with.")
        }
        guard command.propensity == "model", command.instrument == nil, command.estimand == "ate", command.balanceOut == nil else {
            throw EvidenceRefused("--arms takes neither --propensity nor --instrument, --balance-out or the estimand att. Leave them out.")
        }
        let covariates = ColumnList.read(command.covariates)
        let table = try EvidenceTable(path: command.options.file, columns: [command.outcome, command.treatment] + covariates)
        let (outcome, arms) = (try table.numbers(command.outcome), table.words(command.treatment))
        let rows = (0..<table.count).filter { !outcome[$0].isNaN && arms[$0] != nil }
        let labels = rows.map { arms[$0] ?? "" }
        guard labels.contains(control) else {
            throw EvidenceRefused(
                "--control: no row of “\(command.treatment)” is “\(control)”. Choose from \(Set(labels).sorted().joined(separator: ", ")).")
        }
        let names = [control] + Set(labels).subtracting([control]).sorted()
        let places = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
        let (inputs, factors) = try table.covariates(covariates, rows: rows)
        comparison = try table.naming(rows) {
            try ArmsComparison(
                outcome: rows.map { outcome[$0] }, arms: labels.map { places[$0] ?? 0 }, names: names, inputs: inputs, factors: factors)
        }
        missing = names.map { name in
            let own = arms.indices.filter { arms[$0] == name }
            return Double(own.count { outcome[$0].isNaN }) / Double(max(1, own.count))
        }
        (self.command, self.table, self.rows) = (command, table, rows)
    }

    func answer() throws -> JSON {
        let effects = try ArmsEffects(comparison, isRandomised: command.randomised, missing: missing, seed: command.options.seed)
        let empty = [
            "n1", "n0", "mean1", "mean0", "difference", "regression", "instrument", "ipw_ht", "ipw_hajek", "regression_imputation",
            "aipw_in_sample", "aipw", "entropy_balance", "propensity", "overlap", "sensitivity", "trimmed",
        ]
        return .object(
            [
                .init("n", .count(comparison.count)), .init("dropped", .count(table.count - rows.count)), .init("estimand", .text("ate")),
            ] + empty.map { .init($0, .null) } + [
                .init("arms", .array(effects.arms.map(arm))),
                .init(
                    "verdict",
                    .pairs(
                        ("code", .text(effects.code.rawValue)), ("text", .text(effects.text)), ("claim", .text(effects.claim)),
                        ("reasons", .array(effects.arms.flatMap(\.checks).map(EffectJSON.reason))))),
                .init("seed", .number(Double(command.options.seed))), .init("warnings", .texts([])),
            ])
    }

    private func arm(_ arm: ArmsEffects.Arm) -> JSON {
        .pairs(
            ("arm", .text(arm.name)), ("n", .count(arm.count)), ("effect", EffectJSON.estimate(arm.effect)),
            ("shrunken", arm.shrunken.map(EffectJSON.estimate) ?? .null), ("overlap", EffectJSON.overlap(arm.overlap)),
            ("verdict", .pairs(("code", .text(arm.code.rawValue)), ("reasons", .array(arm.checks.map(EffectJSON.reason))))))
    }
}
