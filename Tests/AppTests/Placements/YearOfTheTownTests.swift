import Dates
import Markup
import Storage
import Testing

@testable import App

@Suite("A year of the town")
struct YearOfTheTownTests {
    @Test("Day by day for a year, people are put forward, placed, asked about, absent, helped and leave, and every invariant holds each evening")
    func year() async throws {
        let town = try await Town.open()
        var year = try await TownYear.begin(in: town)
        var broken: [String] = []
        for number in 0..<365 {
            let day = town.today.adding(days: number)
            let found = try await year.live(on: day)
            broken += found.map { "\(day): \($0)" }
        }
        #expect(broken == [])
        let check = try await town.agency.verifyJournal(by: nil, at: town.now.adding(days: 366), in: town.database)
        #expect(check.trouble == nil)
        let (placed, ended, asked, alarms, hired) = try await year.counts()
        #expect(placed > 30 && ended > 15 && asked > 100 && alarms > 10 && hired > 5)
    }
}

/// The town as it goes on: what happens is drawn from a seed, so that each run is the same.
struct TownYear: Sendable {
    let town: Town
    let employers: [ID<Employer>]
    let openings: [ID<Opening>]
    var draws = Draws(state: 20_261_119)
    private var count = 0

    static func begin(in town: Town) async throws -> TownYear {
        let employers = try await town.database.write { db in
            try ["Lakeshore Bakery", "Arrowhead Packaging", "Kowal Paper Box"].map { name in
                var draft = EmployerDraft(name: name, owner: town.ines.id)
                draft.contacts = [ContactDraft(name: "Sam \(name)", mailbox: "sam@\(Folding.text(name).replacing(" ", with: "")).example")]
                return try draft.create(by: .staff(town.ines), agency: town.agency.id, at: town.now, in: db).id
            }
        }
        let openings = try await town.database.write { db in
            try employers.map { id in
                try OpeningDraft(title: "Packer", occupationCode: "53-7064.00", zip: "60608")
                    .create(at: id, by: town.ines, at: town.now, in: db)
            }
        }
        return TownYear(town: town, employers: employers, openings: openings)
    }

    /// One day from morning to evening. Returns what is wrong in the evening.
    mutating func live(on day: Day) async throws -> [String] {
        let (town, employers, openings, before) = (town, employers, openings, (draws, count))
        let (draws, count, wrong) = try await town.database.write { db in
            var today = TownDay(town: town, day: day, draws: before.0, count: before.1)
            try today.morning(in: db)
            try today.arrivals(at: employers, in: db)
            try today.introductions(for: openings, in: db)
            try today.decisions(in: db)
            try today.answers(in: db)
            try today.alarms(in: db)
            return (today.draws, today.count, try TownDay.brokenInvariants(on: day, in: db))
        }
        (self.draws, self.count) = (draws, count)
        return wrong
    }

    func counts() async throws -> (placed: Int, ended: Int, asked: Int, alarms: Int, hired: Int) {
        try await town.database.read { db in
            (
                try db.one(Int.self, "SELECT COUNT(*) FROM placements"),
                try db.one(Int.self, "SELECT COUNT(*) FROM placements WHERE ended_on IS NOT NULL"),
                try db.one(Int.self, "SELECT COUNT(*) FROM check_ins"), try db.one(Int.self, "SELECT COUNT(*) FROM alarms"),
                try db.one(Int.self, "SELECT COUNT(*) FROM introductions WHERE state = 'hired'")
            )
        }
    }
}

/// A row of numbers that look like chance.
struct Draws: Sendable {
    var state: UInt64

    /// Whether it happens, in so many of a hundred cases.
    mutating func happens(_ percent: Int) -> Bool { below(100) < percent }

    mutating func below(_ count: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % count
    }
}
