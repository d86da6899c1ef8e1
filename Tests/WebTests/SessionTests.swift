import Dates
import Secrets
import Storage
import Testing

@testable import Web

@Suite struct SessionTests {
    private let noon = StoredTown.noon

    private func begin(_ staff: Int64 = 7, in town: StoredTown, at now: Instant) async throws -> String {
        try await town.database.write { db in
            try Session.begin(staff: staff, agency: 1, at: now, userAgent: "Firefox", address: "192.0.2.1", isStrong: false, in: db).text
        }
    }

    private func find(_ cookie: String, in town: StoredTown, at now: Instant) async throws -> Session? {
        try await town.database.read { db in try Session.find(cookie, at: now, in: db) }
    }

    @Test("Who signs in is known by the cookie, and by nothing that is stored")
    func found() async throws {
        let town = try await StoredTown()
        let cookie = try await begin(in: town, at: noon)
        let session = try #require(try await find(cookie, in: town, at: noon))
        #expect(session.staff == 7 && session.agency == 1 && session.userAgent == "Firefox" && session.address == "192.0.2.1")
        #expect(try await find(base64URL(session.hash), in: town, at: noon) == nil)
        #expect(try await find("", in: town, at: noon) == nil)
        #expect(cookie.count == 43)
    }

    @Test("After 30 quiet minutes a session has ended")
    func idle() async throws {
        let town = try await StoredTown()
        let cookie = try await begin(in: town, at: noon)
        #expect(try await find(cookie, in: town, at: noon.adding(seconds: 29 * 60 + 59)) != nil)
        #expect(try await find(cookie, in: town, at: noon.adding(minutes: 30)) == nil)
    }

    @Test("Signs of life keep a session, but not beyond 12 hours")
    func absolute() async throws {
        let town = try await StoredTown()
        let cookie = try await begin(in: town, at: noon)
        for minutes in stride(from: 20, to: 720, by: 20) {
            let now = noon.adding(minutes: minutes)
            let session = try #require(try await find(cookie, in: town, at: now))
            try await town.database.write { db in try session.touch(at: now, in: db) }
        }
        #expect(try await find(cookie, in: town, at: noon.adding(seconds: 12 * 3600 - 1)) != nil)
        #expect(try await find(cookie, in: town, at: noon.adding(hours: 12)) == nil)
    }

    @Test("The sign of life is written once a minute at most")
    func touch() async throws {
        let town = try await StoredTown()
        let session = try #require(try await find(try await begin(in: town, at: noon), in: town, at: noon))
        #expect(!session.needsTouch(at: noon.adding(seconds: 59)))
        #expect(session.needsTouch(at: noon.adding(seconds: 60)))
    }

    @Test("Signing out ends one session; a new password ends all others")
    func end() async throws {
        let town = try await StoredTown()
        let (first, second, third) = (
            try await begin(in: town, at: noon), try await begin(in: town, at: noon), try await begin(8, in: town, at: noon)
        )
        let kept = try #require(try await find(first, in: town, at: noon))
        #expect(try await town.database.write { db in try Session.endAll(staff: 7, except: kept, in: db) } == 1)
        #expect(try await find(second, in: town, at: noon) == nil)
        try await town.database.write { db in try kept.end(in: db) }
        #expect(try await find(first, in: town, at: noon) == nil)
        #expect(try await find(third, in: town, at: noon) != nil)
    }

    @Test("Everybody sees their own sessions, and what has ended is swept away")
    func list() async throws {
        let town = try await StoredTown()
        _ = try await begin(in: town, at: noon)
        _ = try await begin(in: town, at: noon.adding(minutes: 29))
        _ = try await begin(8, in: town, at: noon)
        let later = noon.adding(minutes: 31)
        #expect(try await town.database.read { db in try Session.all(staff: 7, of: 1, at: later, in: db) }.count == 1)
        #expect(try await town.database.write { db in try Session.sweep(at: later, in: db) } == 0)
        let longAfter = later.adding(hours: Session.rememberedHours)
        #expect(try await town.database.write { db in try Session.sweep(at: longAfter, in: db) } == 2)
    }

    @Test("The form token belongs to the session, is stored nowhere, and does not give the cookie away")
    func formToken() async throws {
        let town = try await StoredTown()
        let (first, second) = (try await begin(in: town, at: noon), try await begin(in: town, at: noon))
        let token = try #require(try await find(first, in: town, at: noon)).formToken
        #expect(try await find(first, in: town, at: noon)?.formToken == token)
        #expect(try await find(second, in: town, at: noon)?.formToken != token)
        #expect(token != first && token.count == 43)
    }
}
