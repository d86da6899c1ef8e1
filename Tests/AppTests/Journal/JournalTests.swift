import Dates
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

    @Test("Entries of one moment stand in the order in which they were written, in the journal and on the timeline")
    func order() async throws {
        let town = try await AgencyAtWork.open()
        let (kessler, viewer) = (try await town.add("Kessler Metal Works"), town.lead.viewer)
        let words = (0..<40).map { "did number \($0)" }
        for half in [words.prefix(20), words.suffix(20)] {
            try await town.database.write { db in
                for word in half {
                    try JournalNote(kind: .edit, words: word, employer: kessler.id)
                        .write(agency: town.ines.agency, by: .staff(town.ines), at: town.now, in: db)
                }
            }
        }
        let lines = try await town.database.read { db in try JournalQueries.lines(JournalSearch(), in: .chicago, seenBy: viewer, in: db) }
        #expect(lines.prefix(40).map(\.words) == words.reversed())
        #expect(try await town.timeline(kessler).prefix(40) == words.reversed()[...])
    }

    @Test("The second page begins where the first one ends")
    func pages() async throws {
        let town = try await AgencyAtWork.open()
        for number in 0..<JournalQueries.length { _ = try await town.add("Firm \(number)") }
        let (viewer, length) = (town.lead.viewer, JournalQueries.length)
        var search = JournalSearch()
        let first = try await town.database.read { [search] db in try JournalQueries.lines(search, in: .chicago, seenBy: viewer, in: db) }
        try #require(first.count == length + 1)
        let (last, next) = (first[length - 1].id, first[length].id)
        search.before = last
        let second = try await town.database.read { [search] db in try JournalQueries.lines(search, in: .chicago, seenBy: viewer, in: db) }
        #expect(second.first?.id == next)
    }
}

@Suite("The auditor's page")
struct AuditPageTests {
    @Test("Entries are found by who, what and when")
    func search() async throws {
        let town = try await AgencyAtWork.open()
        _ = try await town.add("Kessler Metal Works", by: town.marcus)
        _ = try await town.add("Lumen Bakery", by: town.ines)
        let by = { (query: String) in try await town.get("/journal?\(query)", as: town.lead).text }
        #expect(try await by("who=\(town.marcus.id)").contains("Kessler Metal Works"))
        #expect(try await !by("who=\(town.marcus.id)").contains("Lumen Bakery"))
        #expect(try await by("kind=talk").contains("Nothing like that happened."))
        #expect(try await by("from=2026-11-19&until=2026-11-19").contains("Lumen Bakery"))
        #expect(try await by("from=2026-11-20").contains("Nothing like that happened."))
    }

    @Test("Somebody verifies it there, and everybody who may sees when and how it was found")
    func verify() async throws {
        let town = try await AgencyAtWork.open()
        _ = try await town.add("Kessler Metal Works")
        #expect(try await town.get("/journal", as: town.lead).text.contains("Nobody has verified the journal yet."))
        #expect(try await town.post("/journal/checks", as: town.ines).status == 403)
        #expect(try await town.post("/journal/checks", as: town.lead).status == 303)
        let page = try await town.get("/journal", as: town.lead).text
        #expect(page.contains("Verified today, 11:00 AM.") && page.contains("sealed entries are as they were written"))
    }
}
