import Foundation

/// Random choices that a seed repeats: SplitMix64 (Steele, Lea, Flood 2014).
public struct SplitMix: RandomNumberGenerator, Sendable {
    private var state: UInt64

    public init(seed: UInt64) { state = seed }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A number in [0, 1), of 53 random bits.
    public mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// A whole number from 0 to `count` − 1; the remainder of 64 bits is even enough for any table.
    mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }

    /// A number of the standard normal distribution (Box, Muller 1958; one of the two is used).
    public mutating func normal() -> Double { (-2 * log(1 - unit())).squareRoot() * cos(2 * Double.pi * unit()) }

    /// A number of the exponential distribution with mean 1.
    mutating func exponential() -> Double { -log(1 - unit()) }

    /// A number of the gamma distribution with this shape and scale 1 (Marsaglia, Tsang 2000).
    public mutating func gamma(shape: Double) -> Double {
        guard shape >= 1 else { return gamma(shape: shape + 1) * pow(1 - unit(), 1 / shape) }
        let d = shape - 1.0 / 3
        let c = 1 / (9 * d).squareRoot()
        while true {
            let x = normal()
            let v = (1 + c * x) * (1 + c * x) * (1 + c * x)
            if v > 0 && log(1 - unit()) < 0.5 * x * x + d - d * v + d * log(v) { return d * v }
        }
    }

    /// The order in which Fisher and Yates draw the places 0 ..< `count`.
    public mutating func order(_ count: Int) -> [Int] {
        var order = Array(0..<count)
        guard count > 1 else { return order }
        for place in stride(from: count - 1, to: 0, by: -1) { order.swapAt(place, below(place + 1)) }
        return order
    }
}
