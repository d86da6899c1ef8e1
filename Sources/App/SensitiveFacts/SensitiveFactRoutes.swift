import Markup
import Storage
import Web

/// Sealed facts of job seekers: what is recorded, writing it, opening it with a reason; and who may.
enum SensitiveFactRoutes {
    static func add(to table: inout Routes) {
        table.get("/team/:member/sealed", may: .administer, grants)
        table.post("/team/:member/sealed", may: .administer, stepUp: true, grant)
        table.get("/people/:participant/private", may: .servePeople) { visit in try await show(visit, OpenFactsForm(), FieldErrors()) }
        table.post("/people/:participant/private/openings", may: .servePeople, stepUp: true, open)
        table.get("/people/:participant/private/openings/:opened", may: .servePeople, opened)
        for purpose in SensitivePurpose.allCases {
            let path = "/people/:participant/private/\(purpose.rawValue)"
            table.get(path, may: .servePeople) { visit in try await edit(visit, SensitiveForm(purpose)) }
            table.post(path, may: .servePeople, keepsNothing: true) { visit, form in try await seal(visit, SensitiveForm(purpose, form)) }
            table.post(path + "/removal", may: .servePeople, stepUp: true) { visit, _ in try await remove(visit, purpose) }
        }
    }

    private static func grants(_ visit: Visit) async throws -> Answer {
        let (viewer, id) = (try visit.by.viewer, try visit.incoming.id("member", of: StaffMember.self))
        let page = try await visit.read { db in
            let member = try StaffQueries.member(id, seenBy: viewer, in: db)
            return GrantsPage(member: member, held: try SensitiveFactQueries.grants(of: member, seenBy: viewer, in: db))
        }
        return try visit.show(page)
    }

    private static func grant(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, id) = (try visit.by, try visit.incoming.id("member", of: StaffMember.self))
        let purposes = Set(form.all("purposes").compactMap(SensitivePurpose.init(rawValue:)))
        return try await visit.write { db in
            let member = try StaffQueries.member(id, seenBy: by.viewer, in: db)
            try member.grant(purposes, by: by, at: visit.now, in: db)
            return .seeOther(id.grantsPage, saying: "Saved what \(member.name) may open.")
        }
    }

    /// What the visitor may know of the sealed facts of the person in the path; otherwise throws `NotFound`.
    private static func sheet(_ visit: Visit) async throws -> SensitiveSheet {
        let (by, id) = (try visit.by, try visit.incoming.id("participant", of: Participant.self))
        return try await visit.read { db in try SensitiveFactQueries.sheet(of: id, for: by, seenBy: by.viewer, in: db) }
    }

    private static func show(_ visit: Visit, _ form: OpenFactsForm, _ errors: FieldErrors) async throws -> Answer {
        let page = PrivatePage(sheet: try await sheet(visit), hasKey: visit.office.hasKey, form: form, errors: errors)
        return try visit.show(page, hasErrors: !errors.isEmpty)
    }

    private static func edit(_ visit: Visit, _ form: SensitiveForm, _ errors: FieldErrors = FieldErrors()) async throws -> Answer {
        let sheet = try await sheet(visit)
        try sheet.checkGrant(form.purpose)
        let page = SensitiveFormPage(
            participant: sheet.participant, form: form, recorded: sheet.facts(for: form.purpose), hasKey: visit.office.hasKey, errors: errors)
        return try visit.show(page, hasErrors: !errors.isEmpty)
    }

    private static func seal(_ visit: Visit, _ form: SensitiveForm) async throws -> Answer {
        let (by, sheet) = (try visit.by, try await sheet(visit))
        try sheet.checkGrant(form.purpose)
        var errors = form.errors(today: try visit.today)
        if !visit.office.hasKey { errors.add(form.purpose.kinds[0].parts[0].name, "Without a key file nothing can be stored") }
        guard errors.isEmpty, let key = visit.office.settings.key else { return try await edit(visit, form, errors) }
        return try await visit.write { db in
            try sheet.participant.seal(form.contents, for: form.purpose, under: FieldKeys(master: key), by: by, at: visit.now, in: db)
            return .seeOther(sheet.participant.id.privatePage, saying: "Sealed and stored.")
        }
    }

    private static func remove(_ visit: Visit, _ purpose: SensitivePurpose) async throws -> Answer {
        let (by, sheet) = (try visit.by, try await sheet(visit))
        try sheet.checkGrant(purpose)
        return try await visit.write { db in
            try sheet.participant.removeSealed(purpose, by: by, at: visit.now, in: db)
            return .seeOther(sheet.participant.id.privatePage, saying: "Taken out.")
        }
    }

    private static func open(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, session, sheet, filled) = (try visit.by, try visit.session, try await sheet(visit), OpenFactsForm(form))
        let errors = filled.errors(sheet.grants)
        guard errors.isEmpty, let purpose = SensitivePurpose(rawValue: filled.purpose),
            let reason = SensitiveOpening.Reason(rawValue: filled.reason)
        else { return try await show(visit, filled, errors) }
        return try await visit.write { db in
            let opening = try sheet.participant.open(purpose, because: reason, filled.words, by: by, session: session, at: visit.now, in: db)
            return .seeOther(sheet.participant.id.opening(opening))
        }
    }

    private static func opened(_ visit: Visit) async throws -> Answer {
        let (by, session, sheet) = (try visit.by, try visit.session, try await sheet(visit))
        let (id, key) = (try visit.incoming.id("opened", of: SensitiveOpening.self), visit.office.settings.key)
        let page = try await visit.read { db in
            let opening = try SensitiveFactQueries.opening(
                id, of: sheet.participant, by: by, session: session, at: visit.now, seenBy: by.viewer, in: db)
            try sheet.checkGrant(opening.purpose)
            let ring = try key.flatMap { try FieldKeys(master: $0).ring(opening.purpose, of: by.agency, in: db) }
            let sealed = try SensitiveFactQueries.sealed(of: sheet.participant, opening.purpose, seenBy: by.viewer, in: db)
            return OpenedFactPage(participant: sheet.participant, opening: opening, facts: sealed.map { OpenedFact($0, by: ring) })
        }
        return try visit.show(page)
    }
}
