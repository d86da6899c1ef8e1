import Dates
import Evidence
import Storage
import Testing

@testable import App

@Suite("Who is placed counts before where", .onceIsEnough)
struct PlacedPeopleTests {
    /// 60 people with long work histories at Steady, 30 without any at Starter; in both places those with a history stay as a rule.
    private func town() async throws -> (StayTown, starter: Employer) {
        let shop = try await StayTown.open()
        let (steady, starter) = (try await shop.town.add("Steady Works"), try await shop.town.add("Starter Works"))
        try await shop.place((0..<50).map { shop.ago(200 + $0, ended: $0 % 10 == 0 ? 180 + $0 : nil) }, at: steady)
        try await shop.place((0..<30).map { shop.ago(200 + $0, ended: $0 % 3 == 0 ? nil : 170 + $0) }, at: starter)
        // Elsewhere people without a history leave just as often: it is not Starter's doing.
        for number in 0..<4 {
            let other = try await shop.town.add("Other \(number)")
            try await shop.place((0..<8).map { shop.ago(200 + $0, ended: $0 % 3 == 0 ? nil : 170 + $0) }, at: other)
        }
        try await shop.town.database.write { db in
            let people = try ParticipantQueries.all(seenBy: shop.town.ines.viewer, in: db)
            for person in people where person.lastName.contains("Steady") {
                let spell = WorkSpellDraft(
                    job: "packer", from: Month(shop.town.today.adding(days: -3_000)), to: Month(shop.town.today.adding(days: -300)))
                try person.add(spell, by: .agency, at: shop.town.now, in: db)
            }
            for person in people where !person.lastName.contains("Steady") {
                let spell = WorkSpellDraft(
                    job: "helper", from: Month(shop.town.today.adding(days: -420)), to: Month(shop.town.today.adding(days: -400)))
                try person.add(spell, by: .agency, at: shop.town.now, in: db)
            }
        }
        return (shop, starter)
    }

    private func retention(_ shop: StayTown, of employer: Employer) async throws -> EmployerRetention {
        let viewer = shop.town.ines.viewer
        let (stays, people) = try await shop.town.database.read { db in
            (try RetentionQueries.stays(seenBy: viewer, in: db).joined, try PlacedPeople(seenBy: viewer, in: db))
        }
        return try #require(try EmployerRetention.all(stays, people, on: shop.town.today).first { $0.employer == employer.id })
    }

    @Test("An employer who takes people who are harder to place is held against what such people let expect, and is not flagged for them")
    func harder() async throws {
        let (shop, starter) = try await town()
        let estimate = try #require(try await retention(shop, of: starter).estimate)
        let expected = try #require(estimate.count.expected)
        #expect(expected < 0.55 && estimate.flag == nil)
        let plain = try #require(
            Retention([
                try RetentionCount(kept: 45, told: 50), try RetentionCount(kept: 10, told: 30), try RetentionCount(kept: 3, told: 8),
                try RetentionCount(kept: 3, told: 8), try RetentionCount(kept: 3, told: 8), try RetentionCount(kept: 3, told: 8),
            ])
        ).estimate(try RetentionCount(kept: 10, told: 30))
        #expect(plain.chanceBelow > estimate.chanceBelow + 0.3, "held against all alike, it would look bad")
        #expect(try await shop.page(starter).contains("let expect to stay 90 days wherever they go"))
    }

    @Test("While too few can be told, what is usual stands for everybody")
    func few() async throws {
        let shop = try await StayTown.open()
        let employer = try await shop.town.add("Steady Works")
        try await shop.place((0..<12).map { shop.ago(200 + $0) }, at: employer)
        #expect(try await retention(shop, of: employer).estimate?.count.expected == nil)
        #expect(try await !shop.page(employer).contains("wherever they go"))
    }

    @Test("No protected trait, program or fact of the employer is among what is looked at")
    func inputs() {
        #expect(
            Set(App.PlacedPerson.names) == [
                "jobs_before", "months_before", "longest_job", "gap", "placed_before", "left_early_before", "car", "minutes", "skills", "credentials",
            ])
    }

    @Test("Only what was so before the first day there counts")
    func before() {
        let person = App.PlacedPerson(jobs: [(Month(rawValue: "2020-01")!, Month(rawValue: "2020-12")!), (Month(rawValue: "2026-05")!, nil)])
        #expect(person.jobs.count == 2)
        let names = App.PlacedPerson.names
        let inputs = person.inputs(startingOn: Day("2021-03-10")!, after: [])
        #expect(inputs[names.firstIndex(of: "jobs_before")!] == 1 && inputs[names.firstIndex(of: "months_before")!] == 12)
        #expect(inputs[names.firstIndex(of: "gap")!] == 4 && inputs[names.firstIndex(of: "car")!].isNaN)
    }
}
