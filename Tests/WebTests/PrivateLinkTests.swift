import Dates
import Secrets
import Storage
import Testing

@testable import Web

@Suite struct PrivateLinkTests {
    private let noon = StoredTown.noon

    private func issue(
        _ purpose: String = "check-in", subject: Int64 = 5, to recipient: String = "ana@mill.example", replacing: Bool = true, in town: StoredTown
    ) async throws -> String {
        let noon = noon
        return try await town.database.write { db in
            try PrivateLink.issue(
                purpose: purpose, subject: subject, recipient: recipient, agency: 1, expiresAt: noon.adding(days: 14), replacing: replacing, at: noon,
                in: db
            ).text
        }
    }

    private func find(_ token: String, _ purpose: String = "check-in", in town: StoredTown) async throws -> PrivateLink? {
        try await town.database.read { db in try PrivateLink.find(token, purpose: purpose, in: db) }
    }

    @Test("A link opens what it was made for, and is as unknown as any other word elsewhere")
    func purpose() async throws {
        let town = try await StoredTown()
        let token = try await issue(in: town)
        #expect(try await find(token, in: town)?.subject == 5)
        #expect(try await find(token, "information", in: town) == nil)
        #expect(try await find(String(token.dropLast()), in: town) == nil)
        #expect(try await find("", in: town) == nil)
        #expect(token.count == 27)
    }

    @Test("A link lives until its hour, and not a moment longer")
    func expiry() async throws {
        let town = try await StoredTown()
        let link = try #require(try await find(try await issue(in: town), in: town))
        #expect(link.state(at: noon.adding(seconds: 14 * 86_400 - 1)) == .live)
        #expect(link.state(at: noon.adding(days: 14)) == .expired)
    }

    @Test("A new link takes the place of the old one for the same person and purpose")
    func replaced() async throws {
        let town = try await StoredTown()
        let (old, beside) = (try await issue(in: town), try await issue(replacing: false, in: town))
        #expect(try await find(old, in: town)?.state(at: noon) == .live)
        let new = try await issue(in: town)
        #expect(try await find(old, in: town)?.state(at: noon) == .revoked)
        #expect(try await find(beside, in: town)?.state(at: noon) == .revoked)
        #expect(try await find(new, in: town)?.state(at: noon) == .live)
    }

    @Test("A new link leaves those for other purposes, subjects and people alone")
    func othersStay() async throws {
        let town = try await StoredTown()
        let purpose = try await issue("information", in: town)
        let subject = try await issue(subject: 6, in: town)
        let recipient = try await issue(to: "bob@mill.example", in: town)
        _ = try await issue(in: town)
        #expect(try await find(purpose, "information", in: town)?.state(at: noon) == .live)
        #expect(try await find(subject, in: town)?.state(at: noon) == .live)
        #expect(try await find(recipient, in: town)?.state(at: noon) == .live)
    }

    @Test("A link can be taken back, alone or with all of its kind")
    func revoke() async throws {
        let town = try await StoredTown()
        let noon = noon
        let (one, two) = (try await issue(in: town), try await issue(to: "bob@mill.example", in: town))
        let link = try #require(try await find(one, in: town))
        try await town.database.write { db in try link.revoke(at: noon, in: db) }
        #expect(try await find(one, in: town)?.state(at: noon) == .revoked)
        #expect(try await town.database.write { db in try PrivateLink.revokeAll(purpose: "check-in", subject: 5, agency: 1, at: noon, in: db) } == 1)
        #expect(try await find(two, in: town)?.state(at: noon) == .revoked)
    }

    @Test("First and last use are noted")
    func used() async throws {
        let town = try await StoredTown()
        let (noon, token) = (noon, try await issue(in: town))
        let link = try #require(try await find(token, in: town))
        try await town.database.write { db in
            try link.markUsed(at: noon.adding(hours: 1), in: db)
            try link.markUsed(at: noon.adding(hours: 2), in: db)
        }
        let seen = try await find(token, in: town)
        #expect(seen?.firstUsedAt == noon.adding(hours: 1) && seen?.lastUsedAt == noon.adding(hours: 2))
    }

    @Test("Several links live on one device, each in a cookie of its own, as long as the link")
    func cookies() async throws {
        let town = try await StoredTown()
        let (first, second) = (try await issue(in: town), try await issue(subject: 6, in: town))
        let link = try #require(try await find(first, in: town))
        let cookie = link.cookie(first, at: noon)
        #expect(cookie.name == "link-check-in-0000000000005" && cookie.lasting == 14 * 86_400)
        let held = "__Host-link-check-in-0000000000005=\(first); __Host-link-check-in-0000000000006=\(second)"
        var incoming = try Incoming("GET", "/", headers: [("Cookie", held)])
        incoming.isSecure = true
        #expect(PrivateLink.token("check-in", for: 5, in: incoming) == first && PrivateLink.token("check-in", for: 6, in: incoming) == second)
        #expect(PrivateLink.token("check-in", for: 7, in: incoming) == nil && PrivateLink.token("rfi", for: 5, in: incoming) == nil)
        #expect(PrivateLink.formToken(first) != PrivateLink.formToken(second))
    }
}
