import Foundation
public import Markup
import Secrets

/// What a route answers.
public struct Answer: Sendable {
    public var status: Status
    public private(set) var body: [UInt8]
    /// The body as gzip makes it, where it was made beforehand.
    private(set) var packedBody: [UInt8]?
    public private(set) var cookies: [Cookie] = []
    var headers: [(name: String, value: String)]
    var keeping = Keeping.never
    /// What follows the head piece by piece, in place of a body.
    var stream: AsyncStream<[UInt8]>?
    /// A policy for the content alone, in place of the site's.
    var contentPolicy: String?
    /// The short code of a fault, as the page shows it.
    var code: String?

    /// How long a browser or proxy may keep the answer.
    enum Keeping: Sendable, Equatable {
        case never
        case seconds(Int)
        case forever
    }

    init(_ status: Status, type: String, body: [UInt8]) {
        self.status = status
        self.body = body
        headers = [("Content-Type", type)]
    }

    /// A page; with form errors it is `.unprocessable`.
    public static func page(_ html: HTML, status: Status = .ok) -> Answer {
        Answer(status, type: "text/html; charset=utf-8", body: html.bytes)
    }

    /// Go and look there; the phrase is shown once on that page.
    public static func seeOther(_ link: Link, saying phrase: String? = nil) -> Answer {
        var answer = Answer(.seeOther, type: "text/plain; charset=utf-8", body: [])
        answer.headers.append(("Location", link.address))
        return phrase.map { answer.setting(Cookie(Cookie.said, base64URL(Array($0.prefix(400).utf8)), lasting: 60)) } ?? answer
    }

    public static func text(_ text: String, status: Status = .ok) -> Answer {
        Answer(status, type: "text/plain; charset=utf-8", body: Array(text.utf8))
    }

    /// The value as JSON, for our own scripts.
    public static func json(_ value: some Encodable, status: Status = .ok) throws -> Answer {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Answer(status, type: "application/json", body: Array(try encoder.encode(value)))
    }

    /// A file to keep, or to look at where its type can do no harm; anything it might try to do is forbidden by a policy of its own.
    public static func file(_ bytes: [UInt8], type: String, name: String, inline: Bool = false) -> Answer {
        let harmless = ["application/pdf", "image/png", "image/jpeg", "text/plain; charset=utf-8"].contains(type)
        var answer = Answer(.ok, type: type, body: bytes)
        let way = inline && harmless ? "inline" : "attachment"
        answer.headers.append(("Content-Disposition", "\(way); \(fileNames(name))"))
        // Browsers refuse to show a PDF in a sandbox, and their viewer runs no scripts of ours.
        let shownPDF = inline && type == "application/pdf"
        answer.contentPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'" + (shownPDF ? "" : "; sandbox")
        return answer
    }

    /// With this cookie.
    public func setting(_ cookie: Cookie) -> Answer {
        var answer = self
        answer.cookies.removeAll { $0.name == cookie.name }
        answer.cookies.append(cookie)
        return answer
    }

    /// Without the cookie of that name.
    public func clearing(_ name: String) -> Answer { setting(.clearing(name)) }

    /// Has the browser forget what it kept of this site: for sign-out.
    public func clearingSiteData() -> Answer { adding("Clear-Site-Data", "\"cache\", \"storage\"") }

    /// With one more header. Line ends in the value are dropped.
    public func adding(_ name: String, _ value: String) -> Answer {
        var answer = self
        answer.headers.append((name, String(decoding: value.utf8.filter { $0 >= 0x20 && $0 != 0x7F }, as: UTF8.self)))
        return answer
    }

    /// May be kept for so long by anybody: only for what the whole public may see.
    public func kept(seconds: Int) -> Answer {
        var answer = self
        answer.keeping = .seconds(seconds)
        return answer
    }

    func keptForever() -> Answer {
        var answer = self
        answer.keeping = .forever
        return answer
    }

    /// A page is long and of few words; files that people bring are compressed already, or not ours to change.
    var isWorthPacking: Bool { body.count >= Gzip.leastBytes && headers.first.map { $0.value.hasPrefix("text/html") } == true }

    /// With its body compressed once, as well as may be, for everybody who asks.
    func packed() -> Answer {
        var answer = self
        answer.packedBody = Gzip.best.pack(body)
        return answer
    }

    func coded(_ code: String) -> Answer {
        var answer = self
        answer.code = code
        return answer
    }

    /// The name in letters that every browser reads, and the real one. Source: RFC 6266.
    private static func fileNames(_ name: String) -> String {
        let plain = name.unicodeScalars.map {
            $0.isASCII && ($0.properties.isAlphabetic || "0123456789 -_.()".unicodeScalars.contains($0)) ? String($0) : "_"
        }
        let encoded = name.utf8.map { byte in
            let safe =
                byte < 0x80 && (Character(UnicodeScalar(byte)).isLetter || Character(UnicodeScalar(byte)).isNumber || "-._~".utf8.contains(byte))
            return safe ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
        return "filename=\"\(plain.joined())\"; filename*=UTF-8''\(encoded.joined())"
    }
}
