import Foundation

/// Where the agency's mail server is and how it is spoken to, written as one address:
/// `smtp://user:password@host:587?tls=required` or `smtps://user:password@host`.
public struct SMTPSettings: Sendable, CustomStringConvertible, CustomReflectable {
    /// When the conversation is encrypted. The server's certificate is always checked.
    public enum Encryption: String, Sendable, CaseIterable {
        case never
        /// If the server offers STARTTLS.
        case ifOffered = "if-offered"
        /// By STARTTLS, else nothing is sent.
        case required
        /// From the first byte on (`smtps:`).
        case implicit
    }

    public let host: String
    public let port: Int
    public let encryption: Encryption
    public let user: String?
    let password: String?
    /// The name this machine gives in EHLO; the system's own name if absent.
    public let ownName: String?
    /// A PEM file of the authorities to trust in place of the system's.
    public var authorities: String?
    /// Seconds until the server must have taken the connection and the password.
    public var connectTimeout: Double = 10
    /// Seconds that a whole try may take.
    public var timeout: Double = 60
    /// How many messages may be on their way at the same time.
    public var lanes = 4

    /// Reads the address; after the `?` it knows `tls`, `ca` and `helo`.
    public init(_ address: String) throws(Refusal) {
        guard let parts = URLComponents(string: address), let scheme = parts.scheme?.lowercased(), ["smtp", "smtps"].contains(scheme) else {
            throw .notAnAddress
        }
        guard ["", "/"].contains(parts.path), parts.fragment == nil else { throw .notAnAddress }
        host = (parts.host ?? "").trimmingCharacters(in: CharacterSet(charactersIn: "[]"))
        guard !host.isEmpty, host.utf8.allSatisfy({ Address.isAlphanumeric($0) || "-.:".utf8.contains($0) }) else { throw .host }
        port = parts.port ?? (scheme == "smtps" ? 465 : 587)
        guard (1...65_535).contains(port) else { throw .port }
        let options = try SMTPSettings.options(parts.queryItems ?? [])
        ownName = options["helo"]
        if let ownName, !ownName.utf8.allSatisfy({ Address.isAlphanumeric($0) || "-.".utf8.contains($0) }) { throw .option("helo") }
        authorities = options["ca"]
        encryption = try SMTPSettings.encryption(scheme, options["tls"])
        user = parts.user?.isEmpty == true ? nil : parts.user
        password = parts.password
        guard (user == nil) == (password == nil) else { throw .halfLogin }
        guard ![user, password].contains(where: { ($0 ?? "").unicodeScalars.contains(where: OneLine.breaks) }) else { throw .halfLogin }
        // Without an encryption that cannot be argued away, anybody on the line could read the password.
        guard user == nil || [.required, .implicit].contains(encryption) || isThisMachine else { throw .openPassword }
    }

    /// Without the password.
    public var description: String {
        let name = host.contains(":") ? "[\(host)]" : host
        return (encryption == .implicit ? "smtps://" : "smtp://") + (user.map { "\($0)@" } ?? "") + "\(name):\(port)"
            + (encryption == .implicit ? "" : "?tls=\(encryption.rawValue)")
    }

    /// Keeps the password out of debuggers' and test reports' dumps as well.
    public var customMirror: Mirror { Mirror(self, children: ["address": description]) }

    private var isThisMachine: Bool { host == "localhost" || host == "::1" || host.hasPrefix("127.") }

    private static func options(_ items: [URLQueryItem]) throws(Refusal) -> [String: String] {
        var options: [String: String] = [:]
        for item in items {
            guard ["tls", "ca", "helo"].contains(item.name), let value = item.value, !value.isEmpty, options[item.name] == nil else {
                throw .option(item.name)
            }
            options[item.name] = value
        }
        return options
    }

    private static func encryption(_ scheme: String, _ text: String?) throws(Refusal) -> Encryption {
        if scheme == "smtps" {
            guard text == nil else { throw .option("tls") }
            return .implicit
        }
        guard let text else { return .required }
        guard let encryption = Encryption(rawValue: text), encryption != .implicit else { throw .option("tls") }
        return encryption
    }
}
