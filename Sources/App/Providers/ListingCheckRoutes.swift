import Markup
import OpenReferral
import Phrases
import Storage
import Web

/// A listing behind a private link: its provider looks, confirms by one button, or says what has changed.
enum ListingCheckRoutes {
    static func add(to table: inout Routes) {
        table.get("/listing/:service", may: .link(.verify)) { visit in
            try await show(visit, done: ListingCheckPage.Done(rawValue: visit.incoming.query["done"]))
        }
        table.post("/listing/:service", may: .link(.verify)) { visit, _ in
            try await visit.write { db -> Answer in
                let asked = try Asked(visit, in: db)
                try visit.link.markUsed(at: visit.now, in: db)
                try asked.sheet.listing.confirm(by: asked.sheet.listing.providerName, at: visit.now, in: db)
                return .seeOther(asked.sheet.listing.id.check.query([("done", ListingCheckPage.Done.confirmed.rawValue)]))
            }
        }
        table.post("/listing/:service/correct", may: .link(.verify), correct)
    }

    private struct Asked: Sendable {
        let sheet: ListingSheet
        let helper: StaffMember?

        init(_ visit: Visit, in db: Reading) throws {
            let eyes = Viewer(wholeAgency: try visit.agency.id)
            sheet = try DirectoryQueries.sheet(ID(number: try visit.link.subject), seenBy: eyes, in: db)
            helper = try sheet.listing.askedBy.map { try StaffQueries.member($0, seenBy: eyes, in: db) }
        }
    }

    private static func show(
        _ visit: Visit, done: ListingCheckPage.Done? = nil, typed: String = "", hasErrors: Bool = false
    ) async throws -> Answer {
        let asked = try await visit.read { db in try Asked(visit, in: db) }
        let page = ListingCheckPage(sheet: asked.sheet, typed: typed, hasErrors: hasErrors, done: done)
        let language = visit.language(or: LanguageChoice.wished(visit.incoming) ?? .en)
        return try visit.show(page, in: language, helper: asked.helper, at: asked.sheet.listing.id.check, hasErrors: hasErrors)
    }

    private static func correct(_ visit: Visit, _ form: Form) async throws -> Answer {
        let words = String(form["said"].prefix(2_000))
        guard !words.isEmpty else { return try await show(visit, hasErrors: true) }
        return try await visit.write { db -> Answer in
            let asked = try Asked(visit, in: db)
            try visit.link.markUsed(at: visit.now, in: db)
            try asked.sheet.listing.correct(words, by: asked.sheet.listing.providerName, at: visit.now, in: db)
            return .seeOther(asked.sheet.listing.id.check.query([("done", ListingCheckPage.Done.told.rawValue)]))
        }
    }
}
