/// Where a ZIP code lies, in degrees.
public struct ZipPlace: Hashable, Sendable {
    public let latitude: Double
    public let longitude: Double
    /// Whether the code has an area of its own; otherwise this is the middle of the areas that share its first three digits.
    public let isExact: Bool
}
