import Evidence
import Rules

/// One table with several arms on its way to the answer of `fairlead evidence effects --arms`.
struct ArmsStudy {
    private let command: EvidenceEffectsCommand
    private let comparison: ArmsComparison
    private let missing: [Double]
    private let dropped: Int
    private var warnings: [String] = []

    init(_ command: EvidenceEffectsCommand) throws {
        guard command.propensity == "model", command.instrument == nil, command.estimand == "ate", command.balanceOut == nil else {
            throw EvidenceRefused(
                """
                --arms takes neither --propensity nor --instrument, --balance-out or the estimand att. Leave them out, and write --randomised after \
                a draw.
                """)
        }
        let covariates = ColumnList.read(command.covariates)
        let weights = [command.options.weights].compactMap(\.self)
        let table = try EvidenceTable(path: command.options.file, columns: [command.outcome, command.treatment] + covariates + weights)
        let arms = try EvidenceArms(
            table, outcome: command.outcome, treatment: command.treatment, control: command.control, needed: weights)
        let (inputs, factors) = try table.covariates(covariates, rows: arms.rows)
        warnings = try table.unused(covariates, rows: arms.rows)
        let people = try table.people(command.options.weights, rows: arms.rows, &warnings)
        comparison = try table.naming(arms.rows) {
            try ArmsComparison(
                outcome: arms.outcome, arms: arms.arms, names: arms.names, inputs: inputs, factors: factors, weights: people)
        }
        warnings += comparison.constantInputs.map { "“\($0)” was left aside: it never varies" }
        (self.command, missing, dropped) = (command, arms.missing, table.count - arms.rows.count)
    }

    func answer() throws -> JSON {
        let effects = try ArmsEffects(comparison, isRandomised: command.randomised, missing: missing, seed: command.options.seed)
        // What compares two arms only.
        let empty = [
            "mean1", "mean0", "difference", "regression", "instrument", "ipw_ht", "ipw_hajek", "regression_imputation", "aipw_in_sample", "aipw",
            "entropy_balance", "propensity", "overlap", "sensitivity", "trimmed",
        ]
        return .object(
            [
                .init("n", .number(comparison.size)), .init("n1", .null), .init("n0", .null), .init("dropped", .count(dropped)),
                .init("estimand", .text("ate")),
            ] + empty.map { .init($0, .null) } + [
                .init("arms", .array(effects.arms.map(ArmsStudy.arm))),
                .init(
                    "verdict",
                    .pairs(
                        ("code", .text(effects.code.rawValue)), ("text", .text(effects.text)), ("claim", .text(effects.claim)),
                        ("reasons", .array(effects.arms.flatMap { arm in arm.checks.map { EffectJSON.reason($0, of: arm.name) } })))),
                .init("seed", .number(Double(command.options.seed))), .init("warnings", .texts(warnings)),
            ])
    }

    private static func arm(_ arm: ArmsEffects.Arm) -> JSON {
        .pairs(
            ("arm", .text(arm.name)), ("n", .count(arm.count)), ("effect", EffectJSON.estimate(arm.effect)),
            ("shrunken", arm.shrunken.map(EffectJSON.estimate) ?? .null), ("overlap", EffectJSON.overlap(arm.overlap)),
            ("verdict", .pairs(("code", .text(arm.code.rawValue)), ("reasons", .array(arm.checks.map { EffectJSON.reason($0) })))))
    }
}
