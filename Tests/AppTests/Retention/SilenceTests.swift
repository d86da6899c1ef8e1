import Dates
import Markup
import Storage
import Testing
import Web

@testable import App

@Suite("A silent employer")
struct SilenceTests {
    private func open() async throws -> (StayTown, Employer) {
        let shop = try await StayTown.open()
        let employer = try await shop.town.add("Bellwether Cold Storage") {
            $0.contacts = [ContactDraft(name: "Gary Stone", mailbox: "gary@bellwether.example")]
        }
        return (shop, employer)
    }

    /// Somebody who began 60 days ago, about whom they were asked on these days without a word.
    private func spell(_ shop: StayTown, asked: [Int], heard: [Int] = []) -> StayTown.Spell {
        StayTown.Spell(began: shop.town.today.adding(days: -60), heard: heard, asked: asked)
    }

    private func isSilent(_ employer: Employer, _ shop: StayTown) async throws -> Bool {
        let (own, fit) = (try await shop.town.get(employer.id.page.address, as: shop.town.ines).text, try await shop.page(employer))
        let signs = (
            own.contains(">Silent</span>"), fit.contains("class=\"lead\">Silent."), try await shop.compared(by: "employer").contains(">Silent</span>")
        )
        #expect(signs.0 == signs.1 && signs.1 == signs.2, "\(signs)")
        return signs.0
    }

    @Test("Who leaves two of three check-ins unanswered is silent on its page, in fit and in the comparison, with the numbers")
    func silent() async throws {
        let (shop, employer) = try await open()
        try await shop.place([spell(shop, asked: [7, 30], heard: [3])], at: employer)
        #expect(try await isSilent(employer, shop))
        for page in [employer.id.page, employer.id.retentionPage] {
            #expect(
                try await shop.town.get(page.address, as: shop.town.ines).text.contains("2 of 3 check-ins of the last 90 days were not answered."))
        }
    }

    @Test("One question without an answer is told and is no sign; what was asked just now, or of somebody who has left, is not even told")
    func single() async throws {
        let (shop, employer) = try await open()
        var left = spell(shop, asked: [7, 14])
        left.ended = shop.town.today.adding(days: -5)
        try await shop.place([spell(shop, asked: [30, 59], heard: [3]), left], at: employer)
        #expect(try await !isSilent(employer, shop))
        #expect(try await shop.page(employer).contains("1 of 4 check-ins of the last 90 days were not answered."))
    }

    @Test("What they say by phone counts like an answer")
    func byPhone() async throws {
        let (shop, employer) = try await open()
        try await shop.place([spell(shop, asked: [50, 55])], at: employer)
        #expect(try await isSilent(employer, shop))
        let id = try await shop.town.database.read { db in try db.one(ID<Placement>.self, "SELECT id FROM placements") }
        #expect(try await shop.town.post("/placements/\(id)/reports", [("outcome", "fine")], as: shop.town.ines).status == 303)
        #expect(try await !isSilent(employer, shop))
    }

    @Test("An answer owed for a month is silence, on the opening and where people are suggested for it too", arguments: [(29, false), (31, true)])
    func owed(days: Int, isSign: Bool) async throws {
        let shop = try await OpeningTown.open()
        try await shop.town.log(shop.employer, by: shop.town.ines, daysAgo: days, owes: .them)
        let page = try await shop.note()
        for address in [page, "\(page)/people"] {
            #expect(try await shop.town.get(address, as: shop.town.ines).text.contains("Silent: Lakeshore Bakery.") == isSign)
        }
        let own = try await shop.town.get(shop.employer.id.page.address, as: shop.town.ines).text
        #expect(own.contains("They owe us an answer for \(days) days.") && own.contains(">Silent</span>") == isSign)
    }

    @Test("Somebody put forward about whom nothing is said for a week is told")
    func undecided() async throws {
        let forward = try await PutForward.make()
        let town = forward.town
        let glance = try await town.database.read { db in
            let sheet = try forward.sheet(in: db)
            return try FitQueries.glances(
                at: [sheet.introduction.employer], on: town.today.adding(days: 8), at: town.now.adding(days: 8), seenBy: town.ines.viewer, in: db)[0]
        }
        #expect(glance.silence.shown == 1 && glance.silence.undecided == 1)
        #expect(glance.silence.lines(on: town.today, in: .chicago) == ["About 1 of 1 put forward in the last 90 days they said nothing."])
    }

    @Test("How soon they answer is told with what it rests on")
    func replies() async throws {
        let (shop, employer) = try await open()
        try await shop.place([spell(shop, asked: [], heard: [3, 7])], at: employer)
        try await shop.town.database.write { db in
            try db.run("UPDATE check_ins SET sent_at = \(shop.town.now.adding(hours: -3)) WHERE day_number = 3")
            try db.run("UPDATE check_ins SET sent_at = \(shop.town.now.adding(hours: -5)) WHERE day_number = 7")
        }
        #expect(try await shop.page(employer).contains("After 4 hours, median of 2 check-ins."))
    }
}
