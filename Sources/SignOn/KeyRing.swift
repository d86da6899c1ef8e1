import Dates
import Foundation
import JWTKit

/// The public keys of a provider, fetched when they are first needed and again when it signs with one that is not known yet.
actor KeyRing {
    private let fetch: @Sendable () async throws -> [UInt8]
    private var keys: [JWK] = []
    private var fetchedAt: Instant?

    /// Asked at most so often for a key that nobody knows, so that invented names do not become a flood on the provider.
    private static let pause = 30.0

    init(fetch: @escaping @Sendable () async throws -> [UInt8]) {
        self.fetch = fetch
    }

    /// The token's claims, if one of the provider's keys signed it with the kind of signature that its head names.
    func claims(of token: String, at now: Instant) async throws -> IDToken {
        let head = try TokenHead(of: token)
        if key(named: head.kid) == nil { try await refresh(at: now) }
        guard let key = key(named: head.kid) else { throw Refusal.unknownKey(head.kid ?? "(none)") }
        do {
            return try await KeyRing.claims(of: token, head, signedBy: key)
        } catch Refusal.signature where head.kid == nil {
            // A key without a name may have been replaced by another without a name.
            try await refresh(at: now)
            guard let newer = self.key(named: nil) else { throw Refusal.signature }
            return try await KeyRing.claims(of: token, head, signedBy: newer)
        }
    }

    /// The key of that name; where the token names none, the provider's only one. Source: OpenID Connect Core 1.0 section 10.1.
    private func key(named name: String?) -> JWK? {
        guard let name else { return keys.count == 1 ? keys.first : nil }
        return keys.first { $0.keyIdentifier?.string == name }
    }

    private static func claims(of token: String, _ head: TokenHead, signedBy key: JWK) async throws -> IDToken {
        if let stated = key.algorithm?.rawValue, stated != head.alg { throw Refusal.algorithm(head.alg) }
        // The library falls back to another key when a name is unknown, so it is given one key only, which must have a name.
        var named = key
        named.keyIdentifier = JWKIdentifier(string: head.kid ?? "only")
        let one = JWTKeyCollection()
        do {
            try await one.add(jwk: named, isDefault: true)
            return try await one.verify(token, as: IDToken.self)
        } catch let error as JWTError where error.errorType == .signatureVerificationFailed {
            throw Refusal.signature
        } catch let error as JWTError where error.errorType == .generic || error.errorType == .invalidJWK {
            throw Refusal.algorithm(head.alg)
        } catch {
            throw Refusal.malformed
        }
    }

    private func refresh(at now: Instant) async throws {
        if let fetchedAt, now.seconds(since: fetchedAt) < KeyRing.pause, now >= fetchedAt { return }
        let bytes = try await fetch()
        guard let published = try? JSONDecoder().decode(KeySet.self, from: Data(bytes)) else {
            throw Refusal.provider("what stands at its jwks_uri is no set of keys.")
        }
        fetchedAt = now
        // What is no longer published is no longer believed.
        keys = published.keys.compactMap(\.key)
    }
}

/// What a provider publishes. A key of a kind that nobody here knows is passed over, and so are those that are not for signatures.
private struct KeySet: Decodable {
    let keys: [Entry]

    struct Entry: Decodable {
        let key: JWK?

        init(from decoder: any Decoder) throws {
            let use = try? decoder.container(keyedBy: Field.self).decodeIfPresent(String.self, forKey: .use)
            key = use == "enc" ? nil : try? JWK(from: decoder)
        }

        private enum Field: String, CodingKey { case use }
    }
}
