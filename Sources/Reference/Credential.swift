/// A license, certificate or card that work may ask for.
public struct Credential: Hashable, Sendable {
    /// Our own short name, such as "cdl_a".
    public let id: String
    public let english: String
    public let spanish: String
    public let polish: String
    /// What the course usually takes, in words; may be empty.
    public let course: String
}
