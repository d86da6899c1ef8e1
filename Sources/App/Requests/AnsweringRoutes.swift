import Markup
import Phrases
import Storage
import Web

/// What a folder above this one does when answers arrive, in the same transaction.
typealias OnSubmit = @Sendable (SubmittedAnswers, Visit, Writing) throws -> Void

/// The pages of the questionnaire, the same for the employer and for staff on the phone.
enum AnsweringRoutes {
    /// Goes on where they stopped.
    static func resume(_ answering: AnsweringVisit) async throws -> Answer {
        let sheet = try await answering.visit.read { db in try answering.sheet(in: db) }
        let links = answering.links(sheet)
        let choice = (LanguageChoice.field, answering.visit.incoming.query[LanguageChoice.field])
        if sheet.request.submittedAt != nil { return .seeOther(links.end.query([choice])) }
        let isDone = sheet.request.page >= RequestForInformation.checkPage
        return .seeOther((isDone ? links.check : links.page(sheet.request.page)).query([choice]))
    }

    static func page(_ answering: AnsweringVisit) async throws -> Answer {
        let (page, today) = (try page(answering.visit.incoming.parameter("number")), try answering.visit.today)
        let sheet = try await answering.visit.read { db in try answering.sheet(in: db) }
        let links = answering.links(sheet)
        guard answering.isOpen(sheet) else { return .seeOther(links.end) }
        let comesFromCheck = answering.visit.incoming.query[RequestPageForm.returning] == RequestPageForm.toCheck
        let draft = sheet.request.draft
        let problems = comesFromCheck ? draft.problems(on: page, today: today, in: answering.language(sheet)) : []
        let shown = RequestPage(
            sheet: sheet, page: page, draft: draft, problems: problems, typist: answering.typist, returnsToCheck: comesFromCheck)
        return try answering.show(shown, sheet, at: links.page(page.number))
    }

    /// Keeps the page and goes where the pressed button leads; with errors the same page again, and nothing typed is lost.
    static func keep(_ answering: AnsweringVisit, _ form: Form) async throws -> Answer {
        let (page, today) = (try page(answering.visit.incoming.parameter("number")), try answering.visit.today)
        let (sheet, sent, kept) = try await answering.visit.write { db in
            let sheet = try answering.sheet(in: db)
            let sent = RequestPageForm(form, page: page, usual: answering.language(sheet))
            guard answering.isOpen(sheet) else { return (sheet, sent, nil as KeptPage?) }
            try answering.markUsed(in: db)
            return (sheet, sent, try sheet.keep(sent, by: answering.typist, on: today, at: answering.visit.now, in: db))
        }
        guard let kept else { return try tooLate(answering, sheet) }
        let links = answering.links(sheet)
        if sent.wish == .proceed && kept.hasErrors {
            let shown = RequestPage(
                sheet: sheet, page: page, draft: kept.draft, problems: kept.problems, typist: answering.typist, returnsToCheck: sent.returnsToCheck)
            return try answering.show(shown, sheet, in: sent.writtenIn, at: links.page(page.number), hasErrors: true)
        }
        return next(answering, links, sent, kept)
    }

    /// Keeps what is typed so far, for the script that does so by itself.
    static func save(_ answering: AnsweringVisit, _ form: Form) async throws -> Answer {
        let (page, today) = (try page(form[RequestPageForm.pageNumber]), try answering.visit.today)
        let isKept = try await answering.visit.write { db in
            let sheet = try answering.sheet(in: db)
            guard answering.isOpen(sheet) else { return false }
            try answering.markUsed(in: db)
            let sent = RequestPageForm(form, page: page, keepsOnly: true, usual: answering.language(sheet))
            _ = try sheet.keep(sent, by: answering.typist, on: today, at: answering.visit.now, in: db)
            return true
        }
        return .text("", status: isKept ? .ok : .conflict)
    }

    private static func page(_ number: String?) throws -> Questionnaire.Page {
        guard let page = number.flatMap({ Int($0) }).flatMap(Questionnaire.current.page) else { throw NotFound() }
        return page
    }

    private static func next(_ answering: AnsweringVisit, _ links: RequestLinks, _ sent: RequestPageForm, _ kept: KeptPage) -> Answer {
        let number = sent.next(isFine: !kept.hasErrors)
        guard number != RequestForInformation.checkPage else { return .seeOther(links.check) }
        let again = sent.returnsToCheck && number == sent.page.number ? RequestPageForm.toCheck : ""
        let link = links.page(number).query([(RequestPageForm.returning, again)])
        switch sent.wish {
        case .language(let language): return answering.go(to: link, in: language)
        case .jobs: return .seeOther(link.anchor("positions-\(max(0, kept.draft.answers.positions.count - 1))"))
        case .keep, .proceed, .back: return .seeOther(link)
        }
    }
}

extension AnsweringRoutes {
    static func check(_ answering: AnsweringVisit) async throws -> Answer {
        let sheet = try await answering.visit.read { db in try answering.sheet(in: db) }
        guard answering.isOpen(sheet) else { return .seeOther(answering.links(sheet).end) }
        return try check(answering, sheet, problems: [])
    }

    private static func check(_ answering: AnsweringVisit, _ sheet: RequestSheet, problems: [AnswerProblem]) throws -> Answer {
        let all = sheet.request.draft.problemsBeforeSending(today: try answering.visit.today, in: answering.language(sheet))
        let shown = RequestCheckPage(sheet: sheet, typist: answering.typist, problems: problems, warnings: all.filter { $0.weight == .warning })
        return try answering.show(shown, sheet, at: answering.links(sheet).check, hasErrors: !problems.isEmpty)
    }

    /// Sends the answers in; with errors "check your answers" again, each error leading to its page.
    static func send(_ answering: AnsweringVisit, onSubmit: @escaping OnSubmit) async throws -> Answer {
        let (visit, agency) = (answering.visit, try answering.visit.agency)
        let (sheet, sending) = try await visit.write { db in
            let sheet = try answering.sheet(in: db)
            guard answering.isOpen(sheet) else { return (sheet, nil as Sending?) }
            try answering.markUsed(in: db)
            let language = answering.language(sheet)
            let sending = try sheet.submit(in: language, by: answering.typist, of: agency, at: visit.now, in: db) { try onSubmit($0, visit, $1) }
            return (sheet, sending)
        }
        switch sending {
        case .incomplete(let problems): return try check(answering, sheet, problems: problems)
        case nil: return try tooLate(answering, sheet)
        case .sent, .unchanged:
            let said = answering.typist.staff.map { _ in "Sent in for \(sheet.employer.name)." }
            return .seeOther(answering.links(sheet).end, saying: said)
        }
    }

    /// Shows the page that one came from in another language.
    static func speak(_ answering: AnsweringVisit, _ form: Form) async throws -> Answer {
        let language = Language(rawValue: form["language"])
        let sheet = try await answering.visit.write { db in
            let sheet = try answering.sheet(in: db)
            if let language, answering.typist.staff == nil { try sheet.speak(language, in: db) }
            return sheet
        }
        let links = answering.links(sheet)
        return answering.go(to: form["from"] == "check" ? links.check : links.end, in: language)
    }

    /// What comes after sending: the same page whether just sent or a month later.
    static func thanks(_ answering: AnsweringVisit) async throws -> Answer {
        let sheet = try await answering.visit.read { db in try answering.sheet(in: db) }
        guard let sent = sheet.latest else { return try await resume(answering) }
        return try answering.show(RequestThanksPage(sheet: sheet, sent: sent), sheet, at: answering.links(sheet).end)
    }

    private static func tooLate(_ answering: AnsweringVisit, _ sheet: RequestSheet) throws -> Answer {
        guard answering.typist.staff == nil, let sent = sheet.latest else {
            throw Conflict(message: "This request was withdrawn. Start a new one on the employer's RFI page.")
        }
        let shown = RequestThanksPage(sheet: sheet, sent: sent, isTooLate: true)
        var answer = try answering.show(shown, sheet, at: answering.links(sheet).end)
        answer.status = .conflict
        return answer
    }
}
