import Markup
import Testing

@testable import Web

@Suite struct SiteTests {
    @Test("The table of routes says who may do what")
    func table() {
        let lines = Town.routes.routes.map { "\($0.method) \($0.path) \($0.policy)" }
        #expect(lines.contains("GET /staff staff"))
        #expect(lines.contains("POST /notes anyone"))
        #expect(lines.count == 15 + Town.thrown.count)
    }

    @Test(
        "A path leads where its literal parts say before its names do",
        arguments: [("/employers/new", "new"), ("/employers/a%C5%82b/log", "log of ałb"), ("/employers/0000000000000", "0000000000000")])
    func paths(target: String, text: String) async throws {
        #expect(try await Town.site().get(target).text == text)
    }

    @Test(
        "What is no path of ours is not found",
        arguments: [
            "/employers/", "/employers//log", "/employers/x", "/employers/%00/log", "/employers/a%2Fb/log", "/employers/%FF/log",
            "/employers/%5C/log", "/employers/%zz/log", "",
            "employers/new", "http://evil.example/", "/employers/new/", "/../etc/passwd", "/assets/x/../tokens.css", "/assets/x/y",
        ])
    func nowhere(target: String) async throws {
        #expect(try await Town.site().get(target).status == 404)
    }

    @Test("Who is not signed in is led to the sign-in and back")
    func signIn() async throws {
        let answer = try await Town.site().get("/staff?q=a%26b&p=2")
        #expect(answer.status == 303)
        #expect(answer.header("Location") == "/sign-in?next=%2Fstaff%3Fq%3Da%2526b%26p%3D2")
    }

    @Test("A form sent after the session has ended is not led away")
    func signedOut() async throws {
        let answer = try await Town.site().post("/staff-notes", "note=x")
        #expect(answer.status == 401 && answer.text.contains("Sign in again"))
    }

    @Test("What is said after an act is shown once, in any letters")
    func said() async throws {
        let saved = try await Town.site().post("/notes", "note=%C5%82")
        let cookie = try #require(saved.header("Set-Cookie")?.split(separator: ";").first)
        let shown = try await Town.site().get("/", [("Cookie", String(cookie))])
        #expect(shown.text == "<h1>Hello Zapisano „ł”</h1>")
        #expect(shown.header("Set-Cookie")?.hasPrefix("__Host-said=; Max-Age=0;") == true)
        #expect(try await Town.site().get("/").header("Set-Cookie") == nil)
    }

    @Test("A garbled cookie says nothing", arguments: ["%%%", "gA", "a", "________"])
    func garbled(value: String) async throws {
        #expect(try await Town.site().get("/", [("Cookie", "__Host-said=\(value)")]).status == 200)
    }

    @Test("Assets are kept forever under their own address, briefly under an old one")
    func assets() async throws {
        let site = Town.site()
        let address = site.assets.link("tokens.css").address
        #expect(try await site.get(address).header("Cache-Control") == "public, max-age=31536000, immutable")
        #expect(try await site.get(address).header("Content-Type") == "text/css; charset=utf-8")
        #expect(try await site.get("/assets/old/tokens.css").header("Cache-Control") == "public, max-age=60")
        #expect(try await site.get("/assets/old/other.css").status == 404)
    }

    @Test("The address of the assets changes with any of them")
    func fingerprint() {
        func address(_ text: String) -> String { Assets(files: [("a.css", Array(text.utf8)), ("b.js", [])]).link("b.js").address }
        #expect(address("a{}") != address("a{ }"))
        #expect(address("a{}") == address("a{}"))
    }

    @Test("Behind a proxy the visitor's address is the one that the proxy added")
    func remote() throws {
        var incoming = try Incoming("GET", "/", headers: [("X-Forwarded-For", "6.6.6.6, 192.0.2.7")], remote: "127.0.0.1")
        incoming.isSecure = true
        #expect(Town.site().proxied(incoming) == "192.0.2.7")
        #expect(try Town.site().proxied(Incoming("GET", "/", remote: "127.0.0.1")) == "127.0.0.1")
    }

    @Test("What could not be saved is given back to be sent again, but no secret")
    func unsaved() async throws {
        let answer = try await Town.site().post("/busy", "note=two+words&_token=p.1")
        #expect(answer.status == 503 && answer.text.contains("<i>note=two words</i><i>_token=p.1</i>"))
        #expect(try await !Town.site().post("/busy", "note=x&password=seven").text.contains("seven"))
    }

    @Test("Languages come in the order of the visitor's wish")
    func languages() throws {
        let incoming = try Incoming("GET", "/", headers: [("Accept-Language", "en;q=0.5, pl-PL, es;q=0.9, de;q=0")])
        #expect(incoming.languages == ["pl", "es", "en"])
    }

    @Test(
        "Only a scheme and a host make a public address",
        arguments: ["ftp://a.org", "riverside.org", "https://", "https://a.org/path", "https://user@a.org", "https://a b.org", "https://a.org?x"])
    func publicURL(text: String) {
        #expect(PublicURL(text) == nil)
    }
}
