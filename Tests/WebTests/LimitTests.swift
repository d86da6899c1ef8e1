import Dates
import Storage
import Testing

@testable import Web

@Suite("Limits")
struct LimitTests {
    private let noon = StoredTown.noon

    /// So many seconds must somebody wait who tries at that moment; none if the try was taken.
    private func wait(_ limit: Limit, _ who: String, in town: StoredTown, at now: Instant) async throws -> Int {
        do {
            try await town.database.write { db in try limit.take(who, at: now, in: db) }
            return 0
        } catch let refused as TooManyAttempts {
            return refused.seconds
        }
    }

    @Test("So many in a window, then the window's end, then as many again")
    func window() async throws {
        let town = try await StoredTown()
        for minute in 0..<3 { #expect(try await wait(.mail, "a@x.example", in: town, at: noon.adding(minutes: minute)) == 0) }
        #expect(try await wait(.mail, "a@x.example", in: town, at: noon.adding(minutes: 10)) == 50 * 60)
        #expect(try await wait(.mail, "b@x.example", in: town, at: noon.adding(minutes: 10)) == 0)
        for _ in 0..<3 { #expect(try await wait(.mail, "a@x.example", in: town, at: noon.adding(minutes: 60)) == 0) }
        #expect(try await wait(.mail, "a@x.example", in: town, at: noon.adding(minutes: 61)) == 59 * 60)
    }

    @Test("A growing wait doubles from one minute to a quarter of an hour, and a quiet quarter of an hour ends it")
    func growing() async throws {
        let town = try await StoredTown()
        var (now, waits) = (noon, [Int]())
        for _ in 0..<4 { _ = try await wait(.signIn, "ines", in: town, at: now) }
        for _ in 0..<6 {
            _ = try await wait(.signIn, "ines", in: town, at: now)
            let seconds = try await wait(.signIn, "ines", in: town, at: now)
            waits.append(seconds / 60)
            now = now.adding(seconds: seconds)
        }
        #expect(waits == [1, 2, 4, 8, 15, 15])
        now = now.adding(minutes: 15)
        for _ in 0..<5 { #expect(try await wait(.signIn, "ines", in: town, at: now) == 0) }
    }

    @Test("Sixty tries at once are counted one by one")
    func atOnce() async throws {
        let town = try await StoredTown()
        let taken = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<60 { group.addTask { try await wait(.link, "token", in: town, at: noon) == 0 } }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(taken == 20)
    }

    @Test("What was right is taken back, and whom a tally is about cannot be read")
    func forgiven() async throws {
        let town = try await StoredTown()
        for _ in 0..<40 {
            try await town.database.write { db in
                try Limit.link.take("ines@riverside.example", at: noon, in: db)
                try Limit.link.forgive("ines@riverside.example", in: db)
            }
        }
        #expect(try await wait(.link, "ines@riverside.example", in: town, at: noon) == 0)
        let keys = try await town.database.read { db in try db.all([UInt8].self, "SELECT key_hash FROM attempts") }
        #expect(keys.count == 1 && keys[0].count == 32)
    }
}
