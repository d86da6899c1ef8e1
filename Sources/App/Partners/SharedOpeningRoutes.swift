import Markup
import Storage
import Web

/// Openings that partners manage: their mail taken in, read, corrected and kept.
enum SharedOpeningRoutes {
    static func add(to table: inout Routes) {
        table.post("/partners/:partner/mails", may: .serveEmployers, paste)
        table.post("/partners/:partner/mails/:draft/drop", may: .serveEmployers, drop)
        table.get("/partners/:partner/openings/new", may: .serveEmployers, new)
        table.post("/partners/:partner/openings/new", may: .serveEmployers, takeIn)
    }

    private static func paste(_ visit: Visit, _ form: Form) async throws -> Answer {
        let pasted = String(form["words"].prefix(400_000))
        // Of a whole page only the posting is kept.
        let (by, words) = (try visit.by, ReadPosting(in: pasted)?.text ?? String(pasted.prefix(20_000)))
        guard !words.isEmpty else {
            var errors = FieldErrors()
            errors.add("words", "Paste their mail first")
            return try await PartnerRoutes.show(visit, mail: words, errors)
        }
        let partner = try await PartnerRoutes.found(visit)
        return try await visit.write { db -> Answer in
            let id = try PartnerMail(partner: partner.id, words: words).keep(by: by, at: visit.now, in: db)
            return .seeOther(partner.id.newOpeningPage.query([("mail", id.description)]))
        }
    }

    private static func drop(_ visit: Visit, _: Form) async throws -> Answer {
        let (by, partner) = (try visit.by, try await PartnerRoutes.found(visit))
        let draft = try visit.incoming.id("draft", of: PartnerMail.self)
        return try await visit.write { db -> Answer in
            try partner.dropMail(draft, by: by, at: visit.now, in: db)
            return .seeOther(partner.id.page, saying: "Put away. Paste the mail again if it was needed after all.")
        }
    }

    private static func new(_ visit: Visit) async throws -> Answer {
        let (viewer, book, today) = (try visit.by.viewer, visit.office.reference, try visit.today)
        let partner = try await PartnerRoutes.found(visit)
        guard let mail = visit.incoming.query.id("mail", of: PartnerMail.self) else {
            return try await show(visit, partner, SharedOpeningForm(in: book))
        }
        let words = try await visit.read { db in try PartnerQueries.mail(mail, of: partner.id, seenBy: viewer, in: db) }
        return try await show(visit, partner, SharedOpeningForm(PastedOpening(words, on: today), from: mail, in: book))
    }

    private static func show(
        _ visit: Visit, _ partner: Partner, _ form: SharedOpeningForm, _ errors: FieldErrors = FieldErrors()
    ) async throws -> Answer {
        let (viewer, book, programs) = (try visit.by.viewer, visit.office.reference, OpeningPrograms(visit.office.rules))
        let page = try await visit.read { db in
            SharedOpeningPage(
                partner: partner, programs: programs.choices, book: book,
                mail: try ID<PartnerMail>(form.mail).map { try PartnerQueries.mail($0, of: partner.id, seenBy: viewer, in: db) },
                similar: form.employer.isEmpty ? [] : try EmployerQueries.similar(name: form.employer, seenBy: viewer, in: db), form: form,
                errors: errors)
        }
        return try visit.show(page, hasErrors: !errors.isEmpty)
    }

    private static func takeIn(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, book, today, programs) = (try visit.by, visit.office.reference, try visit.today, OpeningPrograms(visit.office.rules))
        let (filled, partner) = (SharedOpeningForm(form, in: book), try await PartnerRoutes.found(visit))
        let similar = try await visit.read { db -> [SimilarEmployer] in
            if let mail = ID<PartnerMail>(filled.mail) { _ = try PartnerQueries.mail(mail, of: partner.id, seenBy: by.viewer, in: db) }
            return filled.employer.isEmpty ? [] : try EmployerQueries.similar(name: filled.employer, seenBy: by.viewer, in: db)
        }
        let errors = filled.errors(similar, in: book, today: today)
        guard errors.isEmpty, let owner = filled.owner(among: similar) else { return try await show(visit, partner, filled, errors) }
        let draft = SharedOpeningDraft(
            partner: partner.id, owner: owner, opening: filled.opening.draft(sites: [], programs: programs.ids, in: book),
            reference: filled.reference, mail: ID(filled.mail))
        return try await visit.write { db -> Answer in
            let id = try draft.takeIn(by: by, at: visit.now, in: db)
            return .seeOther(id.page, saying: "The opening \(draft.opening.title) is taken in.")
        }
    }
}
