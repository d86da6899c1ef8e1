import Dates
import Mail
import Markup
import Secrets
import Storage
import Web

/// The doors: signing in by one step or two and out again, choosing a password, opening an empty installation.
enum EntryRoutes {
    static func add(to table: inout Routes) {
        table.get("/sign-in", may: .anyone, showSignIn)
        table.post("/sign-in", may: .anyone, limits: KeptForm.limits, signIn)
        table.post("/sign-in/again", may: .anyone, limits: KeptForm.limits, again)
        table.get("/sign-in/code", may: .anyone, showCode)
        table.post("/sign-in/code", may: .anyone, limits: KeptForm.limits, code)
        table.post("/sign-out", may: .enrolling, keepsNothing: true, signOut)
        table.get("/forgotten", may: .anyone) { visit in .page(ForgottenPage(assets: visit.office.assets).html) }
        table.post("/forgotten", may: .anyone, forgotten)
        table.get("/welcome/:member", may: .link(.welcome), showWelcome)
        table.post("/welcome/:member", may: .link(.welcome), welcome)
        table.get("/found/:token", may: .privateDoor, showFounding)
        table.post("/found", may: .anyone, found)
    }

    private static func showSignIn(_ visit: Visit) async throws -> Answer {
        .page(try await signInPage(visit, mailbox: "", next: visit.incoming.query["next"], error: nil).html)
    }

    private static func signInPage(
        _ visit: Visit, mailbox: String, next: String, kept: String = "", error: String?
    ) async throws -> SignInPage {
        let demo = try await visit.read { db in try DoorQueries.demoSignIns(in: db) }
        return SignInPage(
            mailbox: mailbox, next: next, error: error, kept: kept, demo: demo, provider: visit.office.settings.signOn?.name,
            assets: visit.office.assets)
    }

    private static func signIn(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (mailbox, next, kept) = (form["mailbox"], form["next"], form[KeptForm.field])
        let outcome = try await SignIn.attempt(
            mailbox: mailbox, password: form.verbatim("password"), at: visit.now, from: visit.incoming, in: visit.office.database)
        if let answer = try await goOn(outcome, next, kept, visit) { return answer }
        let words = "The e-mail and the password do not go together. Check both and try again"
        return .page(try await signInPage(visit, mailbox: mailbox, next: next, kept: kept, error: words).html, status: .unprocessable)
    }

    /// On from a door: where something waits to be sent, it goes on inside the page; elsewhere the browser is led on.
    private static func goOn(_ outcome: SignIn.Outcome, _ next: String, _ kept: String, _ visit: Visit) async throws -> Answer? {
        guard !kept.isEmpty else { return outcome.answer(next: next) }
        switch outcome {
        case .refused: return nil
        case .half(let token):
            return .page(CodePage(next: next, kept: kept, assets: visit.office.assets).html).setting(HalfSignIn.cookie(token))
        case .signedIn(let token):
            let cookie = Session.cookie(token)
            guard let answer = try await KeepForm.goOn(kept, by: cookie.value, visit) else { return outcome.answer(next: next) }
            return answer.setting(cookie).clearing(HalfSignIn.cookieName)
        }
    }

    /// For whoever has signed in beside the page in which something waits.
    private static func again(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (kept, cookie) = (form[KeptForm.field], visit.incoming.cookie(Session.cookieName) ?? "")
        if let answer = try await KeepForm.goOn(kept, by: cookie, visit) { return answer }
        let words = "You are not signed in there yet"
        return .page(try await signInPage(visit, mailbox: "", next: "", kept: kept, error: words).html, status: .unprocessable)
    }

    private static func showCode(_ visit: Visit) async throws -> Answer {
        let (cookie, next) = (visit.incoming.cookie(HalfSignIn.cookieName) ?? "", visit.incoming.query["next"])
        let half = try await visit.read { db in try HalfSignIn.find(cookie, at: visit.now, in: db) }
        return half == nil ? beginAgain(next) : .page(CodePage(next: next, assets: visit.office.assets).html)
    }

    private static func code(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (cookie, next, key) = (visit.incoming.cookie(HalfSignIn.cookieName) ?? "", form["next"], visit.office.settings.key)
        let kept = form[KeptForm.field]
        let outcome = try await visit.write { db in
            try SignIn.finish(cookie, code: form["code"], key: key, at: visit.now, from: visit.incoming, in: db)
        }
        guard let outcome else {
            if kept.isEmpty { return beginAgain(next) }
            let page = try await signInPage(visit, mailbox: "", next: next, kept: kept, error: "This took too long. Begin again")
            return .page(page.html, status: .unprocessable).clearing(HalfSignIn.cookieName)
        }
        return try await goOn(outcome, next, kept, visit)
            ?? .page(CodePage(next: next, kept: kept, isWrong: true, assets: visit.office.assets).html, status: .unprocessable)
    }

    private static func beginAgain(_ next: String) -> Answer {
        .seeOther(Link("/sign-in").query([("next", next)])).clearing(HalfSignIn.cookieName)
    }

    private static func forgotten(_ visit: Visit, _ form: Form) async throws -> Answer {
        try await ForgottenPassword.remind(mailbox: form["mailbox"].lowercased(), at: visit.now, from: visit.incoming, in: visit.office)
        return .page(ForgottenPage(isSent: true, assets: visit.office.assets).html)
    }

    private static func signOut(_ visit: Visit, _: Form) async throws -> Answer {
        guard case .staff(let member, _, let session) = visit.guest else { throw NotAllowed() }
        try await visit.write { db in
            try session.end(in: db)
            try JournalNote(kind: .access, words: "signed out").write(agency: member.agency, by: .staff(member), at: visit.now, in: db)
        }
        return .seeOther("/sign-in").clearing(Session.cookieName).clearingSiteData()
    }

    private static func showWelcome(_ visit: Visit) async throws -> Answer {
        .page(try await welcomePage(visit, errors: FieldErrors()).html)
    }

    private static func welcomePage(_ visit: Visit, errors: FieldErrors) async throws -> PasswordPage {
        let member = try await guest(visit)
        return PasswordPage(
            heading: "Welcome, \(member.firstName). Choose a password", action: "/welcome/\(member.id)", token: visit.formToken, errors: errors,
            assets: visit.office.assets)
    }

    private static func guest(_ visit: Visit) async throws -> StaffMember {
        let (link, agency) = (try visit.link, try visit.agency)
        return try await visit.read { db in
            guard let (member, _) = try StaffQueries.member(ID(number: link.subject), of: agency.id, in: db), member.isWorking else {
                throw NotFound()
            }
            return member
        }
    }

    private static func welcome(_ visit: Visit, _ form: Form) async throws -> Answer {
        let member = try await guest(visit)
        let chosen = PasswordForm(form, avoiding: [member.name, try visit.agency.name])
        guard chosen.errors.isEmpty else { return .page(try await welcomePage(visit, errors: chosen.errors).html, status: .unprocessable) }
        let hash = try await Password.hash(chosen.password)
        try await visit.write { db in
            try member.setPassword(hash: hash, at: visit.now, in: db)
            try PrivateLink.revokeAll(
                purpose: LinkPurpose.welcome.rawValue, subject: member.id.number, agency: member.agency.number, at: visit.now, in: db)
        }
        return .seeOther("/sign-in")
    }

    private static func showFounding(_ visit: Visit) async throws -> Answer {
        guard let token = visit.incoming.parameter("token") else { throw NotFound() }
        guard try await visit.read({ db in try Welcome.isOpenForFounding(token, at: visit.now, in: db) }) else { throw NotFound() }
        return .page(foundingPage(visit, PasswordPage.Founding(), token, FieldErrors()).html)
    }

    private static func foundingPage(_ visit: Visit, _ founding: PasswordPage.Founding, _ token: String, _ errors: FieldErrors) -> PasswordPage {
        PasswordPage(
            heading: "Open your agency", action: "/found", token: token, founding: founding, errors: errors, assets: visit.office.assets)
    }

    private static func found(_ visit: Visit, _ form: Form) async throws -> Answer {
        let token = form["_token"]
        guard try await visit.read({ db in try Welcome.isOpenForFounding(token, at: visit.now, in: db) }) else { throw NotFound() }
        let founding = FoundingForm(form)
        guard founding.errors.isEmpty else { return .page(foundingPage(visit, founding.typed, token, founding.errors).html, status: .unprocessable) }
        let hash = try await Password.hash(founding.password)
        _ = try await visit.write { db in
            try Welcome.found(founding.agency, administrator: founding.administrator(hash), token: token, at: visit.now, in: db)
        }
        return .seeOther("/sign-in")
    }
}
