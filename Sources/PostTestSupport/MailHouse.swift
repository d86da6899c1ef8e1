import Foundation
public import Mail

/// A real IMAP server (dovecot) with a mailbox of its own, which ends with the test process.
public final class MailHouse: Sendable {
    private struct Place: Decodable {
        let port: Int?
        let secure: Int?
        let authority: String?
        let missing: String?
    }

    private struct Done: Decodable {
        let done: [String]
    }

    /// Why there can be none on this machine; nothing if there can.
    public static let missing: String? =
        ["/usr/sbin/dovecot", "/usr/bin/dovecot", "/usr/local/sbin/dovecot"].contains(where: FileManager.default.isExecutableFile)
        ? nil : "Debian's package dovecot-imapd is not installed"

    private let python: Python
    public let port: Int
    public let secure: Int
    public let authority: String

    public init() throws {
        python = try Python("imap.py")
        let place = try JSONDecoder().decode(Place.self, from: python.line())
        guard let port = place.port, let secure = place.secure, let authority = place.authority else {
            throw Python.Failed(description: place.missing ?? "dovecot said nothing")
        }
        (self.port, self.secure, self.authority) = (port, secure, authority)
    }

    /// The mailbox of somebody here; `HERE` stands for the host and port.
    public func mailbox(_ user: String = "office", _ change: (inout IMAPSettings) -> Void = { _ in }) throws -> IMAPMailbox {
        var settings = try IMAPSettings("imap://\(user):secret@127.0.0.1:\(port)?tls=never")
        change(&settings)
        return IMAPMailbox(settings)
    }

    /// Puts a mail into somebody's mailbox, as a mail server does.
    public func append(_ mail: [UInt8], to user: String = "office") throws {
        _ = try tell(["append": user, "mail": Data(mail).base64EncodedString()])
    }

    /// What the server has noted of each mail, such as `\Seen`.
    public func flags(of user: String = "office") throws -> [String] { try tell(["flags": user]) }

    /// Gives every mail a new number, as after the server was set up again.
    public func renumber(_ user: String = "office") throws { _ = try tell(["renumber": user]) }

    private func tell(_ what: [String: String]) throws -> [String] {
        try python.say(try JSONEncoder().encode(what))
        return try JSONDecoder().decode(Done.self, from: python.line()).done
    }
}
