import Dates
import Storage
import Testing
import Web

@testable import App
@testable import Secrets

@Suite("The second step of signing in", .serialized)
struct SecondStepTests {
    @Test("Outside a demonstration, whoever has none gets no further than setting it up")
    func required() async throws {
        let town = try await Town.open()
        let browser = try await Browser(town, as: town.olga, isStrong: false)
        let others = Office.routes.routes.filter { PolicyTable.isForStaff($0.policy) && $0.policy != .enrolling && !$0.path.contains(":") }
        for route in others {
            let answer = try await route.method == "GET" ? browser.get(route.path) : browser.post(route.path)
            #expect(answer.status == 303 && answer.header("Location") == "/me/second-step", "\(route.title)")
        }
        #expect(others.count > 20)
        #expect(try await browser.get("/me/second-step").text.contains("<svg class=\"qr\""))
    }

    @Test("In a demonstration it is offered and not required")
    func offered() async throws {
        let town = try await Town.open()
        _ = try await town.write { db in try db.run("UPDATE agencies SET is_demo = \(true)") }
        let page = try await Browser(town, as: town.ines, isStrong: false).get("/me")
        #expect(page.status == 200 && page.text.contains("Set up the second step"))
    }

    @Test("The code that the telephone shows sets it up, gives ten codes for paper and ends the other sessions")
    func setUp() async throws {
        let town = try await Town.open()
        let (here, there) = (try await Browser(town, as: town.ines, isStrong: false), try await Browser(town, as: town.ines))
        let form = try #require(PageForm.all(in: StrictMarkup(try await here.get("/me/second-step").text)).first { $0.action == "/me/second-step" })
        let sealed = try #require(form.sent.first { $0.0 == "offer" }?.1)
        let offer = try #require(SecondStepOffer(sealed, for: town.ines, key: town.office.settings.key!))
        #expect(try await here.post("/me/second-step", [("offer", sealed), ("code", "000000")]).status == 422)
        let page = try await here.post("/me/second-step", [("offer", sealed), ("code", offer.code.digits(at: town.now))])
        #expect(page.text.matches(of: #/<code>[0-9A-Z]{4}(-[0-9A-Z]{4}){3}</code>/#).count == 10)
        #expect(try await here.get("/team").status == 200)
        #expect(try await there.get("/team").status == 303)
    }

    @Test("The picture and the key of one person are of no use to another")
    func foreignOffer() async throws {
        let town = try await Town.open()
        let offer = SecondStepOffer(for: town.marcus, key: town.office.settings.key!)
        let answer = try await Browser(town, as: town.ines).post(
            "/me/second-step", [("offer", offer.sealed), ("code", offer.code.digits(at: town.now))])
        #expect(answer.status == 303)
        #expect(try await town.read { db in try SecondStep.find(town.ines.id, in: db) } == nil)
    }

    @Test("The password alone opens nothing; the code opens, once")
    func signIn() async throws {
        let two = try await TwoStepTown.open()
        var browser = try await two.halfSignedIn()
        #expect(browser.cookies["session"] == nil && browser.cookies["half"] != nil)
        #expect(try await browser.get("/team").header("Location")?.hasPrefix("/sign-in") == true)
        let answer = try await browser.post("/sign-in/code", [("code", two.code()), ("next", "/team")])
        browser.keep(answer)
        #expect(answer.header("Location") == "/team" && browser.cookies["half"] == nil)
        #expect(try await browser.get("/team").status == 200)
        let again = try await two.halfSignedIn()
        #expect(try await again.post("/sign-in/code", [("code", two.code())]).status == 422)
    }

    @Test("The telephone's clock may be half a minute wrong, not more", arguments: [(-30, 303), (30, 303), (-60, 422), (60, 422)])
    func drift(seconds: Int, status: Int) async throws {
        let two = try await TwoStepTown.open()
        #expect(try await two.halfSignedIn().post("/sign-in/code", [("code", two.code(in: seconds))]).status == status)
    }

    @Test("A code on paper opens once, however it is typed")
    func paper() async throws {
        let two = try await TwoStepTown.open()
        let typed = two.paper[3].text.lowercased().replacing("-", with: " ")
        #expect(try await two.halfSignedIn().post("/sign-in/code", [("code", typed)]).status == 303)
        #expect(try await two.halfSignedIn().post("/sign-in/code", [("code", typed)]).status == 422)
        #expect(try await two.town.read { db in try SecondStep.find(two.town.ines.id, in: db) }?.codesLeft == 9)
    }

    @Test("New codes for paper make the old ones void")
    func newPaper() async throws {
        let two = try await TwoStepTown.open()
        let answer = try await Browser(two.town, as: two.town.ines).post("/me/recovery-codes")
        #expect(answer.status == 200 && !answer.text.contains(two.paper[0].text))
        #expect(try await two.halfSignedIn().post("/sign-in/code", [("code", two.paper[0].text)]).status == 422)
    }

    @Test("What is half signed in ends after ten minutes and with a new password")
    func halfEnds() async throws {
        let two = try await TwoStepTown.open()
        let browser = try await two.halfSignedIn()
        let late = Browser(later: browser, in: two.town.at(two.town.now.adding(minutes: 10)))
        #expect(try await late.post("/sign-in/code", [("code", two.code(in: 600))]).header("Location") == "/sign-in")
        try await two.town.write { db in try two.town.ines.setPassword(hash: "x", at: two.town.now, in: db) }
        #expect(try await browser.post("/sign-in/code", [("code", two.code())]).header("Location") == "/sign-in")
    }

    @Test("An administrator resets it: every session ends, the person hears of it by mail, and sets it up anew")
    func reset() async throws {
        let two = try await TwoStepTown.open()
        let town = two.town
        let (ines, olga) = (try await Browser(town, as: town.ines), try await Browser(town, as: town.olga))
        #expect(try await olga.post("/team/\(town.ines.id)/second-step/reset").status == 303)
        #expect(try await ines.get("/team").status == 303)
        let mail = try #require(
            try await town.read { db in try db.first(String.self, "SELECT text_body FROM messages WHERE to_mailbox = \(town.ines.mailbox)") })
        #expect(mail.contains("Olga Maier reset the second step"))
        var browser = Browser(town)
        browser.keep(try await browser.post("/sign-in", [("mailbox", town.ines.mailbox), ("password", TwoStepTown.password)]))
        #expect(try await browser.get("/team").header("Location") == "/me/second-step")
    }

    @Test("A stolen database shows no secret, and one moved to another person's row opens nothing")
    func sealed() async throws {
        let two = try await TwoStepTown.open()
        let (secret, marcus) = (two.telephone.secret, two.town.marcus)
        let stored = try await two.town.read { db in try db.one([UInt8].self, "SELECT secret FROM second_steps") }
        #expect(stored.count == secret.count + 28 && !stored.contains(secret))
        _ = try await two.town.write { db in try db.run("UPDATE second_steps SET staff_id = \(marcus.id)") }
        let moved = try #require(try await two.town.read { db in try SecondStep.find(marcus.id, in: db) })
        let accepts = try await two.town.write { [key = two.town.office.settings.key, now = two.town.now, code = two.code()] db in
            try moved.accepts(code, from: "", key: key, at: now, in: db)
        }
        #expect(!accepts)
    }
}
