import Guidance
import Testing

@Suite struct FindingTests {
    @Test func theTiersStandFromTheWeakestToTheStrongest() {
        #expect(Finding.Tier.allCases.map(\.rawValue) == ["rules", "pooled", "own", "randomised"])
    }
}
