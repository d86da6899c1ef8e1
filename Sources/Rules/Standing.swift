/// Where an employer stands with a program: the three verdicts that a rule can settle, worst first.
public enum Standing: Int, Comparable, Sendable, Codable {
    case notEligible, supervisorReview, eligible

    public static func < (left: Standing, right: Standing) -> Bool { left.rawValue < right.rawValue }
}

/// The verdicts that are still possible, from the worst to the best.
///
/// Every rule narrows the outlook and no answer ever widens it, so a verdict once settled cannot come loose.
struct Outlook: Hashable, Sendable {
    let worst: Standing
    let best: Standing

    static let clear = Outlook(.eligible, .eligible)
    static let open = Outlook(.notEligible, .eligible)

    init(_ worst: Standing, _ best: Standing) {
        self.worst = worst
        self.best = best
    }

    var settled: Standing? { worst == best ? worst : nil }

    /// Both must be met: the worse of the two.
    func and(_ other: Outlook) -> Outlook { Outlook(min(worst, other.worst), min(best, other.best)) }

    /// Either will do: the better of the two.
    func or(_ other: Outlook) -> Outlook { Outlook(max(worst, other.worst), max(best, other.best)) }
}
