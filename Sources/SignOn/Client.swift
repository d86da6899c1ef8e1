public import Dates
import Foundation
import Secrets
import Synchronization

/// Signs people in at one provider, by code and PKCE. Sources: OpenID Connect Core 1.0 section 3.1; RFC 7636; RFC 9700 section 2.1.
public final class Client: Sendable {
    /// What the agency agreed upon with its provider.
    public struct Registration: Sendable {
        public let issuer: WebAddress
        public let client: String
        public let secret: String?
        /// Where the provider sends people back to.
        public let landing: String

        public init(issuer: WebAddress, client: String, secret: String?, landing: String) {
            self.issuer = issuer
            self.client = client
            self.secret = secret
            self.landing = landing
        }
    }

    /// Who somebody is, to that issuer. The name is for the eyes; it proves nothing.
    public struct Identity: Hashable, Sendable {
        public let issuer: String
        public let subject: String
        public let name: String?
        /// Whether the provider saw two factors just now.
        public let isMultiFactor: Bool

        public init(issuer: String, subject: String, name: String?, isMultiFactor: Bool = false) {
            self.issuer = issuer
            self.subject = subject
            self.name = name
            self.isMultiFactor = isMultiFactor
        }
    }

    /// What the browser keeps between leaving for the provider and coming back.
    public struct Departure: Sendable, Equatable {
        public let state: String
        public let nonce: String
        public let verifier: String

        public init() {
            state = Token.random(bits: 256).text
            nonce = Token.random(bits: 256).text
            verifier = Token.random(bits: 256).text
        }

        /// What the browser kept, in one word; nothing if it is none.
        public init?(kept word: String) {
            let parts = word.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 3, parts.allSatisfy({ $0.utf8.count == 43 }) else { return nil }
            (state, nonce, verifier) = (parts[0], parts[1], parts[2])
        }

        public var kept: String { "\(state).\(nonce).\(verifier)" }
    }

    public let registration: Registration
    private let known = Mutex<(provider: Provider, keys: KeyRing)?>(nil)

    public init(_ registration: Registration) {
        self.registration = registration
    }

    /// Where to send somebody who wants to sign in. Throws `Refusal.provider` if the provider cannot be asked.
    public func address(for departure: Departure) async throws -> String {
        let provider = try await provider().provider
        let fields = [
            ("response_type", "code"), ("client_id", registration.client), ("redirect_uri", registration.landing), ("scope", "openid profile"),
            ("state", departure.state), ("nonce", departure.nonce), ("code_challenge", base64URL(sha256(Array(departure.verifier.utf8)))),
            ("code_challenge_method", "S256"),
        ]
        return WebAddress(provider.door)?.query(fields) ?? provider.door
    }

    /// Who came back with this code and state. Throws a `Refusal` that says what was wrong.
    public func identity(code: String, state: String, from departure: Departure, at now: Instant) async throws -> Identity {
        guard constantTimeEquals(state, departure.state) else { throw Refusal.strangeReturn }
        let (provider, keys) = try await provider()
        var fields = [
            ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", registration.landing), ("code_verifier", departure.verifier),
        ]
        if registration.secret == nil { fields.append(("client_id", registration.client)) }
        let question = Fetch(
            address: provider.counter, form: WebAddress.encoded(fields), credentials: registration.secret.map { (registration.client, $0) })
        let bytes = try await question.body()
        guard let answer = try? JSONDecoder().decode(TokenAnswer.self, from: Data(bytes)) else { throw Refusal.malformed }
        let token = try await keys.claims(of: answer.token, at: now)
        try token.mustSuit(issuer: provider.issuer, client: registration.client, nonce: departure.nonce, at: now)
        guard let subject = token.sub else { throw Refusal.noSubject }
        return Identity(issuer: provider.issuer, subject: subject, name: token.name, isMultiFactor: token.isMultiFactor)
    }

    /// The provider's own description, asked for once; its keys are asked for again when they change.
    private func provider() async throws -> (provider: Provider, keys: KeyRing) {
        if let known = known.withLock({ $0 }) { return known }
        let provider = try await Provider.at(registration.issuer)
        let found = (provider, KeyRing { try await Fetch(address: provider.keys).body() })
        known.withLock { $0 = found }
        return found
    }
}
