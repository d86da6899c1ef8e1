import Testing

@testable import Evidence

/// The expected numbers are those of scipy 1.16.
@Suite("Distributions")
struct DistributionTests {
    @Test(
        "The normal quantile is right to the last digits, far out as well",
        arguments: [
            (1e-12, -7.034483825301131), (0.001, -3.090232306167813), (0.2, -0.8416212335729142), (0.5, 0), (0.9, 1.2815515655446004),
            (0.95, 1.6448536269514722), (0.975, 1.959963984540054), (0.995, 2.5758293035489004),
        ])
    func normalQuantile(share: Double, expected: Double) {
        #expect(isNear(Normal.quantile(share), expected, 1e-14))
    }

    @Test(
        "The logarithm of the gamma function is right for small and for large numbers",
        arguments: [
            (0.1, 2.252712651734206), (0.5, 0.5723649429247), (3.7, 1.428072326665388), (50.5, 146.51925549072064), (1e5, 1051287.7089736569),
        ])
    func logGamma(x: Double, expected: Double) {
        #expect(isNear(Gamma.logarithm(x), expected, 1e-13))
    }

    @Test(
        "The chance of a chi-square is right where it is large and where it is tiny",
        arguments: [(1.3, 1.0, 0.2542132236039611), (12.7, 3, 0.005332401703679799), (150, 4, 2.035764090974152e-31), (2, 40, 1)])
    func chiSquare(value: Double, degrees: Double, expected: Double) {
        let chance = Gamma.above(value / 2, shape: degrees / 2)
        #expect(abs(chance - expected) <= 1e-10 * expected)
    }

    @Test(
        "The share of a beta distribution is right for all of its shapes",
        arguments: [
            (0.3, 2.0, 5.0, 0.5798250000000003), (0.7, 0.5, 0.5, 0.6309898804344546), (0.97, 120, 3.5, 0.38983211200256146),
            (0.01, 0.2, 9, 0.6581198832016468),
        ])
    func beta(x: Double, a: Double, b: Double, expected: Double) {
        #expect(isNear(BetaDistribution(a: a, b: b).cumulative(x), expected, 1e-12))
    }

    @Test("Quantiles of beta and gamma distributions turn their shares around")
    func quantiles() {
        #expect(isNear(BetaDistribution(a: 2, b: 5).quantile(0.05), 0.06284989170835438, 1e-10))
        #expect(isNear(BetaDistribution(a: 14.3, b: 6.1).quantile(0.95), 0.8519954318636311, 1e-10))
        #expect(abs(BetaDistribution(a: 0.05, b: 3).quantile(0.05) / 2.1934957510612626e-27 - 1) < 1e-8)
        #expect(isNear(Gamma.quantile(0.05, shape: 4), 1.366318396749831, 1e-10))
        #expect(isNear(Gamma.quantile(0.95, shape: 130), 149.30529423992687, 1e-10))
        #expect(isNear(Gamma.quantile(0.5, shape: 0.3), 0.07313113586695198, 1e-10))
    }
}
