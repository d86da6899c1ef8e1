import Dates
import Markup
import Testing

@testable import Web

@Suite struct CookieTests {
    @Test("Under TLS every cookie is bound to the host, secure, hidden from scripts, and not sent by other sites' forms")
    func secure() {
        for cookie in [Cookie("session", "a-Z_9"), Cookie("link-0000000000001", "x", lasting: 60), .clearing("session")] {
            let header = cookie.header(isSecure: true)
            #expect(header.wholeMatch(of: /__Host-[a-z0-9-]+=[A-Za-z0-9_.-]*(; Max-Age=[0-9]+)?; Secure; HttpOnly; SameSite=Lax; Path=\//) != nil)
        }
    }

    @Test("A trial without TLS does without the prefix")
    func plain() {
        #expect(Cookie("session", "x").header(isSecure: false) == "session=x; HttpOnly; SameSite=Lax; Path=/")
    }

    @Test("Nothing in a value can end it", arguments: ["a;b", "a\r\nSet-Cookie: x=y", "a b", "a,b", "a\"b", "ł"])
    func value(text: String) {
        #expect(Cookie("x", text).value.wholeMatch(of: /[A-Za-z0-9_.-]*/) != nil)
    }

    @Test("Under TLS a cookie without its prefix is not ours")
    func prefix() throws {
        var incoming = try Incoming("GET", "/", headers: [("Cookie", "a=1; session=forged; __Host-session=real")])
        incoming.isSecure = true
        #expect(incoming.cookie("session") == "real")
        #expect(incoming.cookie("a") == nil)
    }

    @Test("The last word on a cookie counts, and sign-out clears what the browser kept")
    func signOut() {
        let answer = Answer.seeOther("/").setting(Cookie("session", "x")).clearing("session").clearingSiteData()
        #expect(answer.cookies == [.clearing("session")])
        let outgoing = SecurityHeaders(isSecure: true).dress(answer, hidesReferrer: false)
        #expect(outgoing.header("Clear-Site-Data") == "\"cache\", \"storage\"")
    }
}
