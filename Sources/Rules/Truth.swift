/// Whether something holds: yes, no, or not known yet (Kleene's strong logic of three values).
public enum Truth: String, CaseIterable, Sendable, Codable {
    case yes, no, unknown

    public init(_ known: Bool) {
        self = known ? .yes : .no
    }

    public var negated: Truth {
        switch self {
        case .yes: .no
        case .no: .yes
        case .unknown: .unknown
        }
    }

    /// No as soon as one side is no; yes only when both are.
    public func and(_ other: Truth) -> Truth {
        if self == .no || other == .no { return .no }
        return self == .yes && other == .yes ? .yes : .unknown
    }

    /// Yes as soon as one side is yes; no only when both are.
    public func or(_ other: Truth) -> Truth {
        negated.and(other.negated).negated
    }
}
