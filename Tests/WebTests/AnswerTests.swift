import Markup
import Testing

@testable import Web

@Suite struct AnswerTests {
    private func sent(_ answer: Answer) -> Outgoing { SecurityHeaders(isSecure: true).dress(answer, hidesReferrer: false) }

    @Test("A file is handed over to be kept, under a policy of its own that forbids everything")
    func file() {
        let answer = sent(.file([1, 2], type: "text/html", name: "a.html", inline: true))
        #expect(answer.header("Content-Disposition") == "attachment; filename=\"a.html\"; filename*=UTF-8''a.html")
        #expect(answer.header("Content-Security-Policy") == "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox")
        #expect(answer.header("Cache-Control") == "no-store")
    }

    @Test(
        "A picture and a PDF may be looked at, an SVG may not", arguments: [("image/png", true), ("application/pdf", true), ("image/svg+xml", false)])
    func inline(type: String, shown: Bool) {
        let answer = sent(.file([], type: type, name: "x", inline: true))
        #expect(answer.header("Content-Disposition")?.hasPrefix(shown ? "inline" : "attachment") == true)
    }

    @Test(
        "No name of a file can add a header or leave its quotes",
        arguments: [("żółw.pdf", "____.pdf"), ("a\"; x=\".pdf", "a__ x__.pdf"), ("a\r\nX: y", "a__X_ y"), ("../../x", ".._.._x")])
    func names(name: String, plain: String) {
        let header = sent(.file([], type: "application/pdf", name: name)).header("Content-Disposition") ?? ""
        #expect(header.contains("filename=\"\(name == "żółw.pdf" ? "___w.pdf" : plain)\";"))
        #expect(header.unicodeScalars.allSatisfy { $0.isASCII && $0.value >= 32 })
    }

    @Test("Line ends cannot enter a header")
    func lineEnds() {
        #expect(sent(Answer.text("").adding("X-Note", "a\r\nSet-Cookie: b")).header("X-Note") == "aSet-Cookie: b")
    }

    @Test("What is public may be kept for the time that is said")
    func kept() throws {
        #expect(try sent(Answer.json(["a": 1]).kept(seconds: 300)).header("Cache-Control") == "public, max-age=300")
        #expect(try Answer.json(["a/b": 1]).body == Array(#"{"a/b":1}"#.utf8))
    }
}
