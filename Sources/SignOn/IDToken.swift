import Dates
import Foundation
import JWTKit

/// What a provider says of a person who signed in there. Source: OpenID Connect Core 1.0 section 2.
struct IDToken: JWTPayload {
    let iss: String
    let sub: String?
    let aud: Audience
    let azp: String?
    let exp: Double
    let iat: Double
    let nbf: Double?
    let nonce: String?
    let name: String?
    let amr: [String]?
    let acr: String?

    /// Whether the provider says that the person proved it by more than one factor. Sources: RFC 8176; REFEDS MFA profile; PAPE 1.0.
    var isMultiFactor: Bool {
        amr?.contains("mfa") == true || acr.map(IDToken.multiFactorClasses.contains) == true
    }

    private static let multiFactorClasses: Set = [
        "mfa", "https://refeds.org/profile/mfa", "http://schemas.openid.net/pape/policies/2007/06/multi-factor",
    ]

    /// One name or several.
    struct Audience: Codable, Sendable {
        let names: [String]

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            if let one = try? value.decode(String.self) { names = [one] } else { names = try value.decode([String].self) }
        }

        func encode(to encoder: any Encoder) throws {
            var value = encoder.singleValueContainer()
            try value.encode(names)
        }
    }

    /// The signature alone is the library's work; what the claims must say is in `mustSuit`.
    func verify(using algorithm: some JWTAlgorithm) {}

    /// Clocks of two machines may differ by so many seconds.
    private static let tolerance = 60.0
    /// A token is taken at once; an hour is generous.
    private static let greatestAge = 3600.0

    /// Throws what is wrong with the claims. Source: OpenID Connect Core 1.0 section 3.1.3.7, and exact comparison of the issuer.
    func mustSuit(issuer: String, client: String, nonce expected: String, at now: Instant) throws(Refusal) {
        let seconds = Double(now.milliseconds) / 1000
        if iss != issuer { throw .issuer(iss) }
        if !aud.names.contains(client) { throw .audience }
        if aud.names.count > 1 && azp == nil || azp.map({ $0 != client }) == true { throw .authorizedParty }
        if exp + IDToken.tolerance <= seconds { throw .expired }
        if iat > seconds + IDToken.tolerance || nbf.map({ $0 > seconds + IDToken.tolerance }) == true { throw .notYet }
        if iat + IDToken.greatestAge < seconds { throw .tooOld }
        if nonce != expected { throw .nonce }
        if sub?.isEmpty != false { throw .noSubject }
    }
}

/// The head of a signed token: how, and with which key.
struct TokenHead: Decodable {
    let alg: String
    let kid: String?

    /// Signatures with a public key only: a shared secret or none at all proves nothing about the provider.
    static let accepted: Set = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"]

    init(of token: String) throws(Refusal) {
        let parts = token.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let head = TokenHead.bytes(parts[0]),
            let decoded = try? JSONDecoder().decode(TokenHead.self, from: head)
        else { throw .malformed }
        guard TokenHead.accepted.contains(decoded.alg) else { throw .algorithm(decoded.alg) }
        self = decoded
    }

    private static func bytes(_ part: Substring) -> Data? {
        let standard = part.replacing("-", with: "+").replacing("_", with: "/")
        return Data(base64Encoded: standard + String(repeating: "=", count: (4 - standard.utf8.count % 4) % 4))
    }
}
