import Dates
import Storage
import Testing
import Web

@testable import App

@Suite("Interpreters")
struct InterpreterTests {
    private let booking = [("interpreter", "Ewa Sikora"), ("phone", "312-555-0170"), ("time", "14:30"), ("place", "Room 2")]

    private func book(_ forward: PutForward, on day: Day, _ changes: [(String, String)] = []) async throws -> Outgoing {
        let changed = Set(changes.map(\.0))
        return try await Browser(forward.town, as: forward.town.ines).post(
            "/people/\(forward.person)/interpreter", booking.filter { !changed.contains($0.0) } + [("day", day.description)] + changes)
    }

    @Test("One who is booked stands on Today of that day, and on no other")
    func today() async throws {
        let forward = try await PutForward.make()
        let town = forward.town
        #expect(try await book(forward, on: town.today.adding(days: 1)).status == 303)
        #expect(try await !Browser(town, as: town.ines).get("/").text.contains("Ewa Sikora interprets"))
        let tomorrow = town.at(town.now.adding(days: 1))
        let page = try await Browser(tomorrow, as: town.ines).get("/").text
        #expect(page.contains("Ewa Sikora interprets for Janek Wilk") && page.contains("2:30 PM · Room 2"))
        #expect(try await !Browser(tomorrow, as: town.marcus).get("/").text.contains("Ewa Sikora interprets"))
    }

    @Test("One who is called off stands there no longer, and cannot be called off twice")
    func calledOff() async throws {
        let forward = try await PutForward.make()
        let town = forward.town
        _ = try await book(forward, on: town.today.adding(days: 1))
        let ines = try await Browser(town, as: town.ines)
        let id = try await town.database.read { db in try db.one(ID<InterpreterBooking>.self, "SELECT id FROM interpreter_bookings") }
        #expect(try await ines.post("/people/\(forward.person)/interpreter/\(id)/call-off").status == 303)
        #expect(try await ines.post("/people/\(forward.person)/interpreter/\(id)/call-off").status == 404)
        #expect(try await ines.get("/people/\(forward.person)/interpreter").text.contains("Called off"))
        let tomorrow = town.at(town.now.adding(days: 1))
        #expect(try await !Browser(tomorrow, as: town.ines).get("/").text.contains("Ewa Sikora interprets"))
    }

    @Test("What is missing or cannot be read is said, and what was typed stays")
    func refused() async throws {
        let forward = try await PutForward.make()
        let answer = try await book(forward, on: forward.town.today.adding(days: -1), [("interpreter", ""), ("time", "noon")])
        #expect(answer.status == 422 && answer.text.contains("Enter who interprets") && answer.text.contains("Enter a day from today on"))
        #expect(answer.text.contains("Write the time as hour and minute") && answer.text.contains("value=\"Room 2\""))
    }
}
