/// How sure we are of a rule or a figure.
public enum Certainty: String, CaseIterable, Sendable, Codable {
    /// Read in the cited text.
    case verified = "V"
    /// Known in general, not yet read in the text: to be checked before it is relied on.
    case unverified = "M"
    /// The agency's own.
    case own = "P"
}
