/// Where visitors find this site: `https://fairlead.example.org`, or `http://127.0.0.1:8080` for a trial.
public struct PublicURL: Sendable, Equatable, CustomStringConvertible {
    public let isSecure: Bool
    /// The host, with its port unless it is the usual one, in small letters.
    public let authority: String

    /// Nothing unless it is http or https, a host, perhaps a port, and no more.
    public init?(_ text: String) {
        let lower = text.lowercased()
        isSecure = lower.hasPrefix("https://")
        guard isSecure || lower.hasPrefix("http://") else { return nil }
        let rest = lower.dropFirst(isSecure ? 8 : 7).trimming("/")
        let plain = rest.unicodeScalars.allSatisfy { $0.isASCII && ($0.properties.isAlphabetic || "0123456789.-:[]".unicodeScalars.contains($0)) }
        guard !rest.isEmpty, plain else { return nil }
        authority = PublicURL.withoutUsualPort(rest, isSecure: isSecure)
    }

    public var description: String { (isSecure ? "https://" : "http://") + authority }

    static func withoutUsualPort(_ authority: String, isSecure: Bool) -> String {
        let usual = isSecure ? ":443" : ":80"
        return authority.hasSuffix(usual) ? String(authority.dropLast(usual.count)) : authority
    }
}
