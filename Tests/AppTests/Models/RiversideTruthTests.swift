import Dates
import Evidence
import Storage
import Testing

@testable import App

@Suite("Whether the engine finds what was put into Riverside's past", .onceIsEnough)
struct RiversideTruthTests {
    @Test("The truths in the file are those of the invented services")
    func file() {
        let found = RiversideHistory().truths(people: 20_000, seed: 99)
        let kept = RiversideTruths.all
        #expect(kept.count == found.count && zip(kept, found).allSatisfy { abs($0 - $1) < 6e-6 }, "\(found)")
    }

    @Test("Intervals hold the truth, the one that is refused says why, and what was drawn is known to be")
    func holds() async throws {
        let model = try await Pasts.riverside.value
        let truths = RiversideTruths.all
        let names = RiversideHistory().offers.map { Arm(named: $0.name).key }
        let answered = model.effects.filter { $0.drawn != nil }
        let held = answered.filter { effect in
            guard let place = names.firstIndex(of: effect.arm.key), let drawn = effect.drawn else { return false }
            return drawn.interval.contains(truths[place])
        }
        #expect(answered.count == 6 && held.count >= 5, "\(model.effects.map { ($0.arm.name, $0.drawn, $0.word) }) \(truths)")
        let refused = try #require(model.effects.first { $0.arm.key == "english-for-beginners" })
        #expect(refused.word == .refused && !refused.reasons.isEmpty)
        #expect(model.effects.filter(\.isDrawn).map(\.arm.key) == ["forklift-operator-course"])
    }

    @Test("Who gains is told group by group, with what those offered first gain; small groups are held back")
    func gains() async throws {
        let model = try await Pasts.riverside.value
        let sex = try #require(model.audits.first { $0.trait == "sex" })
        #expect(sex.groups.count == 2)
        for group in sex.groups {
            let (all, first) = (try #require(group.benefit), try #require(group.selectedBenefit))
            #expect(
                abs(all) < 0.25 && abs(first) < 0.3 && (group.benefitError ?? 0) > 0.01
                    && (group.selectedBenefitError ?? 0) > (group.benefitError ?? 1))
        }
        let small = model.audits.flatMap(\.groups).filter { !$0.hasRates }
        #expect(small.allSatisfy { $0.benefit == nil && $0.selectedBenefit == nil })
    }

    @Test("Drawn together, the effects miss the truth by less than they do one by one")
    func closer() async throws {
        let model = try await Pasts.riverside.value
        let (truths, names) = (RiversideTruths.all, RiversideHistory().offers.map { Arm(named: $0.name).key })
        func miss(_ estimate: KeyPath<ModelEffect, Estimate?>) -> Double {
            model.effects.reduce(0) { sum, effect in
                guard let place = names.firstIndex(of: effect.arm.key), let found = effect[keyPath: estimate] else { return sum }
                return sum + (found.value - truths[place]) * (found.value - truths[place])
            }
        }
        #expect(miss(\.drawn) < miss(\.raw))
    }

    @Test("Thirty people alike took at least one service, so that a person can be told how they fared")
    func alike() async throws {
        let model = try await Pasts.riverside.value
        let enough = model.bands.filter { min($0.treated, $0.others) >= 30 }
        #expect(Set(enough.map(\.armKey)).count >= 3)
        #expect(model.rule.fit.map { ($0.auc ?? 0) > 0.6 && abs(($0.slope ?? 0) - 1) < 0.4 } == true)
    }
}
