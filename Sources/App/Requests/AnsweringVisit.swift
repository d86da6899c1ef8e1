import Markup
import Phrases
import Storage
import Web

/// A visit to the questions, by the employer's private link or by staff on the phone: which request it is about and who types.
struct AnsweringVisit: Sendable {
    let visit: Visit
    let typist: Typist
    private let question: @Sendable (Reading) throws -> RequestSheet

    /// By private link: the request that the link was made for.
    static func byLink(_ visit: Visit) throws -> AnsweringVisit {
        let (link, agency) = (try visit.link, try visit.agency)
        let id = ID<RequestForInformation>(number: link.subject)
        return AnsweringVisit(visit: visit, typist: .employer) { db in
            let sheet = try RequestQueries.sheet(of: id, seenBy: Viewer(wholeAgency: agency.id), in: db)
            guard sheet.request.withdrawnAt == nil else { throw NotFound() }
            return sheet
        }
    }

    /// On the phone: the newest request to the employer.
    static func onPhone(_ visit: Visit) throws -> AnsweringVisit {
        let (by, employer) = (try visit.by, try visit.incoming.id("employer", of: Employer.self))
        return AnsweringVisit(visit: visit, typist: .staff(by)) { db in
            try RequestQueries.newestSheet(to: employer, seenBy: by.viewer, in: db)
        }
    }

    private init(visit: Visit, typist: Typist, question: @escaping @Sendable (Reading) throws -> RequestSheet) {
        self.visit = visit
        self.typist = typist
        self.question = question
    }

    func sheet(in db: Reading) throws -> RequestSheet { try question(db) }

    func links(_ sheet: RequestSheet) -> RequestLinks { RequestLinks(sheet.request, for: typist) }

    func isOpen(_ sheet: RequestSheet) -> Bool { sheet.request.isOpen(to: typist, at: visit.now) }

    /// The employer's language is kept with the request, that of a member of staff on her device.
    func language(_ sheet: RequestSheet) -> Language {
        switch typist {
        case .employer: Language(rawValue: visit.incoming.query[LanguageChoice.field]) ?? sheet.request.language
        case .staff: visit.language(or: .en)
        }
    }

    func show(
        _ page: some PublicPage, _ sheet: RequestSheet, in language: Language? = nil, at path: Link, hasErrors: Bool = false
    ) throws -> Answer {
        try visit.show(page, in: language ?? self.language(sheet), helper: sheet.helper, at: path, hasErrors: hasErrors)
    }

    /// The way to the next page, with the language that was chosen.
    func go(to link: Link, in language: Language?) -> Answer {
        guard let language else { return .seeOther(link) }
        return .seeOther(link).setting(Cookie(LanguageChoice.field, language.rawValue, lasting: 365 * 86_400))
    }

    /// Notes that the link was used, if there is one.
    func markUsed(in db: Writing) throws {
        if typist.staff == nil { try visit.link.markUsed(at: visit.now, in: db) }
    }
}
