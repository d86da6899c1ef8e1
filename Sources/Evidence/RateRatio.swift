import Foundation

/// One group's rate ÷ that of the reference, with its 90 % bounds (Katz et al. 1978), and whether it calls for a look.
public struct RateRatio: Sendable, Equatable, Codable {
    public enum Kind: Sendable { case selection, error }
    public enum Sign: String, Sendable, Codable {
        /// Beyond the limit, and chance is an unlikely reason.
        case warn
        /// Beyond the limit, but chance may be the reason.
        case unclear
        case ok
    }

    public let value: Double
    public let bounds: ClosedRange<Double>
    public let sign: Sign

    /// `hits` of `count` in the group and in the reference. A selection warns below .8, an error above 1.25. Nil for an empty one.
    public init?(_ kind: Kind, hits: Int, of count: Int, reference: (hits: Int, count: Int)) {
        guard count > 0, reference.count > 0 else { return nil }
        let (p, n) = RateRatio.rate(hits, count)
        let (q, m) = RateRatio.rate(reference.hits, reference.count)
        let ratio = p / q
        let half = Normal.z90 * ((1 - p) / (n * p) + (1 - q) / (m * q)).squareRoot()
        value = ratio
        bounds = (ratio * exp(-half))...(ratio * exp(half))
        let (isBeyond, isSure) =
            switch kind {
            case .selection: (ratio < 0.8, bounds.upperBound < 1)
            case .error: (ratio > 1.25, bounds.lowerBound > 1)
            }
        sign = isBeyond ? (isSure ? .warn : .unclear) : .ok
    }

    /// Where nobody was hit, half a person is, of one more.
    private static func rate(_ hits: Int, _ count: Int) -> (rate: Double, count: Double) {
        hits == 0 ? (0.5 / Double(count + 1), Double(count + 1)) : (Double(hits) / Double(count), Double(count))
    }
}
