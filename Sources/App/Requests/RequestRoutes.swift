import Markup
import Storage
import Web

/// What a folder above this one shows at the side of the RFI's page, such as its reminders; it may ask one question.
typealias RequestAside = @Sendable (ID<Employer>, Viewer, Reading) throws -> @Sendable (StaffFrame) -> HTML

/// The Request for Information: the employer's pages behind the private link, and what staff see and do about it.
enum RequestRoutes {
    /// `onSubmit` is what happens above this folder when answers arrive, in the same transaction.
    static func add(
        to table: inout Routes, asides: [RequestAside] = [], onSubmit: @escaping OnSubmit = { _, _, _ in }
    ) {
        let link = May.link(.rfi)
        table.get("/rfi/:request", may: link) { visit in try await AnsweringRoutes.resume(.byLink(visit)) }
        table.get("/rfi/:request/page/:number", may: link) { visit in try await AnsweringRoutes.page(.byLink(visit)) }
        table.post("/rfi/:request/page/:number", may: link, limits: limits, mayRepeat: true) { visit, form in
            try await AnsweringRoutes.keep(.byLink(visit), form)
        }
        table.post("/rfi/:request/save", may: link, limits: limits, mayRepeat: true) { visit, form in
            try await AnsweringRoutes.save(.byLink(visit), form)
        }
        table.post("/rfi/:request/language", may: link, mayRepeat: true) { visit, form in try await AnsweringRoutes.speak(.byLink(visit), form) }
        table.get("/rfi/:request/check", may: link) { visit in try await AnsweringRoutes.check(.byLink(visit)) }
        table.post("/rfi/:request/send", may: link) { visit, _ in try await AnsweringRoutes.send(.byLink(visit), onSubmit: onSubmit) }
        table.get("/rfi/:request/thanks", may: link) { visit in try await AnsweringRoutes.thanks(.byLink(visit)) }
        table.get("/employers/:employer/rfi", may: .serveEmployers) { visit in try await show(visit, asides) }
        addPhone(to: &table, onSubmit: onSubmit)
    }

    // Twenty jobs have fourteen fields each.
    private static let limits = FormLimits(fields: 500, fieldBytes: 16 << 10, totalBytes: 2 << 20)

    private static func addPhone(to table: inout Routes, onSubmit: @escaping OnSubmit) {
        table.post("/employers/:employer/rfi/start", may: .serveEmployers, start)
        table.post("/employers/:employer/rfi/withdraw", may: .serveEmployers, withdraw)
        table.get("/employers/:employer/rfi/page/:number", may: .serveEmployers) { visit in try await AnsweringRoutes.page(.onPhone(visit)) }
        table.post("/employers/:employer/rfi/page/:number", may: .serveEmployers, limits: limits, mayRepeat: true) { visit, form in
            try await AnsweringRoutes.keep(.onPhone(visit), form)
        }
        table.post("/employers/:employer/rfi/save", may: .serveEmployers, limits: limits, mayRepeat: true) { visit, form in
            try await AnsweringRoutes.save(.onPhone(visit), form)
        }
        table.post("/employers/:employer/rfi/language", may: .serveEmployers, mayRepeat: true) { visit, form in
            try await AnsweringRoutes.speak(.onPhone(visit), form)
        }
        table.get("/employers/:employer/rfi/check", may: .serveEmployers) { visit in try await AnsweringRoutes.check(.onPhone(visit)) }
        table.post("/employers/:employer/rfi/send", may: .serveEmployers) { visit, _ in
            try await AnsweringRoutes.send(.onPhone(visit), onSubmit: onSubmit)
        }
    }

    private static func show(_ visit: Visit, _ asides: [RequestAside]) async throws -> Answer {
        let (viewer, id) = (try visit.by.viewer, try visit.incoming.id("employer", of: Employer.self))
        let wanted = visit.incoming.query.id(EmployerRequestPage.version, of: SubmittedAnswers.self)
        let page = try await visit.read { db in
            let pieces = try asides.map { try $0(id, viewer, db) }
            let (sites, answers) = try db.lists(EmployerQueries.sites(of: id, seenBy: viewer), RequestQueries.answers(of: id, seenBy: viewer))
            return EmployerRequestPage(
                sheet: try EmployerQueries.sheet(of: id, seenBy: viewer, in: db), site: sites.first,
                state: try RequestQueries.state(of: id, seenBy: viewer, in: db), answers: answers, wanted: wanted,
                asides: { frame in pieces.map { $0(frame) } })
        }
        return try visit.show(page)
    }

    private static func start(_ visit: Visit, _: Form) async throws -> Answer {
        let (by, agency, id) = (try visit.by, try visit.agency, try visit.incoming.id("employer", of: Employer.self))
        let page = try await visit.write { db in
            let employer = try Employer.find(id, seenBy: by.viewer, in: db)
            let contact = try EmployerQueries.contacts(of: id, seenBy: by.viewer, in: db).first { $0.leftOn == nil }
            let request = try employer.startRequestOnPhone(with: contact, by: by, of: agency, at: visit.now, in: db)
            return RequestLinks(request, for: .staff(by)).page(min(request.page, RequestForInformation.checkPage - 1))
        }
        return .seeOther(page)
    }

    private static func withdraw(_ visit: Visit, _: Form) async throws -> Answer {
        let (by, id) = (try visit.by, try visit.incoming.id("employer", of: Employer.self))
        try await visit.write { db in
            try RequestQueries.newestSheet(to: id, seenBy: by.viewer, in: db).request.withdraw(by: by, at: visit.now, in: db)
        }
        return .seeOther(id.requestPage, saying: "Withdrew the RFI. Its link no longer works.")
    }
}
