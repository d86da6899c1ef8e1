import Evidence
import Rules

/// One table on its way to the answer of `fairlead evidence policy`.
struct PolicyStudy {
    private let command: EvidencePolicyCommand
    private let table: EvidenceTable
    private let rows: [Int]
    private let comparison: Comparison
    private let features: Inputs
    private let settings: PolicySettings

    init(_ command: EvidencePolicyCommand) throws {
        let (covariates, ruled) = (ColumnList.read(command.covariates), ColumnList.read(command.ruleFeatures))
        let foldColumns = ColumnList.read(command.foldColumns)
        let chance = command.propensity == "model" || Double(command.propensity) != nil ? nil : command.propensity
        let extra = [command.employed, chance].compactMap(\.self) + foldColumns
        let table = try EvidenceTable(
            path: command.options.file, columns: [command.outcome, command.treatment] + covariates + ruled + extra)
        let (outcome, treatment) = (try table.numbers(command.outcome), try table.zeroOne(command.treatment))
        let needed = try (foldColumns + [chance].compactMap(\.self)).map(table.numbers)
        let rows = (0..<table.count).filter { row in
            !outcome[row].isNaN && !treatment[row].isNaN && needed.allSatisfy { !$0[row].isNaN }
        }
        func values(_ column: [Double]) -> [Double] { rows.map { column[$0] } }
        let (inputs, factors) = try table.covariates(covariates, rows: rows)
        comparison = try table.naming(rows) {
            try Comparison(outcome: values(outcome), isTreated: values(treatment).map { $0 == 1 }, inputs: inputs, factors: factors)
        }
        features = try table.covariates(ruled, rows: rows).0
        let known = try chance.map { values(try table.numbers($0)) }
        settings = PolicySettings(
            capacity: command.share == nil && command.cost != nil ? .worthwhile : .share(command.share ?? 0.5), cost: command.cost ?? 0,
            splits: command.splits, folds: command.folds,
            givenFolds: try foldColumns.map { try PolicyStudy.places(values(table.numbers($0))) },
            known: known ?? Double(command.propensity).map { share in rows.map { _ in share } },
            employed: try command.employed.map { values(try table.zeroOne($0)) }, seed: command.options.seed)
        (self.command, self.table, self.rows) = (command, table, rows)
    }

    private static func places(_ folds: [Double]) throws -> [Int] {
        try folds.map { fold in
            guard let place = Int(exactly: fold) else { throw EvidenceRefused("--fold-columns: \(fold) is no whole number. Number the folds.") }
            return place
        }
    }

    func answer() throws -> JSON {
        let warnings = command.suspicious.map { "the name of the rule feature “\($0)” looks like a protected trait" }
        // Too few rows is no bad table: there is an answer, and it is no rule.
        guard !Policy.isTooSmall(comparison) else { return tooFew(warnings) }
        let policy = try table.naming(rows) { try Policy(comparison, features: features, settings) }
        if let file = command.scores { try write(policy, to: file) }
        let inputs = policy.features.map { feature in
            JSON.pairs(
                ("name", .text(feature.name)), ("importance", .number(feature.importance)), ("direction", .count(feature.direction)))
        }
        return .object(
            heading + [
                .init("value", .object(order.map { .init($0.rawValue, estimate(policy.value[$0]?.estimate)) })), .init("pairs", pairs(policy)),
                .init(
                    "fifths", .array(policy.fifths.map { .pairs(("n", .count($0.count)), ("effect", EffectJSON.estimate($0.effect))) })),
                .init("agreement_between_splits", .maybe(policy.agreement)), .init("detectable", .number(policy.verdict.detectable)),
                .init(
                    "rule",
                    .pairs(
                        ("weights", .pairs(("ridge", .number(policy.rule.ridgeWeight)), ("trees", .number(policy.rule.treesWeight)))),
                        ("min_leaf", .count(policy.rule.minLeaf)), ("inputs", .array(inputs)))),
                .init("verdict", .pairs(("code", .text(policy.verdict.code.rawValue)), ("text", .text(policy.verdict.text)))),
                .init("seed", .number(Double(settings.seed))),
                .init("warnings", .texts(warnings + (policy.rule.isBlind ? ["no sign that effects differ"] : []))),
            ])
    }

    private let order: [Policy.Way] = [.everyone, .random, .leastEmployable, .mostEmployable, .rule]

    private var heading: [JSON.Pair] {
        let share: JSON =
            if case .share(let share) = settings.capacity { .number(share) } else { .null }
        let divisions = settings.givenFolds.isEmpty ? settings.splits : settings.givenFolds.count
        let folds = settings.givenFolds.first.map { Set($0).count } ?? settings.folds
        return [
            .init("n", .count(comparison.count)), .init("share", share), .init("cost", .number(settings.cost)), .init("splits", .count(divisions)),
            .init("folds", .count(folds)), .init("rule_features", .texts(features.names)),
            .init("barred", .texts(ColumnList.read(command.protected))),
        ]
    }

    private func estimate(_ estimate: Estimate?) -> JSON { estimate.map(EffectJSON.estimate) ?? .null }

    private func pairs(_ policy: Policy) -> JSON {
        .pairs(
            ("rule_minus_random", over(policy.ruleMinusRandom)), ("rule_minus_least_employable", over(policy.ruleMinusLeast)),
            ("rule_minus_everyone", over(policy.ruleMinusEveryone)), ("least_employable_minus_random", over(policy.leastMinusRandom)),
            ("rule_minus_arm", .null))
    }

    private func over(_ estimate: SplitEstimate?) -> JSON {
        guard let estimate, case .object(let pairs) = EffectJSON.estimate(estimate.estimate) else { return .null }
        return .object(pairs + [.init("over_splits", .numbers([estimate.range.lowerBound, estimate.range.upperBound]))])
    }

    private func tooFew(_ warnings: [String]) -> JSON {
        let text =
            "\(comparison.treatedRows.count) treated and \(comparison.untreatedRows.count) untreated are too few for a rule; "
            + "it needs 500 people, and 100 of each"
        let empty = ["value", "pairs", "fifths", "agreement_between_splits", "detectable", "rule"]
        return .object(
            heading + empty.map { .init($0, .null) } + [
                .init("verdict", .pairs(("code", .text("too_few")), ("text", .text(text)))), .init("seed", .number(Double(settings.seed))),
                .init("warnings", .texts(warnings)),
            ])
    }

    private func write(_ policy: Policy, to file: String) throws {
        let lines = policy.splits.enumerated().flatMap { number, split in
            rows.indices.map { place in
                "\(rows[place]),\(number),\(split.folds[place]),\(split.scores[place]),\(split.isSelected[place] ? 1 : 0)"
            }
        }
        try EvidenceAnswer.write("row,split,fold,score,selected", lines, to: file, "--scores")
    }
}
