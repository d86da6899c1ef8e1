import Testing

@testable import Web

@Suite struct HeadersTests {
    private static let policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; "
        + "base-uri 'none'; object-src 'none'; require-trusted-types-for 'script'; report-uri /policy-reports"

    static let answers: [(String, String, Int)] = [
        ("GET", "/", 200), ("HEAD", "/", 200), ("GET", "/link", 200), ("GET", "/staff", 303), ("GET", "/closed", 403), ("GET", "/nowhere", 404),
        ("POST", "/", 405), ("PUT", "/notes", 405), ("DELETE", "/notes", 405), ("OPTIONS", "/notes", 405), ("TRACE", "/notes", 405),
        ("POST", "/notes", 303), ("GET", "//evil.example", 404), ("GET", "*", 404), ("POST", "/assets/x/tokens.css", 405),
    ]

    @Test("Every status carries every security header", arguments: answers + Town.thrown.map { ("GET", "/throws/\($0.name)", Int($0.name) ?? 0) })
    func everyStatus(method: String, target: String, status: Int) async throws {
        let answer = await Town.site().respond(to: try Incoming(method, target, headers: [("Sec-Fetch-Site", "same-origin")]))
        #expect(answer.status == status)
        expectDressed(answer)
        #expect(answer.all("Content-Security-Policy") == [Self.policy])
        #expect(answer.all("Cache-Control") == ["no-store"])
        #expect((status == 405) == (answer.header("Allow") != nil))
    }

    @Test("What could not be read as a request carries them too", arguments: [Status.badRequest, .headTooLarge, .tooSlow, .busy])
    func unreadable(status: Status) {
        let answer = Town.site().unreadable(status)
        #expect(answer.status == status.rawValue)
        expectDressed(answer)
        #expect(answer.header("Connection") == "close")
    }

    private func expectDressed(_ answer: Outgoing) {
        #expect(answer.all("X-Content-Type-Options") == ["nosniff"])
        #expect(answer.all("Cross-Origin-Opener-Policy") == ["same-origin"])
        #expect(answer.all("Cross-Origin-Resource-Policy") == ["same-origin"])
        #expect(answer.all("Strict-Transport-Security") == ["max-age=31536000; includeSubDomains"])
        #expect(answer.header("Permissions-Policy")?.contains("camera=()") == true)
        #expect(answer.all("Referrer-Policy").count == 1)
        #expect(answer.all("Content-Length").count == 1)
    }

    @Test("Pages whose address is a secret send no referrer, others only to ourselves")
    func referrer() async throws {
        #expect(try await Town.site().get("/link").header("Referrer-Policy") == "no-referrer")
        #expect(try await Town.site().get("/").header("Referrer-Policy") == "same-origin")
    }

    @Test("A trial without TLS does not ask for it")
    func trial() async throws {
        #expect(try await Town.site(at: Town.trial).get("/").header("Strict-Transport-Security") == nil)
    }

    @Test("Allow names what the address takes")
    func allow() async throws {
        let answer = await Town.site().respond(to: try Incoming("PUT", "/notes"))
        #expect(answer.header("Allow") == "GET, HEAD, POST")
    }

    @Test("HEAD says what GET would say, without the page")
    func head() async throws {
        let get = try await Town.site().get("/staff", [("Cookie", "__Host-session=dana")])
        let head = await Town.site().respond(to: try Incoming("HEAD", "/staff", headers: [("Cookie", "__Host-session=dana")]))
        #expect(head.body.isEmpty && head.status == get.status)
        #expect(head.header("Content-Length") == String(get.body.count))
    }

    @Test("A fault shows a code and nothing of what went wrong")
    func fault() async throws {
        let answer = try await Town.site().get("/throws/500")
        #expect(answer.text.firstMatch(of: /the code [2-9A-HJ-NP-Z]{6}\b/) != nil)
        #expect(!answer.text.contains("dog"))
    }
}
