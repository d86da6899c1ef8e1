import Storage
import Testing
import Web

@testable import App

@Suite("What surrounds every answer")
struct HeaderTests {
    @Test("Over TLS, cookies are bound to the host and the browser keeps to TLS")
    func secure() async throws {
        let premises = try await Premises.open()
        let town = premises.town
        let settings = Office.Settings(publicURL: PublicURL("https://fairlead.example")!, mail: .none)
        let office = Office(
            database: town.database, clock: town.office.clock, rules: town.office.rules, reference: town.office.reference, assets: .none,
            settings: settings, log: town.office.log)
        let cookie = try await premises.visitor(.bsr).browser.cookies["session"] ?? ""
        let plain = await office.site.respond(to: try Incoming("GET", "/team", headers: [("Cookie", "session=\(cookie)")]))
        let bound = await office.site.respond(to: try Incoming("GET", "/team", headers: [("Cookie", "__Host-session=\(cookie)")]))
        #expect(plain.status == 303 && bound.status == 200)
        #expect(bound.header("Strict-Transport-Security") == "max-age=31536000; includeSubDomains")
    }
}
