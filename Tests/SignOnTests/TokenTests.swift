import Dates
import Foundation
import Testing

@testable import SignOn

@Suite("A token from the provider")
struct TokenTests {
    private let mint = Mint()

    /// Who the token says it is, or why it is refused.
    private func judged(_ token: String) async throws -> Result<String, Refusal> {
        let published = try mint.published()
        do {
            let claims = try await KeyRing { published }.claims(of: token, at: Mint.now)
            try claims.mustSuit(issuer: Mint.issuer, client: "fairlead", nonce: "n-0S6", at: Mint.now)
            return .success(claims.sub ?? "")
        } catch let refusal as Refusal {
            return .failure(refusal)
        }
    }

    private func token(_ key: String, _ value: Any?) throws -> String {
        var claims = Mint.claims
        claims[key] = value
        return try mint.token(claims)
    }

    @Test("One that is right in everything says who it is")
    func right() async throws {
        #expect(try await judged(mint.token()) == .success("248289761001"))
        var several = Mint.claims
        (several["aud"], several["azp"]) = (["fairlead", "other"], "fairlead")
        #expect(try await judged(mint.token(several)) == .success("248289761001"))
    }

    @Test("One that was not signed by the provider's own key is refused")
    func signatures() async throws {
        #expect(try await judged(mint.token(by: mint.stranger)) == .failure(.signature))
        #expect(try await judged(mint.token(alg: "none")) == .failure(.algorithm("none")))
        #expect(try await judged(mint.token(alg: "HS256")) == .failure(.algorithm("HS256")))
        #expect(try await judged(mint.token(alg: "RS256")) == .failure(.algorithm("RS256")))
        #expect(try await judged(mint.token(kid: "unknown")) == .failure(.unknownKey("unknown")))
        #expect(try await judged(mint.token(kid: "locks")) == .failure(.unknownKey("locks")))
    }

    @Test("One whose claims were changed after it was signed is refused")
    func tampered() async throws {
        var parts = try mint.token().split(separator: ".").map(String.init)
        parts[1] = Mint.letters(try JSONSerialization.data(withJSONObject: Mint.claims.merging(["sub": "1"]) { $1 }))
        #expect(try await judged(parts.joined(separator: ".")) == .failure(.signature))
        #expect(try await judged("only.two") == .failure(.malformed))
    }

    @Test("One from another issuer, for another client or given to another is refused")
    func parties() async throws {
        #expect(try await judged(token("iss", Mint.issuer + "/")) == .failure(.issuer(Mint.issuer + "/")))
        #expect(try await judged(token("aud", "somebody")) == .failure(.audience))
        #expect(try await judged(token("aud", ["fairlead", "other"])) == .failure(.authorizedParty))
        #expect(try await judged(token("azp", "other")) == .failure(.authorizedParty))
    }

    @Test("One from another time or another departure is refused")
    func times() async throws {
        let seconds = Int(Mint.now.milliseconds / 1000)
        #expect(try await judged(token("exp", seconds - 61)) == .failure(.expired))
        #expect(try await judged(token("iat", seconds + 61)) == .failure(.notYet))
        #expect(try await judged(token("nbf", seconds + 61)) == .failure(.notYet))
        #expect(try await judged(token("iat", seconds - 3601)) == .failure(.tooOld))
        #expect(try await judged(token("nonce", "another")) == .failure(.nonce))
        #expect(try await judged(token("nonce", nil)) == .failure(.nonce))
    }

    @Test("One that names nobody, or lacks what every token has, is refused")
    func nobody() async throws {
        #expect(try await judged(token("sub", "")) == .failure(.noSubject))
        #expect(try await judged(token("sub", nil)) == .failure(.noSubject))
        #expect(try await judged(token("exp", nil)) == .failure(.malformed))
        #expect(try await judged(token("aud", 7)) == .failure(.malformed))
    }
}
