/// How much higher the share of hits is in one group than in another, with its error: an association and no more, unless a draw made the groups.
/// One hit and one miss are added to each, so that the intervals cover what they say with few people too. Source: Agresti, Caffo 2000.
public struct ShareDifference: Sendable, Equatable {
    /// With fewer people in all, nothing is compared.
    public static let fewest = 30
    /// With fewer in one of the two, nothing is compared either.
    public static let fewestInGroup = 5

    public let estimate: Estimate

    /// Nil where fewer are compared than may be.
    public init?(hits: Int, of count: Int, others: (hits: Int, count: Int)) {
        guard count + others.count >= ShareDifference.fewest, min(count, others.count) >= ShareDifference.fewestInGroup else { return nil }
        let (one, other) = (ShareDifference.adjusted(hits, count), ShareDifference.adjusted(others.hits, others.count))
        estimate = Estimate(one.share - other.share, standardError: (one.variance + other.variance).squareRoot())
    }

    private static func adjusted(_ hits: Int, _ count: Int) -> (share: Double, variance: Double) {
        let total = Double(count + 2)
        let share = Double(hits + 1) / total
        return (share, share * (1 - share) / total)
    }
}
