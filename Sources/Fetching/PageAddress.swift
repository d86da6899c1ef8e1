import Foundation

/// Where a page of others stands: by http or https, at a name or a number, without user, password and fragment.
public struct PageAddress: Hashable, Sendable, CustomStringConvertible {
    public let description: String
    /// The name or number of the machine, in small letters.
    public let host: String
    let isSecure: Bool

    /// No address is longer.
    public static let longest = 500

    /// Nothing for anything else.
    public init?(_ text: String) {
        guard text.count <= PageAddress.longest, text.allSatisfy({ $0.isASCII && !$0.isWhitespace }), let parts = URLComponents(string: text),
            let scheme = parts.scheme?.lowercased(), ["http", "https"].contains(scheme), let host = parts.host, !host.isEmpty, parts.user == nil,
            parts.password == nil, parts.fragment == nil
        else { return nil }
        description = text
        self.host = host.lowercased()
        isSecure = scheme == "https"
    }
}
