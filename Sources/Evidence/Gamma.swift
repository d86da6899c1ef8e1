import Foundation

/// The gamma function and the distributions that hang on it.
enum Gamma {
    // Lanczos' sum with g = 7 and nine terms, right to fifteen digits (Numerical Recipes; Godfrey 2001).
    private static let lanczos = [
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
        -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ]

    /// ln Γ(x) for x > 0.
    static func logarithm(_ x: Double) -> Double {
        guard x >= 0.5 else { return log(Double.pi / sin(Double.pi * x)) - logarithm(1 - x) }
        let y = x - 1
        var sum = lanczos[0]
        for place in 1..<lanczos.count { sum += lanczos[place] / (y + Double(place)) }
        let t = y + 7.5
        return 0.5 * log(2 * Double.pi) + (y + 0.5) * log(t) - t + log(sum)
    }

    /// Q(a, x), the share of a gamma distribution of shape a above x.
    static func above(_ x: Double, shape a: Double) -> Double {
        guard x > 0 else { return 1 }
        return x < a + 1 ? 1 - series(x, a) : fraction(x, a)
    }

    /// The x with a share of `share` of the gamma distribution of shape a (and rate 1) below it.
    static func quantile(_ share: Double, shape a: Double) -> Double {
        var high = max(a, 1)
        while 1 - above(high, shape: a) < share { high *= 2 }
        return Bisection.root(from: 0, to: high) { 1 - above($0, shape: a) - share }
    }

    private static func front(_ x: Double, _ a: Double) -> Double { exp(a * log(x) - x - logarithm(a)) }

    private static func series(_ x: Double, _ a: Double) -> Double {
        var (term, sum, k) = (1 / a, 1 / a, a)
        repeat {
            k += 1
            term *= x / k
            sum += term
        } while term > sum * 1e-17
        return sum * front(x, a)
    }

    private static func fraction(_ x: Double, _ a: Double) -> Double {
        front(x, a) / ContinuedFraction.value(first: x + 1 - a) { k in (-k * (k - a), x + 2 * k + 1 - a) }
    }
}

/// Lentz' way to work out b₀ + a₁/(b₁ + a₂/(b₂ + …)) from the front (Thompson, Barnett 1986).
enum ContinuedFraction {
    /// `term` gives (aₖ, bₖ) for k = 1, 2, …
    static func value(first: Double, _ term: (Double) -> (Double, Double)) -> Double {
        let tiny = 1e-300
        var value = first == 0 ? tiny : first
        var (c, d) = (value, 0.0)
        for k in 1...10_000 {
            let (a, b) = term(Double(k))
            d = b + a * d
            d = 1 / (d == 0 ? tiny : d)
            c = b + a / c
            if c == 0 { c = tiny }
            value *= c * d
            if abs(c * d - 1) < 1e-16 { break }
        }
        return value
    }
}

/// Where a rising function crosses zero.
enum Bisection {
    /// The root between two places, to the last digit; the nearer end where the function does not cross.
    static func root(from low: Double, to high: Double, _ function: (Double) -> Double) -> Double {
        var (low, high) = (low, high)
        for _ in 0..<200 {
            let middle = (low + high) / 2
            guard middle > low, middle < high else { break }
            if function(middle) < 0 { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }
}
