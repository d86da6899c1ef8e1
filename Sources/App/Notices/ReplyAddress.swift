import Mail
import Secrets
import Storage

/// Where the answer to a mail of ours goes: the agency's mailbox with the mail's own token in it, `office+TOKEN@agency.org`, so that the answer
/// finds its way back even if its writer's program forgets what it answers.
///
/// The token is the id of the mail and 96 bits of an HMAC over it; nothing is stored but the agency's key.
struct ReplyAddress: Stored, Sendable {
    let mailbox: String
    private let key: [UInt8]

    init(_ row: inout Row) throws {
        mailbox = try row.next()
        key = try row.next()
    }

    static func of(_ agency: ID<Agency>, in db: Reading) throws -> ReplyAddress {
        try db.one(ReplyAddress.self, "SELECT agencies.mailbox, agencies.reply_key FROM agencies WHERE agencies.id = \(agency)")
    }

    /// The address for answers to that mail; the plain mailbox if a longer one would not be taken.
    func address(for message: ID<OutboxMessage>) -> String {
        let parts = mailbox.split(separator: "@")
        guard parts.count == 2 else { return mailbox }
        let address = "\(parts[0])+\(message)\(proof(of: message))@\(parts[1])"
        return (try? Mail.Address(mailbox: address)) == nil ? mailbox : address
    }

    /// Whether we made that token.
    func isOurs(_ token: ReplyToken) -> Bool { constantTimeEquals(proof(of: token.message), token.proof) }

    private func proof(of message: ID<OutboxMessage>) -> String {
        hmac(Array("reply \(message)".utf8), key: key).prefix(12).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

/// What stands after the "+" of an address for answers.
struct ReplyToken: Sendable {
    let message: ID<OutboxMessage>
    let proof: String

    /// Nothing if the address has no token.
    init?(in address: String) {
        let local = address.split(separator: "@").first ?? ""
        guard let plus = local.lastIndex(of: "+") else { return nil }
        let token = local[local.index(after: plus)...].lowercased()
        guard token.count == 13 + 24, let message = ID<OutboxMessage>(String(token.prefix(13))) else { return nil }
        self.message = message
        proof = String(token.dropFirst(13))
    }
}
