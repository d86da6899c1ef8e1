import Dates
import Storage
import Testing
import Web

@testable import App

@Suite("How suggestions are taken, for leads")
struct GuidanceReportTests {
    private func report(_ town: GuidedTown) async throws -> GuidanceReport {
        try await town.town.read { db in
            try GuidanceReportQueries.report(since: town.town.now.adding(days: -90), seenBy: town.town.ruth.viewer, in: db)
        }
    }

    @Test("Taken, decided against and chosen all the same are counted, with reasons, by service and by who decided")
    func counted() async throws {
        let town = try await GuidedTown.open()
        try await town.press("accept", "English by day")
        try await town.press("differ", "Packing course", [("reason", "betterOne"), ("words", "x")])
        try await town.press("differ", "Packing course", [("reason", "better_one"), ("words", "The other one is nearer to her work")])
        try await town.press("differ", "Forklift course", [("reason", "person_wish")])
        let report = try await report(town)
        #expect([report.assessed, report.decided] == [1, 1])
        #expect([report.together.accepted, report.together.differed, report.together.added] == [1, 1, 1])
        #expect(report.reasons.map { $0.reason } == [.betterOne, .personWish])
        #expect(report.tallies(by: { $0.staffName ?? "" })["Lucía Herrera"]?.suggested == 2)
        #expect(report.showings.count == 3)
        let page = try await Browser(town.town, as: town.town.ruth).get("/guidance").text
        #expect(
            page.contains("The other one is nearer to her work") && page.contains("Something else suits better") && page.contains("1 <small>of 2"))
    }

    @Test("What was taken is followed to the referral that came of it")
    func followed() async throws {
        let town = try await GuidedTown.open()
        try await town.press("accept", "English by day")
        let before = try await report(town).followed
        #expect(before.taken == 1 && before.sent == 0)
        try await town.town.write { db in try town.refer(to: "English by day", in: db) }
        let after = try await report(town).followed
        #expect(after.sent == 1 && after.begun == 0)
    }

    @Test("Only those who lead see it")
    func leads() async throws {
        let town = try await GuidedTown.open()
        #expect(try await town.lucia.get("/guidance").status == 403)
    }
}
