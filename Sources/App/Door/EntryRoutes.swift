import Dates
import Mail
import Markup
import Secrets
import Storage
import Web

/// The doors: signing in and out, choosing a password, opening an empty installation.
enum EntryRoutes {
    static func add(to table: inout Routes) {
        table.get("/sign-in", may: .anyone, showSignIn)
        table.post("/sign-in", may: .anyone, signIn)
        table.post("/sign-out", may: .staff, signOut)
        table.get("/me", may: .staff, me)
        table.post("/me/password", may: .staff, changePassword)
        table.get("/welcome/:member", may: .link(.welcome), showWelcome)
        table.post("/welcome/:member", may: .link(.welcome), welcome)
        table.get("/found/:token", may: .privateDoor, showFounding)
        table.post("/found", may: .anyone, found)
    }

    private static func showSignIn(_ visit: Visit) async throws -> Answer {
        .page(try await signInPage(visit, mailbox: "", next: visit.incoming.query["next"], error: nil).html)
    }

    private static func signInPage(_ visit: Visit, mailbox: String, next: String, error: String?) async throws -> SignInPage {
        let demo = try await visit.read { db in try StaffQueries.demoSignIns(in: db) }
        return SignInPage(mailbox: mailbox, next: next, error: error, demo: demo, assets: visit.office.assets)
    }

    private static func signIn(_ visit: Visit, _ form: Form) async throws -> Answer {
        let (mailbox, next) = (form["mailbox"], form["next"])
        let token = try await SignIn.attempt(
            mailbox: mailbox, password: form.verbatim("password"), at: visit.now, from: visit.incoming, in: visit.office.database)
        guard let token else {
            let words = "The e-mail and the password do not go together. Check both and try again"
            return .page(try await signInPage(visit, mailbox: mailbox, next: next, error: words).html, status: .unprocessable)
        }
        return .seeOther(Link(ownPath: next) ?? "/").setting(Session.cookie(token))
    }

    private static func signOut(_ visit: Visit, _: Form) async throws -> Answer {
        guard case .staff(let member, _, let session) = visit.guest else { throw NotAllowed() }
        try await visit.write { db in
            try session.end(in: db)
            try JournalNote(kind: .access, words: "signed out").write(agency: member.agency, by: .staff(member), at: visit.now, in: db)
        }
        return .seeOther("/sign-in").clearing(Session.cookieName).clearingSiteData()
    }

    private static func me(_ visit: Visit) async throws -> Answer { try visit.show(MePage(staff: try visit.by)) }

    private static func changePassword(_ visit: Visit, _ form: Form) async throws -> Answer {
        let by = try visit.by
        let stored = try await visit.read { db in try StaffQueries.credentials(mailbox: by.mailbox, in: db)?.passwordHash }
        var errors = FieldErrors()
        if try await !Password.verify(form.verbatim("current"), against: stored) {
            errors.add("current", "This is not your present password. Type the one you signed in with")
        }
        let chosen = PasswordForm(form, avoiding: [by.name, try visit.agency.name])
        for error in chosen.errors.all { errors.add(error.field, error.words) }
        guard errors.isEmpty else { return try visit.show(MePage(staff: by, errors: errors), hasErrors: true) }
        try await setPassword(chosen.password, of: by, visit)
        return .seeOther("/sign-in").clearing(Session.cookieName)
    }

    private static func setPassword(_ password: String, of member: StaffMember, _ visit: Visit) async throws {
        let hash = try await Password.hash(password)
        try await visit.write { db in try member.setPassword(hash: hash, at: visit.now, in: db) }
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
        try await setPassword(chosen.password, of: member, visit)
        _ = try await visit.write { db in
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
