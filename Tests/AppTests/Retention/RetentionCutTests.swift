import Dates
import Markup
import Storage
import Testing
import Web

@testable import App

@Suite("Whether people stay, compared")
struct RetentionCutTests {
    private func cell(_ page: String, _ name: String) -> String {
        page.firstRange(of: ">\(name)</a>").map { String(page[$0.upperBound...].prefix(900)) } ?? ""
    }

    @Test("The share still there is that of the curve, worked by hand: of five one left on day 30 and one on day 60")
    func byHand() async throws {
        let shop = try await StayTown.open()
        let employer = try await shop.town.add("Bellwether Cold Storage")
        let spells = [shop.ago(200, ended: 170), shop.ago(200, ended: 140)] + (0..<3).map { _ in shop.ago(200) }
        try await shop.place(spells, at: employer)
        let row = cell(try await shop.compared(by: "employer"), "Bellwether Cold Storage")
        #expect(row.contains("3 of 5 lasted 90 days") && row.contains("60 %, between"))
    }

    @Test("One job in several spellings is one job; fewer than five are too few to say, and stand last")
    func jobs() async throws {
        let shop = try await StayTown.open()
        let employer = try await shop.town.add("Bellwether Cold Storage")
        let names = ["Packing", "packing", "PACKING", "packing", "packing"].map { ($0, 100) } + [("Loading", 100), ("Loading", 95)]
        let spells = names.map { name, days in
            var spell = shop.ago(days)
            spell.job = name
            return spell
        }
        try await shop.place(spells, at: employer)
        let page = try await shop.compared(by: "job")
        #expect(cell(page, "Packing").contains("5 of 5 lasted 90 days"))
        #expect(cell(page, "Packing").contains("Fewer than 5 began: too few to say"))
        #expect(!cell(page, "Loading").isEmpty && !page.contains("2 of 2"))
    }

    @Test("By representative, program and center each group leads to its placements, and to no others")
    func groups() async throws {
        let shop = try await StayTown.open()
        let employer = try await shop.town.add("Bellwether Cold Storage")
        var ojt = shop.ago(30)
        (ojt.program, ojt.person) = ("OJT", "Olive")
        try await shop.place([ojt], at: employer, by: shop.town.marcus)
        try await shop.place([shop.ago(30)], at: employer)
        let representatives = try await shop.compared(by: "representative")
        #expect(representatives.contains("Marcus Bell") && representatives.contains("Inés Delgado"))
        #expect(try await shop.compared(by: "center").contains("No center"))
        for address in ["by=program&of=ojt", "by=representative&of=\(shop.town.marcus.id)"] {
            let page = try await shop.town.get("/retention/placements?\(address)", as: shop.town.ines).text
            #expect(page.contains("Olive Lee") && !page.contains("Person No"))
        }
    }

    @Test("By site: a placement says at which place it is, and the places of one employer are compared")
    func sites() async throws {
        let shop = try await StayTown.open()
        let employer = try await shop.town.add("Bellwether Cold Storage") {
            $0.sites = [SiteDraft(name: "Dock nine", street: "2214 W Canal St", isMain: true), SiteDraft(street: "8 Lake St")]
        }
        try await shop.place((0..<5).map { _ in shop.ago(100) }, at: employer)
        let (person, site) = try await shop.town.database.write { db in
            let person = try ParticipantDraft(firstName: "Ola", lastName: "Nowak").create(by: shop.town.ines, at: shop.town.now, in: db)
            return (person, try EmployerQueries.sites(of: employer.id, seenBy: shop.town.ines.viewer, in: db)[0].id)
        }
        let form = [("participant", person.description), ("job", "packing"), ("started_on", "2026-08-01")]
        let path = employer.id.newPlacementPage.address
        #expect(try await shop.town.post(path, form + [("site", person.description)], as: shop.town.ines).status == 422)
        let started = try await shop.town.post(path, form + [("site", site.description)], as: shop.town.ines)
        #expect(
            try await shop.town.get(try #require(started.header("Location")), as: shop.town.ines).text.contains("<dt>Where</dt><dd>Dock nine</dd>"))
        let page = try await shop.compared(by: "site")
        #expect(page.contains("Bellwether Cold Storage, Dock nine") && page.contains("Bellwether Cold Storage, place not said"))
    }

    @Test("Another agency sees none of it")
    func walls() async throws {
        let shop = try await StayTown.open()
        let employer = try await shop.town.add("Bellwether Cold Storage")
        try await shop.place((0..<6).map { _ in shop.ago(100) }, at: employer)
        for cut in RetentionCut.allCases {
            #expect(!(try await shop.compared(by: cut.rawValue, as: shop.town.stranger).contains("Bellwether")))
        }
        #expect(!(try await shop.town.get("/retention/placements", as: shop.town.stranger).text.contains("Person")))
        #expect(try await shop.town.get(employer.id.retentionPage.address, as: shop.town.stranger).status == 404)
        #expect(try await shop.town.post(employer.id.layoffs.address, FitTests.layoff, as: shop.town.stranger).status == 404)
    }
}
