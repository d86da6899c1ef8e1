import Foundation

/// A beta distribution: what is believed of a share after seeing some of it.
public struct BetaDistribution: Sendable, Equatable {
    public let a: Double
    public let b: Double

    /// Both must be above 0.
    public init(a: Double, b: Double) {
        self.a = a
        self.b = b
    }

    public var mean: Double { a / (a + b) }

    /// P(share ≤ x), by Lentz' fraction (DLMF 8.17.22).
    public func cumulative(_ x: Double) -> Double {
        guard x > 0 else { return 0 }
        guard x < 1 else { return 1 }
        return x <= (a + 1) / (a + b + 2) ? Self.lower(x, a, b) : 1 - Self.lower(1 - x, b, a)
    }

    /// The x with P(share ≤ x) = `share`.
    public func quantile(_ share: Double) -> Double {
        Bisection.root(from: 0, to: 1) { cumulative($0) - share }
    }

    /// The middle part that holds `share` of the belief.
    public func middle(_ share: Double = 0.9) -> ClosedRange<Double> {
        quantile((1 - share) / 2)...quantile((1 + share) / 2)
    }

    /// ln B(a, b).
    static func logarithm(_ a: Double, _ b: Double) -> Double {
        Gamma.logarithm(a) + Gamma.logarithm(b) - Gamma.logarithm(a + b)
    }

    private static func lower(_ x: Double, _ a: Double, _ b: Double) -> Double {
        let fraction = ContinuedFraction.value(first: 1) { step in
            let m = (step / 2).rounded(.down)
            let isEven = step == 2 * m
            let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
            return (isEven ? even : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)), 1)
        }
        return exp(a * log(x) + b * log1p(-x) - logarithm(a, b)) / (a * fraction)
    }
}
