import Storage
import Testing

@testable import App
@testable import Web

@Suite("Every status, provoked on real routes", .onceIsEnough)
struct StatusTests {
    /// The answer of each status that the site gives, as somebody gets it.
    private func answers(_ premises: Premises) async throws -> [(Int, Outgoing)] {
        let (stranger, ines) = (Visitor(premises: premises), try await premises.visitor(.bsr))
        let olga = try await premises.visitor(.administrator)
        let multipart: Visitor.Header = ("Content-Type", "multipart/form-data")
        return [
            (200, try await olga.get("/team")), (303, try await stranger.get("/team")),
            (400, try await ines.send("/employers/new", multipart)), (401, try await stranger.post("/employers/new")),
            (403, try await ines.get("/journal")), (403, try await ines.post("/employers/new", token: "forged")),
            (404, try await olga.get("/team/0000000000000")), (405, try await olga.post("/journal")),
            (405, await premises.site.respond(to: try Incoming("DELETE", "/employers/new"))),
            (413, try await ines.send("/employers/new", ("Content-Length", "99999999"))),
            (
                413,
                try await ines.send("/employers/new", ("Content-Type", "application/x-www-form-urlencoded"), String(repeating: "x", count: 70_000))
            ),
            (415, try await ines.send("/employers/new", ("Content-Type", "application/json"))), (422, try await ines.post("/employers/new")),
            (422, try await stranger.post("/sign-in", [("mailbox", "a"), ("password", "b")])),
            (429, try await flooded(premises)),
            (400, premises.site.unreadable(.badRequest)), (408, premises.site.unreadable(.tooSlow)), (431, premises.site.unreadable(.headTooLarge)),
            (503, premises.site.unreadable(.busy)), (500, try await broken()),
        ]
    }

    @Test("All of them carry all security headers, exactly")
    func everyStatus() async throws {
        let premises = try await Premises.open()
        for (status, answer) in try await answers(premises) {
            #expect(answer.status == status)
            #expect(Inspection.complaints(about: answer, "\(status)").filter { !$0.hasSuffix("status \(status)") } == [])
            #expect((answer.header("WWW-Authenticate") != nil) == (status == 401) && (answer.header("Allow") != nil) == (status == 405))
            #expect(status != 429 || answer.header("Retry-After") != nil)
        }
    }

    @Test("Under TLS the browser is told to keep to it, whatever the status")
    func secure() async throws {
        let premises = try await Premises.open()
        let settings = Office.Settings(publicURL: PublicURL("https://fairlead.example")!, mail: .none)
        let (town, office) = (premises.town, premises.town.office)
        let site = Office(
            database: town.database, clock: office.clock, rules: office.rules, reference: office.reference, assets: .none, settings: settings,
            log: office.log
        ).site
        for target in ["/sign-in", "/team", "/nowhere", "/l/unknown"] {
            for method in ["GET", "HEAD", "POST", "PUT"] {
                let answer = await site.respond(to: try Incoming(method, target))
                #expect(answer.all("Strict-Transport-Security") == ["max-age=31536000; includeSubDomains"], "\(method) \(target)")
                #expect(answer.all("Set-Cookie").allSatisfy { $0.hasPrefix("__Host-") && $0.contains("; Secure; HttpOnly; SameSite=Lax; Path=/") })
            }
        }
    }

    /// One report of a page more than are taken in a minute.
    private func flooded(_ premises: Premises) async throws -> Outgoing {
        var last: Outgoing?
        let site = premises.site
        for _ in 0...PolicyReports.most {
            last = await site.respond(to: try Incoming("POST", PolicyReports.path), body: Body("{\"csp-report\": {}}"))
        }
        return try #require(last)
    }

    /// What somebody gets whose office has lost its database.
    private func broken() async throws -> Outgoing {
        let premises = try await Premises.open()
        let visitor = try await premises.visitor(.administrator)
        premises.town.database.close()
        return try await visitor.get("/team")
    }
}
