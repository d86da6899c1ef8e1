import Markup
import Phrases
import Web

/// The public page of an opening, if the employer agreed to it.
enum JobRoutes {
    static func add(to table: inout Routes) {
        table.get("/jobs/:opening", may: .anyone, show)
    }

    private static func show(_ visit: Visit) async throws -> Answer {
        let (book, id) = (visit.office.reference, try visit.incoming.id("opening", of: Opening.self))
        let published = try await visit.read { db in try PublishedOpening.find(id, in: db) }
        let posting = JobPosting(published, at: visit.office.settings.address(id.jobPage), in: book)
        let page = JobPage(published: published, book: book, posting: try posting.html)
        let language = visit.language(or: LanguageChoice.wished(visit.incoming) ?? .en)
        let frame = PublicFrame(
            agency: published.agency, language: language, now: visit.now, assets: visit.office.assets, formToken: "",
            translations: Language.allCases.map { ($0, id.jobPage.query([(LanguageChoice.field, $0.rawValue)])) }, helper: nil)
        return LanguageChoice.keep(.page(frame.html(page)), visit.incoming)
    }
}
