/// Something for the browser to keep: never readable by scripts, never sent by other sites' forms.
public struct Cookie: Sendable, Equatable {
    public let name: String
    public let value: String
    /// Seconds; nothing means until the browser closes.
    public let lasting: Int?

    /// `value` holds letters of base64url only; anything else is dropped. The name gets the prefix `__Host-` under TLS.
    public init(_ name: String, _ value: String, lasting: Int? = nil) {
        self.name = name
        self.value = String(decoding: value.utf8.filter(Cookie.isLetter), as: UTF8.self)
        self.lasting = lasting
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): true
        default: false
        }
    }

    /// Takes the cookie of that name away.
    public static func clearing(_ name: String) -> Cookie { Cookie(name, "", lasting: 0) }

    /// The cookie that carries what is to be said on the next page.
    static let said = "said"

    static func fullName(_ name: String, isSecure: Bool) -> String { isSecure ? "__Host-\(name)" : name }

    /// The value of Set-Cookie. Without TLS, which only a local trial has, browsers would refuse `Secure` and its prefix.
    func header(isSecure: Bool) -> String {
        var text = "\(Cookie.fullName(name, isSecure: isSecure))=\(value)"
        if let lasting { text += "; Max-Age=\(lasting)" }
        return text + (isSecure ? "; Secure" : "") + "; HttpOnly; SameSite=Lax; Path=/"
    }
}
