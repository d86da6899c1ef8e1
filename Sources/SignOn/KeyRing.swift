import Dates
import Foundation
import JWTKit

/// The public keys of a provider, fetched when they are first needed and again when it signs with one that is not known yet.
actor KeyRing {
    private let fetch: @Sendable () async throws -> [UInt8]
    private var keys: [String: JWK] = [:]
    private var fetchedAt: Instant?

    /// Asked at most so often for a key that nobody knows, so that invented names do not become a flood on the provider.
    private static let pause = 30.0

    init(fetch: @escaping @Sendable () async throws -> [UInt8]) {
        self.fetch = fetch
    }

    /// The token's claims, if one of the provider's keys signed it with the kind of signature that its head names.
    func claims(of token: String, at now: Instant) async throws -> IDToken {
        let head = try TokenHead(of: token)
        guard let name = head.kid else { throw Refusal.unknownKey("(none)") }
        if keys[name] == nil { try await refresh(at: now) }
        guard let key = keys[name] else { throw Refusal.unknownKey(name) }
        // The library falls back to another key when a name is unknown: it is given one key only.
        let one = JWTKeyCollection()
        do {
            try await one.add(jwk: key)
        } catch {
            throw Refusal.unknownKey(name)
        }
        if let stated = key.algorithm?.rawValue, stated != head.alg { throw Refusal.algorithm(head.alg) }
        do {
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
        let named = published.keys.compactMap(\.key).compactMap { key in key.keyIdentifier.map { ($0.string, key) } }
        keys = Dictionary(named, uniquingKeysWith: { first, _ in first })
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
