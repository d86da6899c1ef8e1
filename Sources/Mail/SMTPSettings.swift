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

    let address: ServerAddress
    /// A PEM file of the authorities to trust in place of the system's.
    public var authorities: String?
    /// Seconds until the server must have taken the connection and the password.
    public var connectTimeout: Double = 10
    /// Seconds that a whole try may take.
    public var timeout: Double = 60
    /// How many messages may be on their way at the same time.
    public var lanes = 4

    public typealias Refusal = ServerRefusal

    /// Reads the address; after the `?` it knows `tls`, `ca` and `helo`.
    public init(_ address: String) throws(Refusal) {
        self.address = try ServerAddress(address, .smtp)
        authorities = self.address.options["ca"]
        if let ownName, !ownName.utf8.allSatisfy({ Address.isAlphanumeric($0) || "-.".utf8.contains($0) }) { throw .option("helo") }
    }

    public var host: String { address.host }
    public var port: Int { address.port }
    public var encryption: Encryption { address.encryption }
    public var user: String? { address.user }
    var password: String? { address.password }
    /// The name this machine gives in EHLO; the system's own name if absent.
    public var ownName: String? { address.options["helo"] }

    /// Without the password.
    public var description: String { address.description }

    /// Keeps the password out of debuggers' and test reports' dumps as well.
    public var customMirror: Mirror { Mirror(self, children: ["address": description]) }
}
