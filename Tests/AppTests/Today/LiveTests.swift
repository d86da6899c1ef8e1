import Dates
import Storage
import Testing
import Web

@testable import App

@Suite("A Today page that stays open")
struct LiveTests {
    private func pieces(_ answer: Outgoing) throws -> AsyncStream<[UInt8]>.Iterator { try #require(answer.stream).makeAsyncIterator() }

    @Test("It hears of what is new for its reader, and what it heard has a name to come back with")
    func changed() async throws {
        let town = try await AgencyAtWork.open()
        let employer = try await town.add("Kessler Metal Works")
        var stream = try pieces(try await town.get("/today/changes", as: town.ines))
        #expect(await stream.next().map { String(decoding: $0, as: UTF8.self) } == "retry: 1000\n\n")
        try await town.log(employer, by: town.marcus, owes: .us)
        let event = await stream.next().map { String(decoding: $0, as: UTF8.self) } ?? ""
        let sheet = try await town.database.read { db in try TodayQueries.sheet(seenBy: town.ines, at: town.now, in: AgencyAtWork.hours, in: db) }
        #expect(event == "id: \(sheet.version)\nevent: changed\ndata: \(sheet.version)\n\n")
    }

    @Test("Whoever comes back with an old version is told at once")
    func comesBack() async throws {
        let town = try await AgencyAtWork.open()
        var stream = try pieces(try await town.get("/today/changes?seen=old", as: town.ines))
        #expect(await stream.next().map { String(decoding: $0, as: UTF8.self) }?.contains("event: changed") == true)
    }

    @Test("It ends with the session, and takes no part in what another agency does")
    func ends() async throws {
        let town = try await AgencyAtWork.open()
        var stream = try pieces(try await town.get("/today/changes", as: town.ines))
        _ = await stream.next()
        try await town.database.write { db in
            try Session.endAll(staff: town.ines.id.number, in: db)
            db.announce(town.ines.agency.number)
        }
        #expect(await stream.next() == nil)
    }

    @Test("Nobody holds more than six open, and a closed one makes room")
    func places() {
        let places = StreamPlaces(most: 6)
        var held = (0..<6).map { _ in places.take(for: "a") }
        #expect(held.allSatisfy { $0 != nil } && places.take(for: "a") == nil && places.take(for: "b") != nil)
        held.removeLast()
        #expect(places.take(for: "a") != nil)
    }
}
