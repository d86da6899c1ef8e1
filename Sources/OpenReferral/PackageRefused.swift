/// Why a package cannot be read or written at all; the words say what to do.
public struct PackageRefused: Error, Equatable, Sendable, CustomStringConvertible {
    public let description: String

    init(_ description: String) { self.description = description }
}
