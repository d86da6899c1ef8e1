import Storage
import Web

/// Openings: the list, one of them, noting, changing, closing, and showing them to everybody.
enum OpeningRoutes {
    /// `asides` stand on an opening's page: pieces of folders below this one.
    static func add(to table: inout Routes, asides: [OpeningAside]) {
        JobRoutes.add(to: &table)
        table.get("/openings", may: .seeEmployers, list)
        table.get("/employers/:employer/openings/new", may: .serveEmployers) { visit in try await edit(visit, nil) }
        table.post("/employers/:employer/openings/new", may: .serveEmployers, create)
        table.post("/employers/:employer/openings/from-answers", may: .serveEmployers, makeFromAnswers)
        table.get("/openings/:opening", may: .seeEmployers) { visit in try await show(visit, asides) }
        table.get("/openings/:opening/edit", may: .serveEmployers) { visit in try await edit(visit, try await found(visit)) }
        table.post("/openings/:opening/edit", may: .serveEmployers, change)
        table.post("/openings/:opening/close", may: .serveEmployers) { visit, form in try await close(visit, form, asides) }
        table.post("/openings/:opening/reopen", may: .serveEmployers) { visit, _ in
            try await act(visit, saying: "It is open again.") { opening, by, db in try opening.reopen(by: by, at: visit.now, in: db) }
        }
        table.post("/openings/:opening/public", may: .serveEmployers) { visit, form in try await publish(visit, form, asides) }
        table.post("/openings/:opening/private", may: .serveEmployers) { visit, _ in
            try await act(visit, saying: "The public page is gone.") { opening, by, db in try opening.takeOffline(by: by, at: visit.now, in: db) }
        }
    }

    private static let kept: [KeptTable] = [.openings, .openingSkills, .openingCredentials]

    private static func list(_ visit: Visit) async throws -> Answer {
        let (viewer, list) = (try visit.by.viewer, OpeningList(visit.incoming.query))
        let page = try await visit.read { db in
            let found = try OpeningQueries.list(list, seenBy: viewer, in: db)
            let people = try StaffQueries.everybody(seenBy: viewer, in: db).filter { $0.role.servesEmployers }
            return OpeningListPage(
                list: list, openings: Array(found.prefix(OpeningList.length)), hasMore: found.count > OpeningList.length, people: people,
                employer: try list.employer.map { try Employer.find($0, seenBy: viewer, in: db) })
        }
        return try visit.show(page)
    }

    private static func found(_ visit: Visit) async throws -> Opening {
        let (viewer, id) = (try visit.by.viewer, try visit.incoming.id("opening", of: Opening.self))
        return try await visit.read { db in try OpeningQueries.find(id, seenBy: viewer, in: db) }
    }

    private static func show(
        _ visit: Visit, _ asides: [OpeningAside], closing: CloseOpeningForm = CloseOpeningForm(), agreed: String = "",
        _ errors: FieldErrors = FieldErrors()
    ) async throws -> Answer {
        let (viewer, id) = (try visit.by.viewer, try visit.incoming.id("opening", of: Opening.self))
        let (book, programs) = (visit.office.reference, OpeningPrograms(visit.office.rules))
        let page = try await visit.read { db in
            let sheet = try OpeningQueries.sheet(of: id, seenBy: viewer, in: db)
            return OpeningPage(
                sheet: sheet, position: try OpeningQueries.position(of: sheet.opening, seenBy: viewer, in: db),
                programs: programs.names(of: sheet.opening.programIds), book: book, closing: closing, agreed: agreed,
                errors: errors, asides: try asides.map { try $0(sheet.opening, visit, db) })
        }
        return try visit.show(page, hasErrors: !errors.isEmpty)
    }

    /// The form for the employer that the address or the opening names; as it was typed, if it was.
    private static func edit(
        _ visit: Visit, _ opening: Opening?, _ typed: OpeningForm? = nil, _ errors: FieldErrors = FieldErrors()
    ) async throws -> Answer {
        let (viewer, book) = (try visit.by.viewer, visit.office.reference)
        let id = try opening?.employerId ?? visit.incoming.id("employer", of: Employer.self)
        let (employer, sites) = try await visit.read { db in
            (try Employer.find(id, seenBy: viewer, in: db), try EmployerQueries.sites(of: id, seenBy: viewer, in: db))
        }
        let form = typed ?? opening.map { OpeningForm($0, sites: sites, in: book) } ?? OpeningForm(at: sites.first, in: book)
        let page = OpeningFormPage(
            employer: employer, sites: sites, programs: OpeningPrograms(visit.office.rules).choices, book: book, opening: opening, form: form,
            errors: errors)
        return try visit.show(page, hasErrors: !errors.isEmpty)
    }

    private static func sites(_ employer: ID<Employer>, _ visit: Visit) async throws -> [Worksite] {
        let viewer = try visit.by.viewer
        return try await visit.read { db in
            _ = try Employer.find(employer, seenBy: viewer, in: db)
            return try EmployerQueries.sites(of: employer, seenBy: viewer, in: db)
        }
    }

    private static func create(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, book, today, employer) = (
            try visit.by, visit.office.reference, try visit.today, try visit.incoming.id("employer", of: Employer.self)
        )
        let (filled, sites) = (OpeningForm(form, in: book), try await sites(employer, visit))
        let errors = filled.errors(sites: sites, in: book, today: today)
        guard errors.isEmpty else { return try await edit(visit, nil, filled, errors) }
        let draft = filled.draft(sites: sites, programs: OpeningPrograms(visit.office.rules).ids, in: book)
        return try await visit.answer(adding: kept) { db in
            let id = try draft.create(at: employer, by: by, at: visit.now, in: db)
            return (.seeOther(id.page, saying: "The opening \(draft.title) is noted."), .opening(id, at: employer))
        }
    }

    private static func change(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (book, today, opening) = (visit.office.reference, try visit.today, try await found(visit))
        let (filled, sites) = (OpeningForm(form, in: book), try await sites(opening.employerId, visit))
        let errors = filled.errors(sites: sites, in: book, today: today)
        guard errors.isEmpty else { return try await edit(visit, opening, filled, errors) }
        let draft = filled.draft(sites: sites, programs: OpeningPrograms(visit.office.rules).ids, in: book)
        return try await act(visit, saying: "\(draft.title) saved.") { opening, by, db in
            try opening.change(to: draft, from: filled.version, by: by, at: visit.now, in: db)
        }
    }

    private static func makeFromAnswers(_ visit: Visit, _: Form) async throws -> Answer {
        let (by, book, employer) = (try visit.by, visit.office.reference, try visit.incoming.id("employer", of: Employer.self))
        let list = OpeningList().with { $0.employer = employer }
        return try await visit.answer(on: .employer(employer), changing: [.openings]) { db in
            _ = try Employer.find(employer, seenBy: by.viewer, in: db)
            let made = try employer.makeOpenings(in: book, by: by, at: visit.now, in: db)
            guard let first = made.first else { throw Conflict(message: "Openings were made of all these jobs already. Look at the page again.") }
            return made.count == 1
                ? .seeOther(first.page, saying: "The opening is made. Complete what is missing.")
                : .seeOther(list.link, saying: "\(made.count) openings are made. Complete what is missing on each.")
        }
    }

    private static func close(_ visit: Visit, _ form: Form, _ asides: [OpeningAside]) async throws -> Answer {
        let (filled, today) = (CloseOpeningForm(form), try visit.today)
        guard try await found(visit).isOpen else { throw Opening.isClosedAlready }
        guard let reason = filled.chosen else {
            var errors = FieldErrors()
            errors.add("reason", "Choose why nobody is wanted any more")
            return try await show(visit, asides, closing: filled, errors)
        }
        return try await act(visit, saying: "The opening is closed.") { opening, by, db in
            try opening.close(on: today, because: reason, by: by, at: visit.now, in: db)
        }
    }

    private static func publish(_ visit: Visit, _ form: Form, _ asides: [OpeningAside]) async throws -> Answer {
        let (name, opening) = (String(form["agreed_by"].prefix(100)), try await found(visit))
        guard opening.isOpen, !opening.isPublic else { throw Opening.isPublicAlready }
        guard !name.isEmpty else {
            var errors = FieldErrors()
            errors.add("agreed_by", "Enter who at the employer agreed")
            return try await show(visit, asides, agreed: name, errors)
        }
        return try await act(visit, saying: "Everybody can see it now.") { opening, by, db in
            try opening.publish(agreedBy: name, by: by, at: visit.now, in: db)
        }
    }

    /// Something done to the opening that the address names, which can be taken back.
    private static func act(
        _ visit: Visit, saying words: String, _ body: @escaping @Sendable (Opening, StaffMember, Writing) throws -> Void
    ) async throws -> Answer {
        let (by, opening) = (try visit.by, try await found(visit))
        return try await visit.answer(on: .opening(opening.id, at: opening.employerId), changing: kept) { db in
            try body(try OpeningQueries.find(opening.id, seenBy: by.viewer, in: db), by, db)
            return .seeOther(opening.id.page, saying: words)
        }
    }
}
