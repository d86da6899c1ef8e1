import Foundation

/// Where a provider is asked: by TLS, or on this very machine.
public struct WebAddress: Hashable, Sendable, CustomStringConvertible {
    public let description: String

    /// Nothing for an address that is not `https`, or `http` on the loopback interface; that has a fragment, a user or a password.
    public init?(_ text: String) {
        guard let parts = URLComponents(string: text), let host = parts.host, !host.isEmpty, parts.fragment == nil, parts.user == nil,
            parts.password == nil, parts.scheme == "https" || parts.scheme == "http" && WebAddress.loopback.contains(host)
        else { return nil }
        description = text
    }

    private static let loopback: Set = ["127.0.0.1", "localhost", "[::1]"]

    /// The same address with these fields added to its query.
    func query(_ fields: [(String, String)]) -> String {
        let joint = description.contains("?") ? "&" : "?"
        return description + joint + WebAddress.encoded(fields)
    }

    /// Fields as a form would send them. Source: URL Standard, application/x-www-form-urlencoded.
    static func encoded(_ fields: [(String, String)]) -> String {
        fields.map { "\(encoded($0))=\(encoded($1))" }.joined(separator: "&")
    }

    static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
    }

    private static let plain = CharacterSet(charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}
