import Markup
import Storage
import Testing
import Web

@testable import App

@Suite("The journal")
struct JournalTests {
    @Test("Whoever leads reads what everybody did, with the employer that it was about")
    func told() async throws {
        let town = try await AgencyAtWork.open()
        let kessler = try await town.add("Kessler Metal Works", by: town.marcus)
        let page = try await town.get("/journal", as: town.lead)
        #expect(page.status == 200)
        #expect(page.text.contains("<b>Marcus Bell</b>"))
        #expect(page.text.contains("<a href=\"\(kessler.id.page.address)\">Kessler Metal Works</a>"))
    }

    @Test("Nothing of another agency stands in it")
    func wall() async throws {
        let town = try await AgencyAtWork.open()
        _ = try await town.add("Lakeview Bakery", by: town.stranger)
        let page = try await town.get("/journal", as: town.lead)
        #expect(page.status == 200 && !page.text.contains("Lakeview Bakery") && !page.text.contains("Sam Stranger"))
    }

    @Test("A representative may not read it")
    func refused() async throws {
        let town = try await AgencyAtWork.open()
        #expect(try await town.get("/journal", as: town.ines).status == 403)
    }

    @Test("The second page begins where the first one ends")
    func pages() async throws {
        let town = try await AgencyAtWork.open()
        for number in 0..<JournalQueries.length { _ = try await town.add("Firm \(number)") }
        let (viewer, length) = (town.lead.viewer, JournalQueries.length)
        let first = try await town.database.read { db in try JournalQueries.lines(before: nil, seenBy: viewer, in: db) }
        try #require(first.count == length + 1)
        let (last, next) = (first[length - 1].id, first[length].id)
        let second = try await town.database.read { db in try JournalQueries.lines(before: last, seenBy: viewer, in: db) }
        #expect(second.first?.id == next)
    }
}
