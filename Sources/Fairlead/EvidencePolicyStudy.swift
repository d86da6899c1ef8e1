import Evidence
import Rules

/// One service on its way to the answer of `fairlead evidence policy`.
struct PolicyStudy {
    private let command: EvidencePolicyCommand
    private let rows: PolicyRows

    init(_ command: EvidencePolicyCommand) throws {
        (self.command, rows) = (command, try PolicyRows(command))
    }

    func answer() throws -> JSON {
        guard !rows.policy.isTooSmall else { return rows.tooFew(command) }
        let policy = try rows.table.naming(rows.arms.rows) { try Policy(rows.policy, rows.settings) }
        if let file = command.scores { try rows.write(policy.splits, arms: false, to: file) }
        return .object(
            rows.heading(command) + [
                .init("value", .object(order.map { .init($0.rawValue, PolicyJSON.estimate(policy.value[$0])) })), .init("pairs", pairs(policy)),
                .init(
                    "fifths", .array(policy.fifths.map { .pairs(("n", .count($0.count)), ("effect", EffectJSON.estimate($0.effect))) })),
                .init("agreement_between_splits", .maybe(policy.agreement)), .init("detectable", .number(policy.verdict.detectable)),
                .init("rule", .object(PolicyJSON.rule(policy.rule, policy.features))),
                .init("groups", try rows.groups(command, policy.splits.first, benefit: policy.splits.first?.benefits[0] ?? [])),
                .init("verdict", PolicyJSON.verdict(policy.verdict)), .init("seed", .number(Double(rows.settings.seed))),
                .init("warnings", .texts(rows.warnings + (policy.rule.isBlind ? ["no sign that effects differ"] : []))),
            ])
    }

    private let order: [Policy.Way] = [.everyone, .random, .leastEmployable, .mostEmployable, .rule]

    private func pairs(_ policy: Policy) -> JSON {
        .pairs(
            ("rule_minus_random", PolicyJSON.over(policy.ruleMinusRandom)), ("rule_minus_least_employable", PolicyJSON.over(policy.ruleMinusLeast)),
            ("rule_minus_everyone", PolicyJSON.over(policy.ruleMinusEveryone)),
            ("least_employable_minus_random", PolicyJSON.over(policy.leastMinusRandom)), ("rule_minus_arm", .object([])))
    }
}

/// Several services on their way to the answer of `fairlead evidence policy --arms`.
struct ServicesStudy {
    private let command: EvidencePolicyCommand
    private let rows: PolicyRows

    init(_ command: EvidencePolicyCommand) throws {
        guard command.propensity == "model" else {
            throw EvidenceRefused(
                "--arms takes no --propensity: the chance of each service is learnt. Leave it out, and write --randomised after a draw.")
        }
        var rows = try PolicyRows(command)
        if command.employed != nil { rows.warn("--employed is not used with --arms: need is one service's question") }
        (self.command, self.rows) = (command, rows)
    }

    func answer() throws -> JSON {
        guard !rows.policy.isTooSmall else { return rows.tooFew(command) }
        let policy = try rows.table.naming(rows.arms.rows) { try ServicesPolicy(rows.policy, rows.settings) }
        if let file = command.scores { try rows.write(policy.splits, arms: true, to: file) }
        let ways = ["everyone", "random", "least_employable", "most_employable"]
        let paired = ["rule_minus_least_employable", "rule_minus_everyone", "least_employable_minus_random"]
        let minus = JSON.object(policy.services.map { .init($0.name, PolicyJSON.over($0.ruleMinusService)) })
        let rules = policy.services.map { JSON.Pair($0.name, .object(PolicyJSON.rule($0.rule, $0.features))) }
        let blind = policy.services.filter(\.rule.isBlind).map { "no sign that effects of \($0.name) differ" }
        return .object(
            rows.heading(command) + [
                .init(
                    "value",
                    .object(
                        ways.map { .init($0, $0 == "random" ? PolicyJSON.estimate(policy.random) : .null) } + [
                            .init("rule", PolicyJSON.estimate(policy.value))
                        ])),
                .init(
                    "pairs",
                    .object(
                        [.init("rule_minus_random", PolicyJSON.over(policy.ruleMinusRandom))] + paired.map { .init($0, .null) } + [
                            .init("rule_minus_arm", minus)
                        ])), .init("fifths", .null),
                .init("agreement_between_splits", .maybe(policy.agreement)), .init("detectable", .number(policy.verdict.detectable)),
                .init("rule", .object([.init("weights", .null), .init("min_leaf", .null), .init("inputs", .null), .init("arms", .object(rules))])),
                .init("groups", try rows.groups(command, policy.splits.first, benefit: policy.splits.first?.ruleGains ?? [])),
                .init("verdict", PolicyJSON.verdict(policy.verdict)), .init("seed", .number(Double(rows.settings.seed))),
                .init("warnings", .texts(rows.warnings + blind)),
            ])
    }
}

/// The parts of the answers of `fairlead evidence policy`.
enum PolicyJSON {
    static func estimate(_ estimate: SplitEstimate?) -> JSON { estimate.map { EffectJSON.estimate($0.estimate) } ?? .null }

    static func over(_ estimate: SplitEstimate?) -> JSON {
        guard let estimate, case .object(let pairs) = EffectJSON.estimate(estimate.estimate) else { return .null }
        return .object(
            pairs + [
                .init("over_splits", .numbers([estimate.range.lowerBound, estimate.range.upperBound])),
                .init("se_with_spread", .number(estimate.errorWithSpread)),
            ])
    }

    static func rule(_ rule: BenefitRule, _ features: [Policy.Feature]) -> [JSON.Pair] {
        let inputs = features.map { feature in
            JSON.pairs(("name", .text(feature.name)), ("importance", .number(feature.importance)), ("direction", .count(feature.direction)))
        }
        return [
            .init("weights", .pairs(("ridge", .number(rule.ridgeWeight)), ("trees", .number(rule.treesWeight)))),
            .init("min_leaf", .count(rule.minLeaf)), .init("inputs", .array(inputs)),
        ]
    }

    static func verdict(_ verdict: PolicyVerdict) -> JSON {
        .pairs(
            ("code", .text(verdict.code.rawValue)), ("text", .text(verdict.text)), ("judged_ahead", verdict.ahead.map(EffectJSON.estimate) ?? .null))
    }
}
