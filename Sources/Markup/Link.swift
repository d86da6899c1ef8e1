/// An address that a page may lead to: a path of our own, a phone, a mailbox, or a web site that staff named.
public struct Link: Sendable, Hashable, ExpressibleByStringInterpolation, ExpressibleByStringLiteral {
    /// The address as it stands in `href`, percent-encoded but not yet escaped for HTML.
    public let address: String

    public init(stringLiteral path: StaticString) {
        address = path.description
    }

    public init(stringInterpolation: Interpolation) {
        address = stringInterpolation.address
    }

    private init(address: String) {
        self.address = address
    }

    /// A relative path that arrived with a request, such as where to go after sign-in; nothing if it could lead away from this site.
    public init?(ownPath path: String) {
        guard path.hasPrefix("/"), !path.hasPrefix("//"), path.utf8.count <= 500 else { return nil }
        let plain = path.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x5C }
        guard plain, !path.lowercased().contains("%2f%2f"), !path.lowercased().contains("%5c") else { return nil }
        address = path
    }

    /// A web site that somebody typed; nothing unless it is http or https with a host.
    public init?(website: String) {
        let typed = website.contains("://") ? website : "https://" + website
        let lower = typed.lowercased()
        guard lower.hasPrefix("https://") || lower.hasPrefix("http://") else { return nil }
        let host = typed.drop { $0 != "/" }.dropFirst(2).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        let port = host.split(separator: ":", omittingEmptySubsequences: false).dropFirst()
        let name = host.prefix { $0 != ":" }
        guard port.count <= 1, port.allSatisfy({ Int($0) != nil }), name.contains("."), !name.hasPrefix(".") else { return nil }
        guard name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") }) else { return nil }
        guard typed.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
        address = typed
    }

    public static func phone(_ number: String) -> Link {
        Link(address: "tel:" + String(decoding: number.utf8.filter { (48...57).contains($0) || $0 == UInt8(ascii: "+") }, as: UTF8.self))
    }

    public static func mail(_ mailbox: String) -> Link {
        Link(address: "mailto:" + PercentEncoding.encode(mailbox, keeping: "@+"))
    }

    /// The same path with these fields after the question mark; empty values are left out.
    public func query(_ fields: [(String, String)]) -> Link {
        let pairs = fields.filter { !$0.1.isEmpty }.map { PercentEncoding.encode($0.0) + "=" + PercentEncoding.encode($0.1) }
        guard !pairs.isEmpty else { return self }
        return Link(address: address + (address.contains("?") ? "&" : "?") + pairs.joined(separator: "&"))
    }

    /// The same page at that place.
    public func anchor(_ id: String) -> Link { Link(address: address + "#" + PercentEncoding.encode(id, keeping: "[]")) }

    public struct Interpolation: StringInterpolationProtocol {
        fileprivate var address = ""

        public init(literalCapacity: Int, interpolationCount: Int) {}

        public mutating func appendLiteral(_ literal: StaticString) { address += literal.description }

        /// One segment or value, percent-encoded.
        public mutating func appendInterpolation(_ part: some CustomStringConvertible) {
            address += PercentEncoding.encode(part.description)
        }
    }
}

/// Percent-encoding of everything but unreserved characters. Source: RFC 3986 section 2.
enum PercentEncoding {
    static func encode(_ text: String, keeping extra: String = "") -> String {
        if text.utf8.allSatisfy({ isUnreserved($0) }) { return text }
        var encoded: [UInt8] = []
        for byte in text.utf8 {
            if isUnreserved(byte) || extra.utf8.contains(byte) {
                encoded.append(byte)
            } else {
                encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    private static let digits = Array("0123456789ABCDEF".utf8)

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
        default: false
        }
    }
}
