import Storage
import Synchronization
import Testing
import Web

@testable import App

@Suite("Pages that stay open, over the wire")
struct OpenStreamTests {
    @Test("An event comes after a change, a sign of life while there is none, and the end with the session")
    func oneLine() async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Kessler Metal Works")
        try await town.serving { port in
            let line = try OpenLines(to: port, try await town.openToday(as: town.ines))
            #expect(await line.hear("retry: 1000", within: 30) == 1)
            try await town.log(employer, by: town.marcus, owes: .us)
            #expect(await line.hear("event: changed", within: 30) == 1)
            #expect(await line.hear(": quiet", within: 30) == 1)
            try await town.database.write { db in
                try Session.endAll(staff: town.ines.id.number, in: db)
                db.announce(town.ines.agency.number)
            }
            #expect(await line.end(within: 30) == 1)
        }
    }

    /// Sessions, and pages that each of them holds open.
    private static let (sessions, pages) = (40, 5)

    @Test("Two hundred of them all hear of a change, and ask the database next to nothing while there is none")
    func twoHundred() async throws {
        let asked = Mutex(0)
        let town = try await AgencyAtWork.open { _ in asked.withLock { $0 += 1 } }
        let employer = try await town.add("Kessler Metal Works")
        let all = Self.sessions * Self.pages
        try await town.serving { port in
            let lines = try OpenLines(to: port, try await town.openToday(as: town.ines, Self.sessions, pages: Self.pages))
            #expect(await lines.hear("retry: 1000", within: 60) == all)
            let before = asked.withLock { $0 }
            // From here to the next sign of life and two seconds on.
            try await Task.sleep(for: .seconds(12))
            let quiet = asked.withLock { $0 } - before
            #expect(quiet < all * 12 / 4, "\(quiet) statements in 12 s for \(all) open pages")

            try await town.log(employer, by: town.marcus, owes: .us)
            #expect(try await town.get("/", as: town.ines).status == 200)
            #expect(await lines.hear("event: changed", within: 30) == all)
            let told = asked.withLock { $0 } - before - quiet
            #expect(told < all * 20, "\(told) statements to tell \(all) open pages of one change")
        }
    }
}
