import Markup
import Phrases
import Testing

@Suite("Markup")
struct HTMLTests {
    @Test(
        "What is interpolated is escaped, in text and in attributes",
        arguments: ["<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onfocus='alert(1)", "a & b", "&lt;"])
    func escaped(text: String) {
        let html: HTML = "<p title=\"\(text)\">\(text)</p>"
        let inner = html.string.dropFirst("<p title=\"".count).dropLast("</p>".count)
        #expect(!inner.contains("<") && !inner.contains("'") && inner.filter { $0 == "\"" }.count == 1)
    }

    @Test("Pieces, lists, conditions and phrases are put in place")
    func pieces() {
        let rows = ["a", "b"]
        let html: HTML = "<ul>\(each: rows, { "<li>\($0)</li>" })</ul>\(if: false, "<hr>")\(Phrase(en: "Yes", es: "Sí", pl: "Tak"), .es)"
        #expect(html.string == "<ul><li>a</li><li>b</li></ul>Sí")
    }

    @Test("What is absent leaves nothing")
    func absent() {
        let (text, html): (String?, HTML?) = (nil, nil)
        #expect(("[\(text)\(html)\(with: text, { "<b>\($0)</b>" })]" as HTML).string == "[]")
    }
}

@Suite("Links")
struct LinkTests {
    @Test("A value in a path or a query cannot break out of its place")
    func encoded() {
        let name = "a/b?c#d&e=\"<"
        #expect(Link("/employers/\(name)").address == "/employers/a%2Fb%3Fc%23d%26e%3D%22%3C")
        #expect(Link("/employers").query([("q", "Łódź & Co"), ("page", "")]).address == "/employers?q=%C5%81%C3%B3d%C5%BA%20%26%20Co")
    }

    @Test(
        "An address that leads away is no path of ours",
        arguments: [
            "//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", "/%2f%2fevil.example", "/a\nb", "", "evil",
            "/%5cevil",
        ])
    func away(path: String) {
        #expect(Link(ownPath: path) == nil)
    }

    @Test(
        "A web site is http or https with a host", arguments: ["javascript:alert(1)", "data:text/html,x", "https://", "http:///x", "ftp://x.example"])
    func website(text: String) {
        #expect(Link(website: text) == nil)
    }

    @Test("A site typed without its scheme is taken as https")
    func typedWebsite() {
        #expect(Link(website: "kessler.example/jobs")?.address == "https://kessler.example/jobs")
        #expect(Link(website: "http://kessler.example:8080")?.address == "http://kessler.example:8080")
    }

    @Test("A phone number keeps its digits only")
    func phone() {
        #expect(Link.phone("312-555-0148 ext").address == "tel:3125550148")
    }
}
