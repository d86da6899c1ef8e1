import Foundation
import Testing

@testable import Evidence

@Suite("Whom to send")
struct PolicyTests {
    /// A lottery of which `pull` says how much more those with a high first feature gain.
    static func lottery(_ count: Int, pull: Double, seed: UInt64 = 1) throws -> (Comparison, Inputs) {
        var chance = SplitMix(seed: seed)
        var (columns, outcome, treated): ([[Double]], [Double], [Bool]) = ([[], [], []], [], [])
        for _ in 0..<count {
            for place in columns.indices { columns[place].append(chance.normal()) }
            treated.append(chance.unit() < 0.5)
            let gain = treated.last! ? 0.2 + pull * columns[0].last! : 0
            outcome.append(columns[1].last! + gain + chance.normal())
        }
        let all = try Inputs(names: ["gain", "level", "protected"], columns: columns, count: count)
        return (try Comparison(outcome: outcome, isTreated: treated, inputs: all), all.keeping([0, 1]))
    }

    private func settings(_ count: Int) -> PolicySettings {
        var settings = PolicySettings(splits: 2, folds: 3, known: [Double](repeating: 0.5, count: count))
        settings.seed = 7
        return settings
    }

    @Test("Where gains differ much, the rule finds who gains and beats the lottery")
    func rank() throws {
        let (comparison, features) = try Self.lottery(900, pull: 1.5)
        let policy = try Policy(comparison, features: features, settings(900))
        #expect(policy.verdict.code == .rank && policy.ruleMinusRandom.estimate.value > 0.3)
        #expect(policy.features[0].importance > 5 * policy.features[1].importance && policy.features[0].direction == 1)
        #expect(policy.fifths[4].effect.value > policy.fifths[0].effect.value + 1)
        for split in policy.splits {
            for fold in 0..<3 { #expect(split.folds.indices.count { split.folds[$0] == fold && split.isSelected[$0] } == 150) }
        }
    }

    @Test("Where gains do not differ, it proposes the lottery and says what would have been seen")
    func noDifference() throws {
        let (comparison, features) = try Self.lottery(700, pull: 0, seed: 4)
        let policy = try Policy(comparison, features: features, settings(700))
        #expect(policy.verdict.code == .noDifference && policy.verdict.text.contains("lottery"))
        let errors = [policy.ruleMinusRandom.estimate.standardError, policy.aheadOfRandom.estimate.standardError]
        #expect(isNear(policy.verdict.detectable, 2.49 * (errors.max() ?? 0)))
    }

    @Test("What is protected does not reach a score, to the bit; nor does a fold its own scores")
    func protected() throws {
        let (comparison, features) = try Self.lottery(600, pull: 1)
        var settings = settings(600)
        settings.givenFolds = [(0..<600).map { $0 % 3 }]
        func split(_ comparison: Comparison) throws -> PolicySplit {
            let table = try PolicyTable(
                outcome: comparison.outcome, arms: comparison.isTreated.map { $0 ? 1 : 0 }, names: ["none", "north"],
                covariates: Columns(comparison.inputs), features: Columns(features))
            return try PolicyLearning(table: table, settings: settings).splits()[0]
        }
        let before = try split(comparison)
        var columns = comparison.inputs.columns
        let own = (0..<600).filter { $0 % 3 == 1 }
        for (row, other) in zip(own, own.reversed()) { columns[2][row] = comparison.inputs.columns[2][other] }
        let permuted = try comparison.with(Inputs(names: comparison.inputs.names, columns: columns, count: 600))
        let after = try split(permuted)
        #expect(own.allSatisfy { before.scores[$0].bitPattern == after.scores[$0].bitPattern })
        // Others were learnt from the permuted rows.
        #expect(before.scores != after.scores)
    }

    @Test("The reasons for a score add up to it")
    func contributions() throws {
        let (comparison, features) = try Self.lottery(600, pull: 1)
        let rule = BenefitRule(features, benefit: zip(features.columns[0], comparison.outcome).map { $0 + 0.1 * $1 }, seed: 3)
        let parts = rule.contributions(features)
        let scores = rule.scores(features)
        #expect(scores.indices.allSatisfy { row in isNear(parts.reduce(rule.level) { $0 + $1[row] }, scores[row], 1e-9) })
        #expect(!rule.isBlind && rule.minLeaf == 50)
        // Kept and read again it is the same rule, to the bit.
        let kept = try JSONDecoder().decode(BenefitRule.self, from: JSONEncoder().encode(rule))
        #expect(kept.scores(features) == scores && kept.level == rule.level && scores.allSatisfy { kept.fifth(of: $0) == rule.fifth(of: $0) })
        #expect(rule.fifths[4].value > rule.fifths[0].value)
    }

    @Test("The ridge leaves out one row at a time without fitting anew")
    func leaveOneOut() throws {
        var chance = SplitMix(seed: 9)
        let columns = (0..<3).map { _ in (0..<30).map { _ in chance.normal() } }
        let benefit = columns[0].map { 2 * $0 + chance.normal() }
        let features = try Inputs(names: ["a", "b", "c"], columns: columns, count: 30)
        let ridge = BenefitRidge(features, benefit: benefit, weights: nil)
        // By hand for row 5: the same standardisation, the row kept out of the sums.
        let standard = Standardised(features).inputs.columns
        let design = [[Double](repeating: 1, count: 30)] + standard
        var sums = LeastSquares.gram(design)
        for row in 0..<4 { for column in 0..<4 { sums[row, column] -= design[row][5] * design[column][5] } }
        for place in 1..<4 { sums[place, place] += ridge.penalty }
        let right = design.map { LeastSquares.dot($0, benefit) - $0[5] * benefit[5] }
        let b = Cholesky(sums).solve(right)
        #expect(isNear(ridge.leftOut[5], zip(b, design).reduce(0) { $0 + $1.0 * $1.1[5] }, 1e-9))
    }

    @Test("The error of a number over splits is the mean of theirs; beside it stands the one that holds how far they lie apart")
    func error() {
        let one = SplitEstimate([[1, 2, 3, 4]], nil)
        #expect(one.estimate.value == 2.5 && one.errorWithSpread == one.estimate.standardError)
        let two = SplitEstimate([[1, 2, 3, 4], [3, 4, 5, 6]], nil)
        // By hand: the variance of 2.5 and 4.5 is 2.
        #expect(two.estimate.value == 3.5 && isNear(two.errorWithSpread, (two.estimate.standardError * two.estimate.standardError + 2).squareRoot()))
        #expect(two.range == 2.5...4.5)
    }

    @Test("A gain is claimed only where both ways of judging show it")
    func gain() {
        let (sure, open) = (Estimate(2, standardError: 1), Estimate(1, standardError: 1))
        #expect(Gain(sure, sure).isShown && !Gain(sure, open).isShown && !Gain(open, sure).isShown)
        #expect(Gain(Estimate(-2, standardError: 1), Estimate(-2, standardError: 1)).isLoss && !Gain(open, open).isLoss)
        #expect(Gain(sure, Estimate(1, standardError: 2)).detectable == 2.49 * 2 && Gain(sure, open).words.contains("judged ahead"))
    }

    @Test("Judged ahead, the first fold teaches alone, no rule has seen who comes after, and what follows later changes nothing")
    func ahead() throws {
        let (comparison, features) = try Self.lottery(600, pull: 1)
        var settings = settings(600)
        settings.givenFolds = [(0..<600).map { $0 / 200 }]
        func judged(_ outcome: [Double]) throws -> (splits: [PolicySplit], ahead: [PolicySplit]) {
            let table = try PolicyTable(
                outcome: outcome, arms: comparison.isTreated.map { $0 ? 1 : 0 }, names: ["none", "north"], covariates: Columns(comparison.inputs),
                features: Columns(features))
            return try PolicyLearning(table: table, settings: settings).judged()
        }
        let before = try judged(comparison.outcome)
        // One split is gone through from both ends.
        #expect(before.splits.count == 1 && before.ahead.map(\.folds.count) == [400, 400])
        #expect(Set(before.ahead[0].folds) == [1, 2] && Set(before.ahead[1].folds) == [0, 1])
        let after = try judged(comparison.outcome.enumerated().map { $0.offset < 400 ? $0.element : -$0.element })
        #expect(after.ahead[0].scores == before.ahead[0].scores && after.ahead[1].scores != before.ahead[1].scores)
    }

    @Test("What choosing adds is 0 where everybody is sent, and the rule's gain less its lottery where some are")
    func choosing() throws {
        let (comparison, features) = try Self.lottery(600, pull: 1)
        let split = try Policy(comparison, features: features, settings(600)).splits[0]
        #expect(isNear(Moments.mean(split.choosing), Moments.mean(split.ruleGains) - Moments.mean(split.gains(of: 0, split.choices.random)), 1e-12))
        let all = PolicySplit(
            folds: split.folds, scores: split.scores, fifths: split.fifths, benefits: split.benefits,
            choices: Choices(services: split.services.map { _ in 1 }, random: split.choices.random), weights: nil)
        #expect(all.choosing.allSatisfy { abs($0) < 1e-9 })
    }

    @Test("With a price, only those who gain more than it are sent; too high a price sends nobody")
    func cost() throws {
        let (comparison, features) = try Self.lottery(900, pull: 1.5)
        var settings = settings(900)
        (settings.capacity, settings.cost) = (.worthwhile, 0.3)
        let policy = try Policy(comparison, features: features, settings)
        let sent = Double(policy.splits[0].isSelected.count { $0 }) / 900
        #expect(sent > 0.2 && sent < 0.7 && policy.verdict.code == .rank)
        settings.cost = 50
        #expect(try Policy(comparison, features: features, settings).verdict.code == .noDifference)
    }

    @Test("Ties are drawn by lot, and the top share is exact")
    func ties() {
        #expect(Lots(tickets: [0, 3, 1, 2, 4]).top([1, 1, 1, 1, 2], share: 0.4) == [0, 1, 0, 0, 1])
        // By people: the row of 3 would take more than the 3 places that are left.
        #expect(Lots(tickets: [0, 1, 2], people: [1, 3, 2]).top([3, 2, 1], share: 0.5) == [1, 1, 0])
        #expect(Lots(tickets: [0, 1, 3, 2], within: 0.5).top([9, 5.1, 5, 1], share: 0.5) == [1, 0, 1, 0], "near the cut by lot")
        #expect(Lots(tickets: [0, 1, 3, 2], within: 0.01).top([9, 5.1, 5, 1], share: 0.5) == [1, 1, 0, 0], "not far from it")
    }

    @Test("Too few rows make no rule")
    func tooFew() throws {
        let (comparison, features) = try Self.lottery(499, pull: 1)
        #expect(Policy.isTooSmall(comparison))
        #expect(throws: EvidenceRefused.self) { try Policy(comparison, features: features, settings(499)) }
    }
}
