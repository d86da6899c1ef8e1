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
    /// What the same places would gain if they were drawn by lot, and what the rule gains over that.
    public let random: SplitEstimate
    public let ruleMinusRandom: SplitEstimate
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
        let (splits, ahead) = try sound.isEmpty ? ([], []) : PolicyLearning(table: table, settings: settings, sound: sound).judged()
        let (worth, later) = (ServicesWorth(splits, settings.capacity), ServicesWorth(ahead, settings.capacity))
        let learner = try RuleLearner(table, cost: settings.cost, seed: settings.seed)
        let inputs = try learner.encoding.inputs(table.features)
        services = sound.map { place in
            let rule = learner.rules[place]
            return Choice(
                name: table.names[place + 1], rule: rule, features: Policy.described(rule, inputs, table.weights),
                ruleMinusService: worth.ruleMinus(place), value: worth.value(of: place))
        }
        (value, random, ruleMinusRandom) = (worth.rule, worth.random, worth.ruleMinusRandom)
        agreement = Policy.agreement(splits)
        (self.splits, self.effects, encoding) = (splits, effects, learner.encoding)
        let hurdles = sound.map { (table.names[$0 + 1], Gain(worth.ruleMinus($0).estimate, later.ruleMinus($0).estimate)) }
        let none = ("none", Gain(worth.rule.estimate, later.rule.estimate))
        verdict =
            if table.hasOneOutcome {
                .nothingToTell
            } else if case .places = settings.capacity, !sound.isEmpty {
                ServicesPolicy.verdict(effects, Gain(worth.ruleMinusRandom.estimate, later.ruleMinusRandom.estimate), settings)
            } else {
                ServicesPolicy.verdict(effects, hurdles, none, settings)
            }
    }

    /// With places of each service all of them are given away; the question is whether choosing who gets which does better than lots.
    private static func verdict(_ effects: ArmsEffects, _ gain: Gain, _ settings: PolicySettings) -> PolicyVerdict {
        let claim = aside(effects, settings) + "; 1 comparison was made"
        let (code, text): (PolicyVerdict.Code, String) =
            gain.isShown
            ? (.rank, "giving the places by expected gain does better than drawing lots for the same places, by \(gain.words)")
            : (.noDifference, "not shown to beat lots for the same places: \(gain.words); \(gain.unseen). Draw lots for the places")
        return PolicyVerdict(code, text + claim, detectable: gain.detectable, ahead: gain.ahead)
    }

    /// What a claim rests on, and which services it leaves aside.
    private static func aside(_ effects: ArmsEffects, _ settings: PolicySettings) -> String {
        let left = effects.arms.filter(\.isRefused).map(\.name)
        return (settings.isRandomised ? "" : " (association, not proof)") + (left.isEmpty ? "" : "; left aside: \(left.joined(separator: ", "))")
    }

    /// The rule must do better than every single service, and than none: each by its own interval, so that no claim rests on the easiest.
    private static func verdict(
        _ effects: ArmsEffects, _ services: [(name: String, gain: Gain)], _ none: (String, Gain), _ settings: PolicySettings
    ) -> PolicyVerdict {
        let hurdles = services + [none]
        func least(_ gain: Gain) -> Double { min(gain.shown.interval.lowerBound, gain.ahead.interval.lowerBound) }
        let hardest = hurdles.min { least($0.gain) < least($1.gain) } ?? none
        let claim = aside(effects, settings)
        let count = "; \(hurdles.count) comparisons of the rule and \(services.count) of services were made"
        guard !services.isEmpty else {
            return PolicyVerdict(.refused, "not answered: no service can be compared with none", detectable: hardest.gain.detectable)
        }
        func told(_ code: PolicyVerdict.Code, _ text: String) -> PolicyVerdict {
            PolicyVerdict(code, text + claim + count, detectable: hardest.gain.detectable, ahead: hardest.gain.ahead)
        }
        if hurdles.allSatisfy(\.gain.isShown) {
            return told(
                .personalise, "choosing for each person does better than any one service for all, by \(hardest.gain.words) over \(hardest.name)")
        }
        let not = "; choosing for each person is not shown to beat \(hardest.name) for all: \(hardest.gain.words)"
        return told(effects.code == .oneArm ? .oneService : .noDifference, effects.text + not)
    }
}

/// What several services are worth by a rule and one by one, over the splits.
private struct ServicesWorth {
    private let splits: [PolicySplit]
    private let capacity: Capacity

    init(_ splits: [PolicySplit], _ capacity: Capacity) { (self.splits, self.capacity) = (splits, capacity) }

    private func worth(_ way: (PolicySplit) -> [Double]) -> SplitEstimate { SplitEstimate(splits.map { (way($0), $0.weights) }) }

    private func all(_ service: Int, _ split: PolicySplit) -> [Double] {
        split.gains(of: service, split.services.map { _ in capacity.share(of: service) })
    }

    var rule: SplitEstimate { worth(\.ruleGains) }
    var random: SplitEstimate { worth(\.lotteryGains) }
    var ruleMinusRandom: SplitEstimate { worth(\.choosing) }

    func value(of service: Int) -> SplitEstimate { worth { all(service, $0) } }

    func ruleMinus(_ service: Int) -> SplitEstimate { worth { split in zip(split.ruleGains, all(service, split)).map { $0 - $1 } } }
}

extension Capacity {
    /// The share of people to whom one service alone could be given, from 0: all of them without places, else as many as there are places.
    func share(of service: Int) -> Double {
        switch self {
        case .share(let share): share
        case .places(let shares): shares.indices.contains(service) ? shares[service] : 0
        case .worthwhile: 1
        }
    }
}
