import Dates
import Storage
import Testing
import Web

@testable import App

@Suite("Changes of the directory, taken back")
struct DirectoryTakebackTests {
    /// All that the directory holds, but for how often and when rows were written.
    private func record(_ desk: DirectoryAtWork) async throws -> [String: Set<String>] {
        let record = try await WholeRecord.of(desk.town.database)
        let tables = ["providers", "provider_services", "provider_locations", "service_at_locations", "directory_rows", "notices"]
        return Dictionary(
            uniqueKeysWithValues: tables.map { table in
                (table, Set(record.rows(of: table).map { $0.replacing(#/(version|modified_at)=\d+/#, with: "") }))
            })
    }

    private func undo(_ answer: Outgoing, _ desk: DirectoryAtWork) async throws -> Int {
        let way = try #require(answer.wayBack, "\(answer.status)")
        return try await desk.town.post(way, [], as: desk.town.ines).status
    }

    @Test("A changed service is put back with its hours, papers, languages and places")
    func changed() async throws {
        let desk = try await DirectoryAtWork.open()
        let before = try await record(desk)
        let fields = [
            ("name", "English"), ("status", "active"), ("from4", "08:00"), ("to4", "12:00"), ("languages", "Urdu"), ("documents", "A pen"),
            ("street", "9 New St"), ("city", "Joliet"), ("state", "IL"), ("zip", "60432"), ("access", "Ramp"), ("is_checked", "yes"),
            ("version", "1"),
        ]
        let answer = try await desk.town.post(desk.service + "/edit", fields, as: desk.town.ines)
        #expect(try await record(desk) != before)
        #expect(try await undo(answer, desk) == 303)
        #expect(try await record(desk) == before)
        #expect(try await desk.text(desk.service).contains("1830 W Canal St"))
    }

    @Test("An added service and an added provider are gone again")
    func added() async throws {
        let desk = try await DirectoryAtWork.open()
        let before = try await record(desk)
        let service = try await desk.town.post(
            desk.provider + "/services/new", DirectoryAtWork.english.map { $0.0 == "name" ? ("name", "Tea") : $0 }, as: desk.town.ines)
        #expect(try await undo(service, desk) == 303)
        let provider = try await desk.town.post("/providers/new", [("name", "Second House")], as: desk.town.ines)
        #expect(try await undo(provider, desk) == 303)
        #expect(try await record(desk) == before)
    }

    @Test("A provider that has got a service meanwhile stays")
    func used() async throws {
        let desk = try await DirectoryAtWork.open()
        let provider = try await desk.town.post("/providers/new", [("name", "Second House")], as: desk.town.ines)
        _ = try await desk.town.post((provider.header("Location") ?? "") + "/services/new", DirectoryAtWork.english, as: desk.town.ines)
        #expect(try await undo(provider, desk) == 409)
    }

    @Test("A service that was changed since stays as it is; an old form does not overwrite what was put back")
    func since() async throws {
        let desk = try await DirectoryAtWork.open()
        let first = try await desk.town.post(
            desk.service + "/edit", DirectoryAtWork.english + [("version", "1"), ("wait", "a day")], as: desk.town.ines)
        let other = DirectoryAtWork.english + [("version", "2"), ("wait", "a week")]
        let second = try await desk.town.post(desk.service + "/edit", other, as: desk.town.ines)
        #expect(try await undo(first, desk) == 409)
        #expect(try await undo(second, desk) == 303)
        #expect(try await desk.town.post(desk.service + "/edit", other, as: desk.town.ines).status == 409)
    }

    @Test("Whoever reads what has changed hears of the change back")
    func modified() async throws {
        let desk = try await DirectoryAtWork.open()
        let answer = try await desk.town.post(
            desk.service + "/edit", DirectoryAtWork.english + [("version", "1"), ("wait", "a day")], as: desk.town.ines)
        try await desk.town.database.write { db in _ = try db.run("UPDATE provider_services SET modified_at = 5") }
        _ = try await undo(answer, desk)
        let at = try await desk.town.database.read { db in try db.one(Int64.self, "SELECT modified_at FROM provider_services") }
        #expect(at == desk.town.now.milliseconds)
    }

    @Test("A verification is taken back, and the provider's words and the notice stand again")
    func verified() async throws {
        let desk = try await DirectoryAtWork.open()
        let id = try #require(ID<Listing>(String(desk.service.split(separator: "/").last ?? "")))
        try await desk.town.database.write { db in
            try ProviderQueries.listing(id, seenBy: desk.town.ines.viewer, in: db)
                .correct("Closed on Mondays", by: "Łódź House", at: desk.town.now.adding(hours: -1), in: db)
        }
        let before = try await record(desk)
        let answer = try await desk.town.post(desk.service + "/verify", [], as: desk.town.ines)
        #expect(!(try await desk.text(desk.service).contains("Closed on Mondays")))
        #expect(try await undo(answer, desk) == 303)
        #expect(try await record(desk) == before)
    }
}
