import Dates
import Markup
import Storage
import Testing
import Web

@testable import App
@testable import Secrets

@Suite("What was sent after the session had ended", .serialized)
struct KeptFormTests {
    private static let note = "Two press brakes idle – “call Friday”."

    /// Inés, who was last seen thirty-one minutes ago, and an employer of hers.
    private struct Absence {
        let door: TwoStepTown
        let later: Town
        let browser: Browser
        let employer: Employer

        static func open() async throws -> Absence {
            let door = try await TwoStepTown.open()
            let town = door.town
            let employer = try await town.write { db in
                let draft = EmployerDraft(name: "Kessler Metal Works", owner: town.ines.id)
                let id = try draft.create(by: .staff(town.ines), agency: town.agency.id, at: town.now, in: db).id
                return try Employer.find(id, seenBy: town.ines.viewer, in: db)
            }
            let later = town.at(town.now.adding(minutes: 31))
            return Absence(door: door, later: later, browser: Browser(later: try await Browser(town, as: town.ines), in: later), employer: employer)
        }

        var form: [(String, String)] {
            let token = "\(browser.formToken(for: "/")).page7"
            return [("_token", token), ("kind", "call"), ("with", "else"), ("note", KeptFormTests.note), ("next", "nothing")]
        }

        func send(_ path: String? = nil, _ fields: [(String, String)]? = nil) async throws -> Outgoing {
            try await browser.post(path ?? employer.id.logPage.address, fields ?? form)
        }

        /// What the page carries on from a door.
        func kept(_ answer: Outgoing) -> String? {
            PageForm.all(in: StrictMarkup(answer.text)).flatMap(\.fields).first { $0.name == KeptForm.field }?.value
        }

        func conversations() async throws -> Int {
            try await later.read { db in try db.one(Int.self, "SELECT COUNT(*) FROM conversations WHERE employer_id = \(employer.id)") }
        }

        /// In by both steps with what was kept; the page after them, and the browser that shows it.
        func comeIn(with kept: String) async throws -> (Outgoing, Browser) {
            var browser = self.browser
            let half = try await browser.post(
                "/sign-in", [("mailbox", later.ines.mailbox), ("password", TwoStepTown.password), (KeptForm.field, kept)])
            #expect(half.status == 200 && half.text.contains("Your code"))
            browser.keep(half)
            let wrong = try await browser.post("/sign-in/code", [("code", "000000"), (KeptForm.field, kept)])
            #expect(wrong.status == 422 && self.kept(wrong) == kept)
            let code = door.telephone.digits(at: later.now)
            let page = try await browser.post("/sign-in/code", [("code", code), (KeptForm.field, try #require(self.kept(half)))])
            browser.keep(page)
            return (page, browser)
        }
    }

    @Test("It goes through both steps of signing in, and acts by one more press, once")
    func through() async throws {
        let absence = try await Absence.open()
        let asked = try await absence.send()
        #expect(asked.status == 401 && asked.header("WWW-Authenticate") == "Session" && asked.text.contains("What you typed is kept"))
        #expect(Inspection.complaints(about: asked, "the door") == [])
        #expect(!asked.text.contains("press brakes"))
        let (page, browser) = try await absence.comeIn(with: try #require(absence.kept(asked)))
        #expect(page.status == 200 && page.text.contains("Send it now") && page.text.contains("Two press brakes idle"))
        #expect(Inspection.complaints(about: page, "the page with what waits") == [])
        #expect(try await absence.conversations() == 0)
        let form = try #require(PageForm.all(in: StrictMarkup(page.text)).first { $0.action == absence.employer.id.logPage.address })
        let sent = form.fields.map { ($0.name, $0.value) }
        for _ in 0..<2 { #expect(try await browser.post(form.action, sent).status == 303) }
        #expect(try await absence.conversations() == 1)
        #expect(form.token.hasSuffix(".page7") && form.token != absence.form[0].1)
    }

    @Test("What had acted before the session ended acts no second time")
    func actedBefore() async throws {
        let absence = try await Absence.open()
        let earlier = Browser(later: absence.browser, in: absence.door.town)
        #expect(try await earlier.post(absence.employer.id.logPage.address, absence.form).status == 303)
        let (page, browser) = try await absence.comeIn(with: try #require(absence.kept(try await absence.send())))
        let form = try #require(PageForm.all(in: StrictMarkup(page.text)).first { $0.action == absence.employer.id.logPage.address })
        #expect(try await browser.post(form.action, form.fields.map { ($0.name, $0.value) }).status == 303)
        #expect(try await absence.conversations() == 1)
    }

    @Test("Another person who signs in gets nothing of it")
    func another() async throws {
        let absence = try await Absence.open()
        let kept = try #require(absence.kept(try await absence.send()))
        let (marcus, later, key) = (absence.later.marcus, absence.later, try #require(absence.later.office.settings.key))
        #expect(KeptForm(kept, for: later.ines.id, key: key, at: later.now) != nil)
        #expect(KeptForm(kept, for: marcus.id, key: key, at: later.now) == nil)
        #expect(KeptForm(kept, for: later.ines.id, key: .random(), at: later.now) == nil)
        #expect(KeptForm(kept, for: later.ines.id, key: key, at: later.now.adding(hours: 12)) == nil)
        let answer = try await Browser(later, as: marcus).post("/sign-in/again", [(KeptForm.field, kept)])
        #expect(answer.status == 303 && answer.header("Location") == "/" && !answer.text.contains("press brakes"))
        let own = try await Browser(later, as: later.ines).post("/sign-in/again", [(KeptForm.field, kept)])
        #expect(own.status == 200 && own.text.contains("Send it now"))
        #expect(try await Browser(later).post("/sign-in/again", [(KeptForm.field, kept)]).status == 422)
    }

    @Test("Nothing is kept of a form from elsewhere or without the session's proof, of secrets and sealed facts, or after signing out")
    func nothing() async throws {
        let absence = try await Absence.open()
        let path = absence.employer.id.logPage.address
        func isKept(_ answer: Outgoing) -> Bool { absence.kept(answer) != nil || answer.text.contains("press brakes") }
        #expect(try await !isKept(absence.send(path, absence.form.map { $0.0 == "_token" ? ("_token", "made-up.page7") : $0 })))
        #expect(try await !isKept(absence.send(path, absence.form + [("password", "x")])))
        #expect(try await !isKept(absence.send("/step-up", absence.form + [("_proof", "x")])))
        #expect(try await !isKept(absence.send("/people/1/private/health", absence.form)))
        #expect(try await !isKept(absence.send("/team/new", absence.form)))
        #expect(try await !isKept(absence.send("/sign-out", absence.form)))
        let cookie = absence.browser.cookies["session"] ?? ""
        let body = absence.form.map { "\($0.0)=\($0.1.replacing(" ", with: "+"))" }.joined(separator: "&")
        for (site, type, isGood) in [
            ("same-origin", "application/x-www-form-urlencoded", true), ("cross-site", "application/x-www-form-urlencoded", false),
            ("same-site", "application/x-www-form-urlencoded", false), ("same-origin", "text/plain", false),
        ] {
            let headers = [("Cookie", "session=\(cookie)"), ("Sec-Fetch-Site", site), ("Content-Type", type)]
            let answer = await absence.later.office.site.respond(to: try Incoming("POST", path, headers: headers), body: Body(body))
            #expect(answer.status == 401 && isKept(answer) == isGood, "\(site) \(type)")
        }
        _ = try await absence.later.write { db in try Session.endAll(staff: absence.later.ines.id.number, in: db) }
        #expect(try await !isKept(absence.send()))
    }
}
