import Dates
import Markup
import Storage
import Testing
import Web

@testable import App

@Suite("The rhythm of check-ins")
struct RhythmTests {
    private func set(_ days: String, for program: String = "OJT", after: String = "", _ placed: PlacedPerson) async throws -> Outgoing {
        try await placed.town.post("/check-in-rhythms", [("program", program), ("days", days), ("after", after)], as: placed.town.lead)
    }

    /// On which days of the first thirty the supervisor is asked, without ever answering.
    private func asked(_ placed: PlacedPerson, program: String) async throws -> [Int] {
        try await placed.town.database.write { db in
            try db.run("UPDATE placements SET program = \(program)")
            for number in 0..<30 { try placed.work(on: placed.town.today.adding(days: number), in: db) }
            let all = try PlacementQueries.checkIns(of: placed.id, seenBy: placed.town.ines.viewer, in: db)
            return all.filter { $0.asked == .supervisor }.map(\.dayNumber).sorted()
        }
    }

    @Test(
        "A program's own days take the place of the usual ones, for its placements alone",
        arguments: [("ojt", [2, 10, 20]), ("WIOA", [3, 7, 14, 30])])
    func own(program: String, days: [Int]) async throws {
        let placed = try await PlacedPerson.place(daysAgo: 0)
        #expect(try await set("20, 2 10;2", placed).status == 303)
        #expect(try await placed.town.get("/check-in-rhythms", as: placed.town.ines).text.contains("<dt>OJT</dt><dd>2, 10 and 20</dd>"))
        #expect(try await asked(placed, program: program) == days)
    }

    @Test("Nothing puts the usual days back; who has not seen the newest looks again, and what are no days is said")
    func usual() async throws {
        let placed = try await PlacedPerson.place(daysAgo: 0)
        #expect(try await set("2", placed).status == 303)
        #expect(try await set("", placed).status == 409)
        let newest = try await placed.town.database.read { db in try RhythmQueries.versions(seenBy: placed.town.ines.viewer, in: db)[0].id }
        #expect(try await set("3, soon", after: newest.description, placed).status == 422)
        #expect(try await set("", after: newest.description, placed).status == 303)
        #expect(try await asked(placed, program: "OJT") == [3, 7, 14, 30])
    }

    @Test("While all is fine every other day between the first and the last is left out, of any rhythm")
    func lighter() async throws {
        let placed = try await PlacedPerson.place(daysAgo: 0)
        let rhythm = CheckInRhythm(days: [1, 2, 4, 8, 16, 32])
        let days = try await placed.town.database.write { db in
            let placement = try placed.sheet(in: db).placement
            let work = SendCheckIns(agency: placed.agency) { $0.address }
            return try (0..<40).compactMap { number -> Int? in
                let (today, past) = (
                    placed.town.today.adding(days: number),
                    try PlacementQueries.checkIns(of: placed.id, seenBy: placed.town.ines.viewer, in: db)
                )
                guard let day = rhythm.due(.supervisor, of: placement, on: today, after: past) else { return nil }
                try work.askSupervisor(try placed.sheet(in: db), day: day, on: today, at: placed.town.now, in: db)
                try db.run(
                    "UPDATE check_ins SET outcome = 'fine', answered_at = \(placed.town.now), first_answered_at = \(placed.town.now)")
                return day
            }
        }
        #expect(days == [1, 2, 8, 16, 32])
    }
}
