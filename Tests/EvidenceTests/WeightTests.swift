import Testing

@testable import Evidence

@Suite("Rows that stand for several people")
struct WeightTests {
    /// A table of 240 rows with weights of 1 to 3, and the same people a row each.
    private func tables() throws -> (weighted: Comparison, repeated: Comparison) {
        let plain = try EffectTests.history(240, effect: 1, seed: 7)
        let weights = (0..<240).map { Double($0 % 3 + 1) }
        let weighted = try Comparison(outcome: plain.outcome, isTreated: plain.isTreated, inputs: plain.inputs, weights: weights)
        let rows = weights.enumerated().flatMap { row, weight in Array(repeating: row, count: Int(weight)) }
        return (weighted, try plain.only(rows))
    }

    @Test("A weight is as good as repeated rows in every estimate of the rows themselves")
    func repeated() throws {
        let (weighted, repeated) = try tables()
        let (first, second) = (Difference(weighted), Difference(repeated))
        #expect(areNear([first.value, first.welchError, first.pooledError], [second.value, second.welchError, second.pooledError]))
        let (a, b) = (try #require(Coefficient(weighted)), try #require(Coefficient(repeated)))
        #expect(areNear([a.value, a.robustError, a.classicalError], [b.value, b.robustError, b.classicalError]))
        let (p, q) = (EntropyBalance(weighted), EntropyBalance(repeated))
        #expect(isNear(p.value, q.value, 1e-8) && isNear(p.effectiveUntreated, q.effectiveUntreated, 1e-8))
        for estimand in Estimand.allCases {
            let (one, all) = try (sample(weighted, estimand), sample(repeated, estimand))
            #expect(areNear([one.horvitzThompson, one.hajek.value, one.imputed], [all.horvitzThompson, all.hajek.value, all.imputed], 1e-8))
            #expect(
                areNear(
                    [one.augmented.value, one.augmented.standardError, one.hajek.standardError],
                    [all.augmented.value, all.augmented.standardError, all.hajek.standardError], 1e-8))
        }
    }

    private func sample(_ comparison: Comparison, _ estimand: Estimand) throws -> InSample {
        let logit = try Logit(comparison.inputs, outcome: comparison.isTreated.map { $0 ? 1 : 0 }, weights: comparison.weights)
        return InSample(comparison, chances: try logit.chances(comparison.inputs), estimand)
    }

    @Test("The cross-fitted estimate and its checks count people, too")
    func headline() throws {
        let (weighted, repeated) = try tables()
        let (one, all) = (try Effect(weighted), try Effect(repeated))
        // The folds differ, because a row of three people is in one.
        #expect(abs(one.headline.estimate.value - all.headline.estimate.value) < all.headline.estimate.standardError)
        #expect(isNear(one.headline.estimate.standardError, all.headline.estimate.standardError, 0.05))
        #expect(isNear(one.overlap.effectiveTreated, all.overlap.effectiveTreated, 0.05))
        #expect(weighted.size == Double(repeated.count) && weighted.size(treated: true) == Double(repeated.treatedRows.count))
    }

    @Test("Weights that are no whole numbers promise no more than the rows hold; negative ones are refused by their row")
    func scaled() throws {
        let (people, isScaled) = Weights.people([0.5, 0.5, 1.5, 0.5])
        #expect(isScaled && isNear(people.reduce(0, +), 3))
        #expect(Weights.people([1, 2, 3]).weights == [1, 2, 3] && !Weights.people([1, 2, 3]).isScaled)
        let four = try Inputs(names: [], columns: [], count: 4)
        #expect {
            try Comparison(outcome: [1, 2, 3, 4], isTreated: [true, true, false, false], inputs: four, weights: [1, 1, 0, 1])
        } throws: {
            ($0 as? EvidenceRefused)?.row == 2
        }
    }

    @Test("A rule from weights is that of repeated people where no chance is in it")
    func rule() throws {
        var chance = SplitMix(seed: 2)
        let columns = (0..<2).map { _ in (0..<60).map { _ in chance.normal() } }
        let benefit = columns[0].map { 2 * $0 + chance.normal() }
        let weights = (0..<60).map { Double($0 % 3 + 1) }
        let rows = weights.enumerated().flatMap { row, weight in Array(repeating: row, count: Int(weight)) }
        let features = try Inputs(names: ["a", "b"], columns: columns, count: 60)
        let one = BenefitRidge(features, benefit: benefit, weights: weights)
        let all = BenefitRidge(features.only(rows), benefit: rows.map { benefit[$0] }, weights: nil)
        let last = try #require(all.leftOut.last)
        #expect(one.penalty == all.penalty && areNear(one.slopes, all.slopes) && isNear(one.leftOut[59], last))
    }
}
