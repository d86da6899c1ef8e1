import Dates
import Phrases
import Storage
import Web

/// For whom, in which language and where there is no service near.
enum CoverageRoutes {
    static func add(to table: inout Routes) {
        table.get("/coverage", may: .servePeople, show)
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        let (viewer, today, query, book) = (try visit.by.viewer, try visit.today, visit.incoming.query, visit.office.reference)
        let miles = Int(query["miles"]).flatMap { Nearness.choices.contains($0) ? $0 : nil } ?? Coverage.usualMiles
        let asked = CoverageQuestion(need: Need(rawValue: query["need"]), language: Language(rawValue: query["language"]), miles: miles)
        let (offers, people, populations, unmet) = try await visit.read { db in
            (
                try CoverageQueries.offers(on: today, seenBy: viewer, in: db), try CoverageQueries.people(seenBy: viewer, in: db),
                try db.all(StaffQueries.populations(seenBy: viewer)),
                try UnmetNeedQueries.counts(since: today.adding(days: -CoveragePage.daysOfUnmet), seenBy: viewer, in: db)
            )
        }
        let coverage = Coverage(offers: offers, people: people, within: miles, in: book)
        return try visit.show(CoveragePage(coverage: coverage, asked: asked, populations: populations.map(\.name), unmet: unmet))
    }
}
