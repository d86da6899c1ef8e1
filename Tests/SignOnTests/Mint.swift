import Crypto
import Dates
import Foundation

@testable import SignOn

/// A provider's mint: keys, and tokens that are right until a test spoils them.
struct Mint {
    static let issuer = "https://login.example/realm"
    static let now = Instant(milliseconds: 1_790_000_000_000)

    let key = P256.Signing.PrivateKey()
    let stranger = P256.Signing.PrivateKey()

    /// Claims that fit; a test changes what it wants to see refused.
    static var claims: [String: Any] {
        [
            "iss": issuer, "sub": "248289761001", "aud": "fairlead", "exp": seconds + 300, "iat": seconds, "nonce": "n-0S6",
            "name": "Inés Delgado",
        ]
    }
    private static var seconds: Int { Int(now.milliseconds / 1000) }

    /// A token with these claims, signed as its head says; with `none` it ends in nothing.
    func token(_ claims: [String: Any] = Mint.claims, alg: String = "ES256", kid: String? = "one", by signer: P256.Signing.PrivateKey? = nil) throws
        -> String
    {
        var head = ["alg": alg, "typ": "JWT"]
        head["kid"] = kid
        let signed = try [head as Any, claims].map { Mint.letters(try JSONSerialization.data(withJSONObject: $0)) }.joined(separator: ".")
        let signature = alg == "none" ? Data() : try (signer ?? key).signature(for: Data(signed.utf8)).rawRepresentation
        return "\(signed).\(Mint.letters(signature))"
    }

    /// What the provider publishes: its key under this name, beside one of a kind that nobody knows and one that is not for signatures.
    func published(as name: String = "one", besides other: String? = nil) throws -> [UInt8] {
        let point = key.publicKey.rawRepresentation
        let (x, y) = (Mint.letters(point.prefix(32)), Mint.letters(point.suffix(32)))
        let own = ["kty": "EC", "crv": "P-256", "kid": name, "x": x, "y": y, "alg": "ES256", "use": "sig"]
        let others = [
            ["kty": "oct", "kid": "shared", "k": "c2VjcmV0"], ["kty": "EC", "crv": "P-256", "kid": "locks", "x": x, "y": y, "use": "enc"],
        ]
        let twin = other.map { [own.merging(["kid": $0]) { $1 }] } ?? []
        return Array(try JSONSerialization.data(withJSONObject: ["keys": others + [own] + twin]))
    }

    static func letters(_ bytes: Data) -> String {
        bytes.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}
