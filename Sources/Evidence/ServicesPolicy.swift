/// A rule that gives each person one of several services, or none, held against giving every single one of them to all.
/// Source of the test: Berger 1982.
public struct ServicesPolicy: Sendable {
    /// One rule for one service.
    public struct Choice: Sendable {
        public let name: String
        public let rule: BenefitRule
        public let features: [Policy.Feature]
        /// The rule's choices less this service for all who can be sent.
        public let ruleMinusService: SplitEstimate
        /// This service for all who can be sent, less none.
        public let value: SplitEstimate
    }

    /// Those whose effect is not refused.
    public let services: [Choice]
    public let splits: [PolicySplit]
    /// What the rule's choices gain over none.
    public let value: SplitEstimate
    public let agreement: Double?
    public let effects: ArmsEffects
    public let verdict: PolicyVerdict
    /// How columns become what the rules look at.
    public let encoding: Encoding

    /// Throws `EvidenceRefused` for too few rows and for settings that cannot be.
    public init(_ table: PolicyTable, _ settings: PolicySettings) throws {
        try settings.check(table)
        let effects = try ArmsEffects(
            table.several(), isRandomised: settings.isRandomised, missing: settings.missing, seed: settings.seed)
        let sound = effects.arms.indices.filter { !effects.arms[$0].isRefused }
        let splits = try sound.isEmpty ? [] : PolicyLearning(table: table, settings: settings, sound: sound).splits()
        let learner = try RuleLearner(table, cost: settings.cost, seed: settings.seed)
        let inputs = try learner.encoding.inputs(table.features)
        // With places a single service has as many of them, drawn by lot.
        let share: Double = if case .share(let share) = settings.capacity { share } else { 1 }
        let sent = [Double](repeating: share, count: table.count)
        services = sound.map { place in
            let rule = learner.rules[place]
            return Choice(
                name: table.names[place + 1], rule: rule, features: Policy.described(rule, inputs, table.weights),
                ruleMinusService: SplitEstimate(
                    splits.map { split in zip(split.ruleGains, split.gains(of: place, sent)).map { $0 - $1 } }, table.weights),
                value: SplitEstimate(splits.map { $0.gains(of: place, sent) }, table.weights))
        }
        value = SplitEstimate(splits.map(\.ruleGains), table.weights)
        agreement = Policy.agreement(splits)
        (self.splits, self.effects, encoding) = (splits, effects, learner.encoding)
        verdict = ServicesPolicy.verdict(effects, services, value.estimate, settings)
    }

    /// The rule must do better than every single service, and than none: each by its own interval, so that no claim rests on the easiest.
    private static func verdict(_ effects: ArmsEffects, _ services: [Choice], _ value: Estimate, _ settings: PolicySettings) -> PolicyVerdict {
        let hurdles = services.map { ($0.name, $0.ruleMinusService.estimate) } + [("none", value)]
        let hardest = hurdles.min { $0.1.interval.lowerBound < $1.1.interval.lowerBound } ?? ("none", value)
        let detectable = 2.49 * hardest.1.standardError
        let left = effects.arms.filter(\.isRefused).map(\.name)
        let claim = (settings.isRandomised ? "" : " (association, not proof)") + (left.isEmpty ? "" : "; left aside: \(left.joined(separator: ", "))")
        let count = "; \(hurdles.count) comparisons of the rule and \(services.count) of services were made"
        guard !services.isEmpty else {
            return PolicyVerdict(.refused, "not answered: no service can be compared with none", detectable: detectable)
        }
        let gain = "\(Digits.short(hardest.1.value)) a person (\(Digits.interval(hardest.1)))"
        if hardest.1.interval.lowerBound > 0 {
            let text = "choosing for each person does better than any one service for all, by \(gain) over \(hardest.0)"
            return PolicyVerdict(.personalise, text + claim + count, detectable: detectable)
        }
        let not = "; choosing for each person is not shown to beat \(hardest.0) for all: \(gain)"
        let code: PolicyVerdict.Code = effects.code == .oneArm ? .oneService : .noDifference
        return PolicyVerdict(code, effects.text + not + claim + count, detectable: detectable)
    }
}
