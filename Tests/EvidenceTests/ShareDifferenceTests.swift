import Testing

@testable import Evidence

@Suite("The difference of two shares")
struct ShareDifferenceTests {
    @Test("It is that of Agresti and Caffo, reckoned by hand: 9/17 of 15 and 5/22 of 20")
    func byHand() throws {
        let difference = try #require(ShareDifference(hits: 8, of: 15, others: (4, 20))).estimate
        #expect(abs(difference.value - (9.0 / 17 - 5.0 / 22)) < 1e-12)
        let variance = 9.0 / 17 * 8 / 17 / 17 + 5.0 / 22 * 17 / 22 / 22
        #expect(abs(difference.standardError - variance.squareRoot()) < 1e-12)
    }

    @Test("With fewer than thirty, or fewer than five in a group, nothing is compared", arguments: [(14, 15), (4, 400), (400, 4), (0, 60)])
    func refused(one: Int, other: Int) {
        #expect(ShareDifference(hits: 0, of: one, others: (0, other)) == nil)
    }

    @Test("The 90 % interval holds the truth about nine times in ten, with few people too")
    func coverage() throws {
        var (dice, held) = (SplitMix(seed: 7), 0)
        for _ in 0..<2_000 {
            let hits = (0..<12).count { _ in dice.unit() < 0.8 }
            let others = (0..<25).count { _ in dice.unit() < 0.6 }
            let interval = try #require(ShareDifference(hits: hits, of: 12, others: (others, 25))).estimate.interval
            if interval.contains(0.2) { held += 1 }
        }
        #expect((1_740...1_900).contains(held), "\(held) of 2000")
    }
}
