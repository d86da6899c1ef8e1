import Foundation

/// What a provider tells about itself. Source: OpenID Connect Discovery 1.0 section 3.
struct Provider: Decodable, Sendable {
    let issuer: String
    /// Where people are sent.
    let door: String
    /// Where a code is redeemed for a token.
    let counter: String
    /// Where its public keys stand.
    let keys: String

    private enum CodingKeys: String, CodingKey {
        case issuer
        case door = "authorization_endpoint"
        case counter = "token_endpoint"
        case keys = "jwks_uri"
    }

    /// Asks the issuer; throws `Refusal.provider` if it calls itself anything else than it was asked as.
    static func at(_ issuer: WebAddress) async throws -> Provider {
        let root = issuer.description.hasSuffix("/") ? String(issuer.description.dropLast()) : issuer.description
        let bytes = try await Fetch(address: root + "/.well-known/openid-configuration").body()
        guard let provider = try? JSONDecoder().decode(Provider.self, from: Data(bytes)) else {
            throw Refusal.provider("what stands at \(root)/.well-known/openid-configuration does not describe a provider.")
        }
        guard provider.issuer == issuer.description else {
            throw Refusal.provider("it calls itself \(provider.issuer), not \(issuer).")
        }
        for address in [provider.door, provider.counter, provider.keys] where WebAddress(address) == nil {
            throw Refusal.provider("it names the address \(address), which is not reached by TLS.")
        }
        return provider
    }
}

/// The answer to a code. Source: OpenID Connect Core 1.0 section 3.1.3.3.
struct TokenAnswer: Decodable {
    let token: String

    private enum CodingKeys: String, CodingKey {
        case token = "id_token"
    }
}
