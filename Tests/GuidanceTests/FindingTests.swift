import Testing

@testable import Guidance

@Suite struct FindingTests {
    @Test func theTiersStandFromTheWeakestToTheStrongest() {
        #expect(Finding.Tier.allCases.map(\.rawValue) == ["rules", "pooled", "own", "randomised"])
    }
}
