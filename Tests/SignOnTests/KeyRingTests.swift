import Dates
import Synchronization
import Testing

@testable import SignOn

@Suite("The keys of a provider")
struct KeyRingTests {
    private let mint = Mint()

    @Test("A new key is fetched when it is first used, and one that is withdrawn is no longer believed")
    func rotation() async throws {
        let names = Mutex(["two", "one"])
        let ring = KeyRing { [mint] in try mint.published(as: names.withLock { $0.popLast() ?? "none" }) }
        let (first, second) = (try mint.token(kid: "one"), try mint.token(kid: "two"))
        _ = try await ring.claims(of: first, at: Mint.now)
        _ = try await ring.claims(of: second, at: Mint.now.adding(minutes: 1))
        await #expect(throws: Refusal.unknownKey("one")) { try await ring.claims(of: first, at: Mint.now.adding(minutes: 2)) }
    }

    @Test("A token that names no key is held against the provider's only one, and never against one of several")
    func nameless() async throws {
        let (one, two) = (try mint.published(), try mint.published(besides: "two"))
        #expect(try await KeyRing { one }.claims(of: mint.token(kid: nil), at: Mint.now).sub == "248289761001")
        let stranger = try mint.token(kid: nil, by: mint.stranger)
        await #expect(throws: Refusal.signature) { try await KeyRing { one }.claims(of: stranger, at: Mint.now) }
        let own = try mint.token(kid: nil)
        await #expect(throws: Refusal.unknownKey("(none)")) { try await KeyRing { two }.claims(of: own, at: Mint.now) }
    }

    @Test("Invented names do not make us ask the provider again and again")
    func flood() async throws {
        let asked = Atomic(0)
        let ring = KeyRing { [mint] in
            asked.add(1, ordering: .relaxed)
            return try mint.published()
        }
        for name in ["a", "b", "c"] {
            let token = try mint.token(kid: name)
            await #expect(throws: Refusal.unknownKey(name)) { try await ring.claims(of: token, at: Mint.now) }
        }
        #expect(asked.load(ordering: .relaxed) == 1)
    }

    @Test("What is no set of keys is told as the provider's fault")
    func noKeys() async throws {
        let (ring, token) = (KeyRing { Array("<html>".utf8) }, try mint.token())
        await #expect(throws: Refusal.provider("what stands at its jwks_uri is no set of keys.")) { try await ring.claims(of: token, at: Mint.now) }
    }
}
