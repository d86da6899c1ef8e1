import Dates
import Evidence
import Storage
import Testing
import Web

@testable import App

@Suite("Whether people stay")
struct RetentionTests {
    @Test("A placement counts once its 90 days have passed, ended or not; those too recent stand apart")
    func counted() async throws {
        let shop = try await StayTown.open()
        let employer = try await shop.town.add("Bellwether Cold Storage")
        let spells = [
            shop.ago(200), shop.ago(120), shop.ago(120, ended: 10), shop.ago(100, ended: 80), shop.ago(40, ended: 30), shop.ago(20),
        ]
        try await shop.place(spells, at: employer)
        let page = try await shop.page(employer)
        #expect(page.contains("3 of 4 lasted 90 days; 2 too recent to tell"))
        #expect(page.contains("3 of 5 lasted 30 days; 1 too recent to tell") && page.contains("data-label=\"As far as we know\""))
        #expect(page.contains("5 too recent to tell; of 1 nobody has told us"))
        #expect(page.contains("after 10, 20, 110 days") && page.contains("2026 Q4: 2 hired"))
        #expect(try await shop.compared(by: "employer").contains("3 of 4 lasted 90 days"))
    }

    @Test("Whoever nobody has told us of stands apart, neither lasting nor gone")
    func notHeard() async throws {
        let shop = try await StayTown.open()
        let employer = try await shop.town.add("Bellwether Cold Storage")
        var silent = shop.ago(120)
        silent.heard = [60]
        try await shop.place([shop.ago(100), shop.ago(100, ended: 50), silent], at: employer)
        #expect(try await shop.page(employer).contains("1 of 2 lasted 90 days; of 1 nobody has told us"))
    }

    @Test("What somebody says by phone counts like an answer: all fine raises no alarm, and no longer there is no sign of life")
    func byPhone() async throws {
        let shop = try await StayTown.open()
        let employer = try await shop.town.add("Bellwether Cold Storage")
        let silent = StayTown.Spell(began: shop.town.today.adding(days: -120))
        try await shop.place([silent], at: employer)
        #expect(try await shop.page(employer).contains("of 1 nobody has told us"))
        let id = try await shop.town.database.read { db in try db.one(ID<Placement>.self, "SELECT id FROM placements") }
        _ = try await shop.town.post("/placements/\(id)/reports", [("outcome", "left")], as: shop.town.ines)
        #expect(try await shop.page(employer).contains("of 1 nobody has told us"))
        let before = try await shop.town.database.read { db in try db.one(Int.self, "SELECT COUNT(*) FROM alarms") }
        #expect(try await shop.town.post("/placements/\(id)/reports", [("outcome", "fine")], as: shop.town.ines).status == 303)
        #expect(try await shop.page(employer).contains("1 of 1 lasted 90 days"))
        #expect(try await shop.town.database.read { db in try db.one(Int.self, "SELECT COUNT(*) FROM alarms") } == before)
    }

    @Test("Whoever comes back to the same employer within two weeks has not left")
    func rehired() async throws {
        let shop = try await StayTown.open()
        let employer = try await shop.town.add("Bellwether Cold Storage")
        var (before, after) = (shop.ago(200, ended: 150), shop.ago(140, ended: 20))
        (before.person, after.person, after.job) = ("Pat", "Pat", "loading")
        try await shop.place([before, after], at: employer)
        let page = try await shop.page(employer)
        #expect(page.contains("1 of 1 lasted 90 days") && page.contains("after 180 days"))
    }

    @Test("Where nobody has left, the page claims no certainty")
    func certain() async throws {
        let shop = try await StayTown.open()
        let employer = try await shop.town.add("Bellwether Cold Storage")
        try await shop.place([shop.ago(100), shop.ago(95)], at: employer)
        let page = try await shop.page(employer)
        #expect(page.contains("nobody of 2 has left; at least 22 % stay") && page.contains("nobody was watched so long yet"))
        #expect(!page.contains("<td role=\"cell\" data-label=\"Still there\">100 %"))
    }

    @Test("Where most leave early and people elsewhere stay, a sign says so, and with few placements none does")
    func sign() async throws {
        let shop = try await StayTown.open()
        let (employer, other) = (try await shop.town.add("Bellwether Cold Storage"), try await shop.town.add("Ashgrove Food Co-op"))
        try await shop.place((0..<12).map { shop.ago(200, ended: $0 < 10 ? 180 : nil) }, at: employer)
        try await shop.place((0..<30).map { _ in shop.ago(150) }, at: other)
        let page = try await shop.page(employer)
        #expect(page.contains("<span class=\"lead\">Watch, Quick turnover.</span>"))
        #expect(page.contains("People leave here sooner than elsewhere: 10 of 12 ended within 180 days where about"))
        #expect(page.contains("People stay here less than elsewhere: 2 of 12 lasted 90 days; at all our employers 32 of 42 lasted 90 days."))
        #expect(!(try await shop.page(other).contains("class=\"lead\">Watch")))
    }

    @Test("A sign once raised stays until little speaks for it; it is looked for once a day, and stands in the journal")
    func kept() async throws {
        let shop = try await StayTown.open()
        let (employer, other) = (try await shop.town.add("Bellwether Cold Storage"), try await shop.town.add("Ashgrove Food Co-op"))
        try await shop.place((0..<12).map { shop.ago(200, ended: $0 < 10 ? 180 : nil) }, at: employer)
        try await shop.place((0..<30).map { _ in shop.ago(150) }, at: other)
        func look(in days: Int) async throws -> RetentionEstimate {
            try await shop.town.database.write { db in
                let (viewer, day) = (Viewer(wholeAgency: shop.town.ines.agency), shop.town.today.adding(days: days))
                try StaffQueries.agency(shop.town.ines.agency, in: db).lookAtRetention(on: day, at: shop.town.now, in: db)
                let stays = try RetentionQueries.stays(seenBy: viewer, in: db).joined
                let all = try EmployerRetention.all(stays, try PlacedPeople(seenBy: viewer, in: db), on: shop.town.today)
                return try #require(all.first { $0.employer == employer.id }?.estimate)
            }
        }
        #expect(try await look(in: 0).flag == .watch)
        #expect(try await shop.town.timeline(employer).first?.hasPrefix("saw a sign, “Watch”: 2 of 12 lasted 90 days") == true)
        var (last, hasStayed) = (try await look(in: 0), false)
        for day in 1...40 where last.flag != nil {
            var spell = shop.ago(150)
            spell.person = "Later \(day)"
            try await shop.place([spell], at: employer)
            last = try await look(in: day)
            if last.chanceBelow < 0.8, last.flag == .watch { hasStayed = true }
        }
        #expect(hasStayed && last.flag == nil && last.chanceBelow < 0.7)
        #expect(try await shop.town.timeline(employer).first == "sees no sign any more that people stay less here than elsewhere")
    }

    @Test("Weeks that a program paid for stand apart, with who was still there when the money had ended")
    func paid() async throws {
        let shop = try await StayTown.open()
        let employer = try await shop.town.add("Bellwether Cold Storage")
        var spells = [shop.ago(139), shop.ago(139, ended: 69), shop.ago(20), shop.ago(69)]
        for (place, days) in [(0, -70), (1, -70), (2, 30)] { spells[place].paidUntil = shop.town.today.adding(days: days) }
        try await shop.place(spells, at: employer)
        #expect(
            try await shop.page(employer).contains(
                "23 weeks paid by a program, 20 by the employer alone; 1 of 2 were there 30 days after the last paid day; 1 too recent to tell"))
    }
}
