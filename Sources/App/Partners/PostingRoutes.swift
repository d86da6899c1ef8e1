import Dates
import Storage
import Web

/// Openings that stand on a partner's own page: looked for by a press, and what changed there seen.
enum PostingRoutes {
    static func add(to table: inout Routes) {
        table.post("/partners/:partner/look", may: .serveEmployers, look)
        table.post("/partners/:partner/postings/:posting/seen", may: .serveEmployers, see)
    }

    /// Nobody's site is asked more often.
    private static let secondsBetween = 60

    private static func look(_ visit: Visit, _: Form) async throws -> Answer {
        let (viewer, today, partner) = (try visit.by.viewer, try visit.today, try await PartnerRoutes.found(visit))
        guard !partner.openingsAddress.isEmpty else { return .seeOther(partner.id.editPage, saying: "Say first where their openings stand.") }
        let last = try await visit.read { db in try PostingQueries.look(at: partner.id, seenBy: viewer, in: db) }
        if let last, last.address == partner.openingsAddress, visit.now < last.at.adding(seconds: secondsBetween) {
            return .seeOther(partner.id.page, saying: "Somebody looked there a moment ago.")
        }
        let found = await partner.found(by: visit.office.settings.pages)
        return try await visit.write { db -> Answer in
            switch try partner.take(found, on: today, at: visit.now, in: db) {
            case .success(let tally):
                return .seeOther(partner.id.page, saying: tally.words.isEmpty ? "Looked there: nothing new." : "Looked there: \(tally.words).")
            case .failure(let problem): return .seeOther(partner.id.page, saying: problem.words)
            }
        }
    }

    private static func see(_ visit: Visit, _: Form) async throws -> Answer {
        let (by, partner) = (try visit.by, try await PartnerRoutes.found(visit))
        let posting = try visit.incoming.id("posting", of: PartnerPosting.self)
        return try await visit.write { db -> Answer in
            try partner.see(posting, by: by, at: visit.now, in: db)
            return .seeOther(partner.id.page, saying: "Put away until their page changes again.")
        }
    }
}
