import Dates
import Foundation
import Storage
import Testing
import Web

@testable import App

@Suite("Dead ends")
struct UnmetNeedTests {
    @Test("One press counts it, with what is known of person and service, and can be taken back")
    func press() async throws {
        let sent = try await SentOut.make()
        let ines = try await Browser(sent.town, as: sent.town.ines)
        let page = try await ines.get("/people/\(sent.person)/refer?service=\(sent.english)").text
        #expect(page.contains("Nobody speaks Spanish"))
        _ = try await ines.post("/unmet-needs", [("participant", "\(sent.person)"), ("service", "\(sent.english)"), ("why", "language")])
        let count = try await sent.unmet()[0]
        #expect(count.why == .language && count.need == .english && count.language == "Spanish" && count.place == "60623")
        let takeback = try await sent.town.read { db in try db.one(ID<Takeback>.self, "SELECT id FROM takebacks") }
        #expect(try await ines.post("/takebacks/\(takeback)").status == 303)
        #expect(try await sent.unmet().isEmpty)
    }

    @Test("A search of services that finds nothing offers to count what was looked for")
    func search() async throws {
        let sent = try await SentOut.make()
        let ines = try await Browser(sent.town, as: sent.town.ines)
        let page = try await ines.get("/providers?need=legal&language=Polish&place=60641").text
        #expect(page.contains("Count it as missing here") && page.contains("name=\"place\" value=\"60641\""))
        _ = try await ines.post("/unmet-needs", [("need", "legal"), ("language", "Polish"), ("place", "60641"), ("why", "no_such")])
        let report = try await ines.get("/unmet-needs").text
        for words in ["Legal help", "Polish", "60641", "Nov 2026", "Nobody offers it", "1 in all"] { #expect(report.contains(words), "\(words)") }
    }

    @Test("The report begins on the day asked for, and names people only to those who may see them")
    func report() async throws {
        let sent = try await SentOut.make()
        let ivy = try await sent.town.write { db in
            try UnmetNeedDraft(why: .full, need: .food, language: "Polish", place: "60608")
                .log(of: sent.town.agency.id, by: .agency, on: Day("2026-03-01")!, at: sent.town.now, in: db)
            try UnmetNeedDraft(why: .cost).about(sent.person, sent.welding, seenBy: sent.town.ines.viewer, in: db)
                .log(of: sent.town.agency.id, by: .agency, on: sent.town.today, at: sent.town.now, in: db)
            let west = try sent.town.agency.id.openCenter(name: "West", street: "", phone: "", by: .agency, at: sent.town.now, in: db)
            return try Premises.hire("Ivy West", .intake, west, sent.town.agency.id, at: sent.town.now, in: db)
        }
        let ines = try await Browser(sent.town, as: sent.town.ines)
        #expect(try await ines.get("/unmet-needs").text.contains("2 in all"))
        let later = try await ines.get("/unmet-needs?since=2026-11-01").text
        #expect(later.contains("1 in all") && later.contains("Rosa Quintero") && !later.contains("<th role=\"rowheader\" scope=\"row\">Food</th>"))
        let seen = try await Browser(sent.town, as: ivy).get("/unmet-needs").text
        #expect(seen.contains("2 in all") && !seen.contains("Rosa"))
    }
}
