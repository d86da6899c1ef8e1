import Foundation

/// Where a mail server is and how it is spoken to, read from one address such as `smtp://user:password@host:587?tls=required`.
struct ServerAddress {
    /// What kind of server it is.
    struct Scheme {
        let name: String
        let port: Int
        let securePort: Int
        /// What may stand after the `?`.
        let options: Set<String>

        static let smtp = Scheme(name: "smtp", port: 587, securePort: 465, options: ["tls", "ca", "helo"])
        static let imap = Scheme(name: "imap", port: 143, securePort: 993, options: ["tls", "ca", "folder"])
    }

    let scheme: Scheme
    let host: String
    let port: Int
    let encryption: SMTPSettings.Encryption
    let user: String?
    let password: String?
    let options: [String: String]

    init(_ address: String, _ scheme: Scheme) throws(ServerRefusal) {
        guard let parts = URLComponents(string: address), let named = parts.scheme?.lowercased(), [scheme.name, scheme.name + "s"].contains(named)
        else { throw .notAnAddress }
        guard ["", "/"].contains(parts.path), parts.fragment == nil else { throw .notAnAddress }
        let isSecure = named != scheme.name
        self.scheme = scheme
        host = (parts.host ?? "").trimmingCharacters(in: CharacterSet(charactersIn: "[]"))
        guard !host.isEmpty, host.utf8.allSatisfy({ Address.isAlphanumeric($0) || "-.:".utf8.contains($0) }) else { throw .host }
        port = parts.port ?? (isSecure ? scheme.securePort : scheme.port)
        guard (1...65_535).contains(port) else { throw .port }
        options = try ServerAddress.options(parts.queryItems ?? [], of: scheme)
        encryption = try ServerAddress.encryption(isSecure, options["tls"])
        user = parts.user?.isEmpty == true ? nil : parts.user
        password = parts.password
        guard (user == nil) == (password == nil) else { throw .halfLogin }
        guard ![user, password].contains(where: { ($0 ?? "").unicodeScalars.contains(where: OneLine.breaks) }) else { throw .halfLogin }
        // Without an encryption that cannot be argued away, anybody on the line could read the password.
        guard user == nil || [.required, .implicit].contains(encryption) || isThisMachine else { throw .openPassword }
    }

    /// Without the password.
    var description: String {
        let name = host.contains(":") ? "[\(host)]" : host
        return (encryption == .implicit ? "\(scheme.name)s://" : "\(scheme.name)://") + (user.map { "\($0)@" } ?? "") + "\(name):\(port)"
            + (encryption == .implicit ? "" : "?tls=\(encryption.rawValue)")
    }

    /// As libcurl is told, without who logs in.
    var url: String { "\(scheme.name)\(encryption == .implicit ? "s" : "")://\(host.contains(":") ? "[\(host)]" : host):\(port)/" }

    private var isThisMachine: Bool { host == "localhost" || host == "::1" || host.hasPrefix("127.") }

    private static func options(_ items: [URLQueryItem], of scheme: Scheme) throws(ServerRefusal) -> [String: String] {
        var options: [String: String] = [:]
        for item in items {
            guard scheme.options.contains(item.name), let value = item.value, !value.isEmpty, options[item.name] == nil else {
                throw .option(item.name)
            }
            options[item.name] = value
        }
        return options
    }

    private static func encryption(_ isSecure: Bool, _ text: String?) throws(ServerRefusal) -> SMTPSettings.Encryption {
        if isSecure {
            guard text == nil else { throw .option("tls") }
            return .implicit
        }
        guard let text else { return .required }
        guard let encryption = SMTPSettings.Encryption(rawValue: text), encryption != .implicit else { throw .option("tls") }
        return encryption
    }
}
