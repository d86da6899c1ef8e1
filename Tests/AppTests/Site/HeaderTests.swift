import Storage
import Testing
import Web

@testable import App

@Suite("What surrounds every answer")
struct HeaderTests {
    @Test("The guards stand on redirects, refusals and errors too")
    func statuses() async throws {
        let premises = try await Premises.open()
        let (stranger, ines, olga) = (Visitor(premises: premises), try await premises.visitor(.bsr), try await premises.visitor(.administrator))
        let answers = [
            (303, try await stranger.get("/team")), (403, try await ines.get("/team/new")), (403, try await ines.post("/team/new", token: "forged")),
            (404, try await olga.get("/team/0000000000000")), (404, try await stranger.get("/nowhere")),
            (405, try await stranger.post("/team/new/x/y/z/")),
            (422, try await olga.post("/team/new")), (422, try await stranger.post("/sign-in", [("mailbox", "a"), ("password", "b")])),
        ]
        for (status, answer) in answers where status != 405 {
            #expect(answer.status == status)
            #expect(Inspection.complaints(about: answer, "\(status)") == [])
        }
        let wrongMethod = await premises.site.respond(to: try Incoming("DELETE", "/team"))
        #expect(wrongMethod.status == 405 && wrongMethod.header("Allow") == "GET, HEAD")
        #expect(Inspection.complaints(about: wrongMethod, "405") == [])
    }

    @Test("Over TLS, cookies are bound to the host and the browser keeps to TLS")
    func secure() async throws {
        let premises = try await Premises.open()
        let town = premises.town
        let settings = Office.Settings(publicURL: PublicURL("https://fairlead.example")!, mail: .none)
        let office = Office(
            database: town.database, clock: town.office.clock, rules: town.office.rules, assets: .none, settings: settings, log: town.office.log)
        let cookie = try await premises.visitor(.bsr).browser.cookies["session"] ?? ""
        let plain = await office.site.respond(to: try Incoming("GET", "/team", headers: [("Cookie", "session=\(cookie)")]))
        let bound = await office.site.respond(to: try Incoming("GET", "/team", headers: [("Cookie", "__Host-session=\(cookie)")]))
        #expect(plain.status == 303 && bound.status == 200)
        #expect(bound.header("Strict-Transport-Security") == "max-age=31536000; includeSubDomains")
    }
}
