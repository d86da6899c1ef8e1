import CDeflate
import Markup
import Testing

@testable import Web

@Suite("Pages and files are sent compressed to whoever takes that")
struct GzipTests {
    private static let long = String(repeating: "<p>An employer of Riverside's</p>", count: 100)

    private static func dressed(_ answer: Answer, takesGzip: Bool = true) -> Outgoing {
        SecurityHeaders(isSecure: true).dress(answer, hidesReferrer: false, takesGzip: takesGzip)
    }

    @Test("A long page is packed, and unpacks to itself")
    func page() throws {
        let sent = Self.dressed(.text(Self.long).adding("X", "y"))
        #expect(sent.header("Content-Encoding") == nil)
        let page = Self.dressed(Answer(.ok, type: "text/html; charset=utf-8", body: Array(Self.long.utf8)))
        #expect(page.header("Content-Encoding") == "gzip" && page.header("Vary") == "Accept-Encoding")
        #expect(page.header("Content-Length") == String(page.body.count) && page.body.count < 300)
        #expect(Self.unpacked(page.body) == Array(Self.long.utf8))
    }

    @Test("Whoever does not take gzip gets the page as it is")
    func plain() {
        let page = Self.dressed(Answer(.ok, type: "text/html; charset=utf-8", body: Array(Self.long.utf8)), takesGzip: false)
        #expect(page.header("Content-Encoding") == nil && page.text == Self.long && page.header("Vary") == "Accept-Encoding")
    }

    @Test(
        "What a browser says of gzip is understood", arguments: [("gzip, br", true), ("br;q=1, gzip;q=0.5", true), ("gzip;q=0", false), ("", false)])
    func wishes(header: String, takes: Bool) throws {
        #expect(try Incoming("GET", "/", headers: [("Accept-Encoding", header)]).takesGzip == takes)
    }

    @Test("A bundle holds its files in their order without what only we read, each script's names its own")
    func bundle() async throws {
        let folder = try TemporaryFolder([
            "a.css": "/* Why. */\na {\n  b: c\n}\n/* d */ e {} /* f */", "b.css": "b{}", "c.js": "// Why.\nconst x = 1\n", "d.js": "\nconst x = 2\n",
        ])
        let assets = try Assets(folder: folder.path, bundles: ["all.css": ["b.css", "a.css"], "all.js": ["c.js", "d.js"]])
        #expect(assets.answer(assets.link("all.css").address)?.body == Array("b{}\na {\nb: c\n}\n/* d */ e {} /* f */\n".utf8))
        #expect(assets.answer(assets.link("all.js").address)?.body == Array("{\nconst x = 1\n}\n{\nconst x = 2\n}\n".utf8))
        #expect(throws: (any Error).self) { try Assets(folder: folder.path, bundles: ["all.css": ["z.css"]]) }
    }

    private static func unpacked(_ bytes: [UInt8]) -> [UInt8] {
        let unpacker = libdeflate_alloc_decompressor()
        defer { libdeflate_free_decompressor(unpacker) }
        return [UInt8](unsafeUninitializedCapacity: 1 << 16) { room, count in
            _ = libdeflate_gzip_decompress(unpacker, bytes, bytes.count, room.baseAddress, room.count, &count)
        }
    }
}
