import Dates
import Storage
import Testing
import Web

@testable import App

@Suite("Working hours")
struct HoursTests {
    @Test("An administrator changes them; reply times and promises count by them from then on, and the journal says so")
    func changed() async throws {
        let town = try await Town.open()
        let olga = try await Browser(town, as: town.olga)
        #expect(try await olga.get("/team/setup").text.contains("value=\"08:30\""))
        #expect(try await olga.post("/team/hours", [("opens", "07:00"), ("closes", "15:15")]).status == 303)
        #expect(try await olga.get("/team/setup").text.contains("value=\"15:15\""))
        let (agency, words) = try await town.read { db in
            (
                try StaffQueries.agency(town.agency.id, in: db),
                try db.all(String.self, "SELECT words FROM journal WHERE kind = 'team' ORDER BY id DESC LIMIT 1")
            )
        }
        #expect(words == ["changed the working hours: 7:00 AM to 3:15 PM, was 8:30 AM to 5:00 PM"])
        #expect(agency.hours == WorkingHours(opens: 420, closes: 915, zone: .chicago))
        let night = Zone.chicago.instant(of: town.today, hour: 20)
        #expect(Promise.cutoff(at: night, in: agency.hours) == Zone.chicago.instant(of: town.today.adding(days: -1), hour: 15, minute: 15))
    }

    @Test("The time of a reply counts the agency's own hours")
    func replies() async throws {
        let met = try await MetTown.open()
        let minutes = try await met.town.write { db in
            try met.town.agency.changeHours(
                to: WorkingHours(opens: 600, closes: 720, zone: .chicago), by: met.town.olga, at: met.town.now, in: db)
            let asked = Zone.chicago.instant(of: met.town.today.adding(days: -1), hour: 9)
            try met.employer.logConversation(ConversationDraft(kind: .call, at: asked, owes: .us), by: met.town.ines, at: asked, in: db)
            try met.employer.logConversation(
                ConversationDraft(kind: .call, at: met.town.now, settles: .all(.us)), by: met.town.ines, at: met.town.now, in: db)
            return try db.one(Int.self, "SELECT reply_minutes FROM conversations WHERE reply_minutes IS NOT NULL")
        }
        #expect(minutes == 120 + 60)
    }

    @Test("Hours that are none are refused, others than administrators change none, and other agencies keep theirs")
    func refused() async throws {
        let town = try await Town.open()
        let olga = try await Browser(town, as: town.olga)
        for (opens, closes) in [("17:00", "08:30"), ("08:30", "09:00"), ("", "17:00"), ("25:00", "26:00"), ("8", "9")] {
            #expect(try await olga.post("/team/hours", [("opens", opens), ("closes", closes)]).status == 422, "\(opens) \(closes)")
        }
        #expect(try await Browser(town, as: town.ruth).post("/team/hours", [("opens", "07:00"), ("closes", "15:00")]).status == 403)
        _ = try await olga.post("/team/hours", [("opens", "07:00"), ("closes", "15:00")])
        let there = try await town.read { db in try StaffQueries.agency(town.stranger.agency, in: db).hours }
        #expect(there == WorkingHours(zone: .chicago))
    }
}
