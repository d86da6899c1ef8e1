import Testing

@testable import Guidance

@Suite struct FindingTests {
    @Test func theTiersStandFromTheWeakestToTheStrongest() {
        #expect(Finding.Tier.allCases.map(\.rawValue) == ["rules", "pooled", "own", "randomised"])
    }

    @Test func dollarsCountAsMuchAsThePeopleWhoEarnThem() {
        func points(_ outcome: String, _ effect: Double) -> Int {
            Points.shipped.of(Finding(tier: .own, outcome: outcome, effect: effect, verdict: .helps))
        }
        #expect(points("employedQ2", 0.05) == 50 && points(Finding.earnings, 300) == 50)
        #expect(points(Finding.earnings, -60) == -10 && points(Finding.earnings, 90_000) == points("kept90", 0.9))
        #expect(Points.shipped.of(Finding(tier: .own, outcome: Finding.earnings, effect: 300, verdict: .noDifference)) == 0)
    }
}
