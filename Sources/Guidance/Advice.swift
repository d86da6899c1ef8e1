/// A service that is suggested, with all that speaks for and against it.
public struct ServiceSuggestion: Hashable, Sendable {
    public enum Kind: Sendable {
        /// It answers a basic need, and no figure is used.
        case first
        case suits, maySuit
    }

    public let service: Int64
    /// From 1.
    public let rank: Int
    public let kind: Kind
    /// The strongest need that it answers.
    public let need: RecordedNeed
    public let points: Int
    /// Which tier spoke for its place.
    public let tier: Finding.Tier
    public let finding: Finding?
    public let reasons: [Reason]

    public func reasons(_ side: Reason.Side) -> [Reason] { reasons.filter { $0.side == side } }
}

/// A service that is not suggested, and why.
public struct PassedOver: Hashable, Sendable {
    public enum Cause: Hashable, Sendable {
        /// No need that was recorded points to it; then no rule is looked at.
        case unneeded
        /// Every rule that it fails.
        case rules([HardRule])
        /// It could serve the person; so many others for the same need stand before it.
        case outranked(need: RecordedNeed, before: Int)
    }

    public let service: Int64
    public let cause: Cause
}

/// All services looked through for one person.
public struct Advice: Hashable, Sendable {
    /// Best first.
    public let suggested: [ServiceSuggestion]
    /// Those that would serve come first, then those that a need points to, then the others; by id among equals.
    public let passedOver: [PassedOver]

    public func suggestion(_ service: Int64) -> ServiceSuggestion? { suggested.first { $0.service == service } }

    /// What it rests on in one text, the same for the same advice: who keeps it, keeps a digest of it.
    public var trace: String {
        suggested.map { "\($0.rank) \($0.service) \($0.points) \($0.tier.rawValue) \($0.finding?.model?.number ?? 0)" }.joined(separator: "\n")
    }
}

/// What would be otherwise if one thing about the person were.
public struct Change: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        /// Suggested then, and not now.
        case comes(rank: Int)
        /// Suggested now, and not then.
        case goes(rank: Int)
        case moves(from: Int, to: Int)
    }

    public let service: Int64
    public let kind: Kind
}

extension Advice {
    /// What this advice has otherwise than the one before, in its own order; what goes stands last.
    public func changes(from before: Advice) -> [Change] {
        let ranks = Dictionary(before.suggested.map { ($0.service, $0.rank) }) { first, _ in first }
        let kept = Set(suggested.map(\.service))
        let ahead = suggested.compactMap { now -> Change? in
            guard let was = ranks[now.service] else { return Change(service: now.service, kind: .comes(rank: now.rank)) }
            return was == now.rank ? nil : Change(service: now.service, kind: .moves(from: was, to: now.rank))
        }
        return ahead + before.suggested.filter { !kept.contains($0.service) }.map { Change(service: $0.service, kind: .goes(rank: $0.rank)) }
    }
}
