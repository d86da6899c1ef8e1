import Markup
import Secrets
import Storage
import Web

/// One's own account: the second step, where one is signed in, the password; and proving once more who one is.
enum AccountRoutes {
    static func add(to table: inout Routes, asides: [AccountAside] = []) {
        table.get("/me", may: .staff) { visit in try await me(visit, asides) }
        table.post("/me/password", may: .staff) { visit, form in try await changePassword(visit, form, asides) }
        table.post("/me/sessions/end", may: .staff, endSession)
        table.post("/me/sessions/end-others", may: .staff, endOthers)
        table.post("/step-up", may: .enrolling, StepUp.goOn)
        table.get("/me/second-step", may: .enrolling, stepUp: true, showSecondStep)
        table.post("/me/second-step", may: .enrolling, stepUp: true, setUpSecondStep)
        table.post("/me/second-step/remove", may: .staff, stepUp: true, removeSecondStep)
        table.post("/me/recovery-codes", may: .staff, stepUp: true, makeRecoveryCodes)
    }

    private static func me(_ visit: Visit, _ asides: [AccountAside], _ errors: FieldErrors = FieldErrors()) async throws -> Answer {
        let (by, session) = (try visit.by, try visit.session)
        let page = try await visit.read { db in
            MePage(
                staff: by, step: try SecondStep.find(by.id, in: db),
                sessions: try Session.all(staff: by.id.number, of: by.agency.number, at: visit.now, in: db), this: session.name,
                provider: visit.office.settings.signOn?.name, isConnected: try Identity.isConnected(by, in: db),
                asides: try asides.map { try $0(by, visit, db) }, errors: errors)
        }
        return try visit.show(page, hasErrors: !errors.isEmpty)
    }

    private static func changePassword(_ visit: Visit, _ form: Form, _ asides: [AccountAside]) async throws -> Answer {
        let by = try visit.by
        var errors = FieldErrors()
        if try await !StepUp.isPassword(form.verbatim("current"), of: by, visit) {
            errors.add("current", "This is not your present password. Type the one you signed in with")
        }
        let chosen = PasswordForm(form, avoiding: [by.name, try visit.agency.name])
        for error in chosen.errors.all { errors.add(error.field, error.words) }
        guard errors.isEmpty else { return try await me(visit, asides, errors) }
        let hash = try await Password.hash(chosen.password)
        try await visit.write { db in try by.setPassword(hash: hash, at: visit.now, in: db) }
        return .seeOther("/sign-in").clearing(Session.cookieName)
    }

    private static func endSession(_ visit: Visit, _ form: Form) async throws -> Answer {
        let by = try visit.by
        try await visit.write { db in
            let sessions = try Session.all(staff: by.id.number, of: by.agency.number, at: visit.now, in: db)
            guard let ended = sessions.first(where: { $0.name == form["session"] }) else { return }
            try ended.end(in: db)
            try JournalNote(kind: .access, words: "ended a session on \(DeviceWords.device(ended.userAgent))")
                .write(agency: by.agency, by: .staff(by), at: visit.now, in: db)
        }
        return .seeOther("/me", saying: "That session is ended.")
    }

    private static func endOthers(_ visit: Visit, _: Form) async throws -> Answer {
        let (by, session) = (try visit.by, try visit.session)
        try await visit.write { db in
            try by.signOutEverywhere(except: session, in: db)
            try JournalNote(kind: .access, words: "ended all other sessions").write(agency: by.agency, by: .staff(by), at: visit.now, in: db)
        }
        return .seeOther("/me", saying: "You are signed in here only.")
    }

    private static func showSecondStep(_ visit: Visit) async throws -> Answer {
        let by = try visit.by
        return try await secondStepPage(visit, offer: visit.office.settings.key.map { SecondStepOffer(for: by, key: $0) })
    }

    private static func secondStepPage(_ visit: Visit, offer: SecondStepOffer?, isWrong: Bool = false) async throws -> Answer {
        let by = try visit.by
        let isThere = try await visit.read { db in try SecondStep.find(by.id, in: db) } != nil
        let page = SecondStepPage(staff: by, agency: try visit.agency, offer: offer, isThere: isThere, isWrong: isWrong)
        return try visit.show(page, hasErrors: isWrong)
    }

    private static func setUpSecondStep(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (by, session) = (try visit.by, try visit.session)
        guard let key = visit.office.settings.key, let offer = SecondStepOffer(form["offer"], for: by, key: key) else {
            return .seeOther("/me/second-step")
        }
        let codes = try await visit.write { db in
            try by.setUpSecondStep(offer, code: form["code"], key: key, keeping: session, at: visit.now, in: db)
        }
        guard let codes else { return try await secondStepPage(visit, offer: offer, isWrong: true) }
        return try visit.show(RecoveryCodesPage(staff: by, codes: codes))
    }

    private static func removeSecondStep(_ visit: Visit, _: Form) async throws -> Answer {
        let (by, session) = (try visit.by, try visit.session)
        guard try visit.agency.isDemo else { return .seeOther("/me", saying: "Your agency asks everybody for the second step.") }
        try await visit.write { db in try by.removeSecondStep(keeping: session, at: visit.now, in: db) }
        return .seeOther("/me", saying: "The second step is removed.")
    }

    private static func makeRecoveryCodes(_ visit: Visit, _: Form) async throws -> Answer {
        let by = try visit.by
        let codes = try await visit.write { db -> [RecoveryCode]? in
            try SecondStep.find(by.id, in: db) == nil ? nil : try by.makeRecoveryCodes(at: visit.now, in: db)
        }
        return try codes.map { try visit.show(RecoveryCodesPage(staff: by, codes: $0)) } ?? .seeOther("/me/second-step")
    }
}
