import JWTKit

/// Who vouches for a member of staff at sign-in, by the exact address that its tokens carry.
public struct Issuer: Hashable, Sendable {
    public let address: String

    public init(address: String) { self.address = address }
}
