import Foundation

/// The normal distribution with mean 0 and standard deviation 1.
public enum Normal {
    /// The half width, in standard errors, of the 90 % intervals that people see.
    public static let z90 = 1.6448536269514722
    /// The half width of a 95 % interval.
    public static let z95 = 1.959963984540054

    /// P(Z ≤ x).
    public static func cumulative(_ x: Double) -> Double { 0.5 * erfc(-x / 2.0.squareRoot()) }

    /// P(|Z| ≥ |z|): the p-value of a two-sided test.
    public static func twoSided(_ z: Double) -> Double { erfc(abs(z) / 2.0.squareRoot()) }

    /// The x with P(Z ≤ x) = `share`, for a share inside (0, 1).
    public static func quantile(_ share: Double) -> Double {
        if share == 0.95 { return z90 }
        if share == 0.975 { return z95 }
        guard share < 0.5 else { return share == 0.5 ? 0 : -quantile(1 - share) }
        // Abramowitz and Stegun 26.2.23 is right to 4.5e-4; three steps of Halley make that all digits.
        let t = (-2 * log(share)).squareRoot()
        var x = -(t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))))
        for _ in 0..<3 {
            let step = (cumulative(x) - share) / (exp(-x * x / 2) / (2 * Double.pi).squareRoot())
            x -= step / (1 + x * step / 2)
        }
        return x
    }
}
