/// Where the agency's mailbox is and how it is read, written as one address:
/// `imap://user:password@host:143?tls=required` or `imaps://user:password@host`.
public struct IMAPSettings: Sendable, CustomStringConvertible, CustomReflectable {
    let address: ServerAddress
    /// The folder that is read.
    public let folder: String
    /// Seconds until the server must have taken the connection and the password.
    public var connectTimeout: Double = 10
    /// Seconds that one look into the mailbox may take.
    public var timeout: Double = 120
    /// Of a larger mail only so many bytes are read.
    public var mostBytes = 25_000_000
    /// Mails in one look; the next ones come with the next look.
    public var mostMails = 20

    /// Reads the address; after the `?` it knows `tls`, `ca` and `folder`.
    public init(_ address: String) throws(ServerRefusal) {
        self.address = try ServerAddress(address, .imap)
        folder = self.address.options["folder"] ?? "INBOX"
        guard folder.utf8.allSatisfy({ (0x20...0x7E).contains($0) && !"\"\\".utf8.contains($0) }) else { throw .option("folder") }
        guard self.address.user != nil else { throw .halfLogin }
    }

    /// Without the password.
    public var description: String { address.description + (folder == "INBOX" ? "" : " \(folder)") }

    /// Keeps the password out of dumps as well.
    public var customMirror: Mirror { Mirror(self, children: ["address": description]) }
}
