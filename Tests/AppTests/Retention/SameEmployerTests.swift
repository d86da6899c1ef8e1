import Dates
import Storage
import Testing

@testable import App

/// Today is November 19, 2026; a job that began on February 10, 2025 stands for an exit in 2025 Q1, so its quarters are 2025 Q3 and 2026 Q1.
@Suite("The federal measure of the same employer")
struct SameEmployerTests {
    private static let began = Day("2025-02-10")!

    private func measure(_ spells: [StayTown.Spell], then: [StayTown.Spell] = []) async throws -> SameEmployer {
        let shop = try await StayTown.open()
        let (employer, other) = (try await shop.town.add("Bellwether Cold Storage"), try await shop.town.add("Ashgrove Food Co-op"))
        try await shop.place(spells, at: employer)
        try await shop.place(then, at: other)
        let stays = try await shop.town.database.read { db in try RetentionQueries.stays(seenBy: shop.town.ines.viewer, in: db) }.joined
        return SameEmployer(stays, on: shop.town.today)
    }

    private func spell(until ended: String? = nil, heard: [Int] = []) -> StayTown.Spell {
        StayTown.Spell(began: Self.began, ended: ended.flatMap { Day($0) }, heard: heard)
    }

    @Test("Counted is who was there in both quarters, of those who were there in the second; whoever left before is no part of it")
    func counts() async throws {
        let found = try await measure([
            spell(until: "2026-01-02"), spell(until: "2026-05-30"), spell(heard: [180, 330]), spell(until: "2025-12-31"), spell(until: "2025-06-30"),
        ])
        #expect(found.same == 3 && found.known == 4 && found.notHeard.isEmpty && found.unknown == 0)
        #expect("\(found.quarters.lowerBound) \(found.quarters.upperBound)" == "2024 Q4 2025 Q3")
    }

    @Test("Whoever is not heard of is neither counted nor left out: they are told apart")
    func silence() async throws {
        let found = try await measure([spell(heard: [180]), spell(heard: [90]), spell()])
        #expect(found.same == 0 && found.known == 0 && found.notHeard.count == 1 && found.unknown == 2)
    }

    @Test("Another employer in the fourth quarter is not the same; work found within 90 days is one exit, not two")
    func others() async throws {
        var (first, second) = (spell(until: "2025-09-30"), StayTown.Spell(began: Day("2025-11-01")!, ended: Day("2026-03-01")))
        (first.person, second.person) = ("Pat", "Pat")
        var (early, soon) = (spell(until: "2025-03-01"), StayTown.Spell(began: Day("2025-04-20")!, ended: Day("2026-08-01")))
        (early.person, soon.person) = ("Sid", "Sid")
        let found = try await measure([first, early], then: [second, soon])
        #expect(found.same == 1 && found.known == 2)
    }

    @Test("Wages that a program pays put the exit off until they end")
    func paid() async throws {
        var paid = spell(until: "2026-03-31")
        (paid.program, paid.paidUntil) = ("OJT", Day("2025-04-15"))
        let found = try await measure([paid])
        #expect(found.same == 0 && found.known == 1)
    }

    @Test("Fewer than five are told as too few; the page says that there are no wage records")
    func few() async throws {
        let shop = try await StayTown.open()
        let employer = try await shop.town.add("Bellwether Cold Storage")
        try await shop.place((0..<4).map { _ in spell(until: "2026-05-30") }, at: employer)
        #expect(try await shop.page(employer).contains("too few to say: fewer than 5"))
        try await shop.place([StayTown.Spell(person: "Pat", began: Self.began, ended: Day("2025-12-01"))], at: employer)
        let page = try await shop.compared(by: "employer")
        #expect(page.contains("4 of 5 worked for the same employer in both quarters") && page.contains("There are no wage records here"))
    }
}
