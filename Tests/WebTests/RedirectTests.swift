import Markup
import Testing

@Suite struct RedirectTests {
    static let payloads = [
        "//evil.example", "///evil.example", "////evil.example", "/\\evil.example", "\\\\evil.example", "\\/evil.example", "/\\/evil.example",
        "//\\evil.example",
        "http://evil.example", "https://evil.example", "HTTP://evil.example", "http:evil.example", "http:/evil.example", "http:///evil.example",
        "ftp://evil.example",
        "javascript:alert(1)", "JavaScript:alert(1)", "java\tscript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "mailto:a@b.c",
        "tel:1", "blob:x",
        "evil.example", "www.evil.example", ".evil.example", "@evil.example", ":80", "?next=//evil.example", "#//evil.example", "", " ",
        "%2f%2fevil.example",
        "/%2f%2fevil.example", "/%2F%2Fevil.example", "/%2f%2Fevil.example", "/%5cevil.example", "/%5Cevil.example", "%5c%5cevil.example",
        "/\t/evil.example",
        "/\n/evil.example", "/\r/evil.example", "/\r\nLocation: https://evil.example", "/\u{0}/evil.example", "/\u{B}/evil.example",
        " //evil.example", "\t//evil.example",
        "\u{FEFF}//evil.example", "/\u{2215}evil.example", "/\u{FF0F}evil.example", "/\u{3002}evil", "/a b", "/ /evil.example", "/\u{7F}",
        "/\u{A0}/evil.example",
        "//evil.example/%2e%2e", "//evil%E3%80%82example", "//[::1]", "//127.0.0.1", "//0x7f000001", "/" + String(repeating: "a", count: 600),
    ]

    @Test("No address that leads away is taken to go on to", arguments: payloads)
    func refused(payload: String) {
        #expect(Link(ownPath: payload) == nil)
    }

    @Test("Sixty and more ways were tried")
    func count() { #expect(Set(Self.payloads).count >= 60) }

    @Test("Paths of our own are", arguments: ["/", "/employers", "/employers/0123456789abc?page=2&q=a%20b", "/a#b", "/%C5%82"])
    func taken(path: String) {
        #expect(Link(ownPath: path)?.address == path)
    }
}
