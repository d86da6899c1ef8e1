import Foundation
import Testing

@testable import Evidence

@Suite("What a service did")
struct EffectTests {
    /// A history in which the service adds `effect`, and `pull` decides how strongly the staff looked at the first input.
    static func history(_ count: Int, effect: Double, pull: Double = 0.5, seed: UInt64 = 1) throws -> Comparison {
        var chance = SplitMix(seed: seed)
        var (a, b, outcome, treated): ([Double], [Double], [Double], [Bool]) = ([], [], [], [])
        for _ in 0..<count {
            a.append(chance.normal())
            b.append(chance.normal())
            treated.append(chance.unit() < 1 / (1 + exp(-pull * a.last!)))
            outcome.append(2 * a.last! - b.last! + (treated.last! ? effect : 0) + chance.normal())
        }
        return try Comparison(outcome: outcome, isTreated: treated, inputs: Inputs(names: ["a", "b"], columns: [a, b], count: count))
    }

    @Test("Means that mislead are put right, and the same seed gives the same bytes")
    func headline() throws {
        let history = try Self.history(1500, effect: 1)
        let effect = try Effect(history)
        #expect(Difference(history).value > 1.5)
        #expect(effect.headline.estimate.interval.contains(1) && effect.headline.folds == 10 && !effect.isRefused)
        #expect(try Effect(history).headline.estimate == effect.headline.estimate)
        var other = EffectSettings()
        other.seed = 2
        #expect(try Effect(history, other).headline.estimate != effect.headline.estimate)
        #expect(effect.overlap.largestImbalance < 0.05)
    }

    @Test("Of forty histories nine in ten intervals hold the truth")
    func coverage() throws {
        for estimand in Estimand.allCases {
            let held = try (1...40).count { seed in
                let settings = EffectSettings(estimand: estimand, seed: UInt64(seed))
                let fit = CrossFit(try Self.history(300, effect: 1, seed: UInt64(seed)), known: nil)
                return Headline(fit, settings.estimand, seed: settings.seed, repetitions: 1).estimate.interval.contains(1)
            }
            #expect(held >= 32)
        }
    }

    @Test("An effect is refused where who was sent can be told beforehand, and the reasons say so")
    func refused() throws {
        let verdict = try EffectVerdict(try Self.history(600, effect: 1, pull: 6))
        #expect(verdict.code == .refused && verdict.reasons.contains { $0.code == .propensityAUC && $0.isRefusal })
        #expect(verdict.trimmed != nil && verdict.text.contains("lottery"))
        let few = try EffectVerdict(try Self.history(40, effect: 1))
        #expect(few.code == .refused && few.reasons.contains { $0.code == .rows })
    }

    @Test("“Helps” needs the cautious interval; a draw needs only the plain one")
    func words() throws {
        let history = try Self.history(1500, effect: 0.15, pull: 1)
        let verdict = try EffectVerdict(history)
        #expect(verdict.claim == "association, not proof" && verdict.sensitivity.strongest == "a")
        #expect(verdict.code == .didBetter || verdict.code == .notShown)
        let firm = try EffectVerdict(try Self.history(1500, effect: 5))
        #expect(firm.code == .helps && firm.sensitivity.cautious.lowerBound > 0)
        let drawn = try EffectVerdict(try Self.history(1500, effect: 1, pull: 0), EffectSettings(isRandomised: true))
        #expect(drawn.code == .helps && drawn.claim == "effect")
    }

    @Test("A known chance of treatment is taken as it is, and must be one")
    func known() throws {
        let history = try Self.history(600, effect: 1, pull: 0)
        let effect = try Effect(history, EffectSettings(known: history.outcome.map { _ in 0.5 }))
        #expect(effect.auc == nil && effect.clipped == 0 && effect.headline.estimate.interval.contains(1))
        #expect { try Effect(history, EffectSettings(known: history.outcome.map { _ in 1 })) } throws: { ($0 as? EvidenceRefused)?.row == 0 }
    }

    @Test("Fewer than two rows in an arm, and outcomes that are no numbers, are refused")
    func comparison() throws {
        let inputs = try Inputs(names: [], columns: [], count: 3)
        #expect(throws: EvidenceRefused.self) { try Comparison(outcome: [1, 2, 3], isTreated: [true, false, false], inputs: inputs) }
        let four = try Inputs(names: [], columns: [], count: 4)
        #expect { try Comparison(outcome: [1, 2, .infinity, 4], isTreated: [true, true, false, false], inputs: four) } throws: {
            ($0 as? EvidenceRefused)?.row == 2
        }
        let plain = try Comparison(outcome: [1, 2, 3, 5], isTreated: [false, false, true, true], inputs: four)
        #expect(Difference(plain).value == 2.5 && EntropyBalance(plain).value == 2.5 && Coefficient(plain)?.value == 2.5)
    }

    @Test("Weights that balance are found where there are any, and called infeasible where not")
    func balance() throws {
        let even = EntropyBalance(try Self.history(500, effect: 1))
        #expect(even.isFeasible && isNear(even.weights.reduce(0, +), 1) && abs(even.value - 1) < 0.5)
        let apart = try Comparison(
            outcome: [1, 2, 3, 4], isTreated: [true, true, false, false], inputs: Inputs(names: ["a"], columns: [[5, 6, 1, 2]], count: 4))
        #expect(!EntropyBalance(apart).isFeasible)
    }
}

@Suite("What several services did")
struct ArmsTests {
    @Test("The best is found, with those that cannot be told apart from it, and the others are left behind")
    func arms() throws {
        var chance = SplitMix(seed: 2)
        let effects = [0, 0.6, 0, 0.55]
        var (a, arms, outcome): ([Double], [Int], [Double]) = ([], [], [])
        for _ in 0..<1600 {
            a.append(chance.normal())
            let odds = [1, exp(0.5 * a.last!), 1, exp(-0.3 * a.last!)]
            var draw = chance.unit() * odds.reduce(0, +)
            arms.append(
                odds.firstIndex { odds in
                    draw -= odds
                    return draw < 0
                } ?? 0)
            outcome.append(a.last! + effects[arms.last!] + chance.normal())
        }
        let inputs = try Inputs(names: ["a"], columns: [a], count: a.count)
        let comparison = try ArmsComparison(outcome: outcome, arms: arms, names: ["none", "north", "south", "west"], inputs: inputs)
        let found = try ArmsEffects(comparison, repetitions: 1)
        let best = try #require(found.best)
        #expect(found.code == .oneArm && ["north", "west"].contains(best) && found.alike.count == 1)
        #expect(zip(found.arms, effects.dropFirst()).allSatisfy { abs($0.effect.value - $1) < 4 * $0.effect.standardError })
        #expect(found.arms.allSatisfy { $0.shrunken != nil && !$0.isRefused })
    }

    @Test("An arm that is not listed, or has a single row, is refused")
    func refused() throws {
        let inputs = try Inputs(names: [], columns: [], count: 4)
        #expect { try ArmsComparison(outcome: [1, 2, 3, 4], arms: [0, 0, 1, 2], names: ["none", "north"], inputs: inputs) } throws: {
            ($0 as? EvidenceRefused)?.row == 3
        }
        #expect(throws: EvidenceRefused.self) {
            try ArmsComparison(outcome: [1, 2, 3, 4], arms: [0, 0, 0, 1], names: ["none", "north"], inputs: inputs)
        }
    }
}
