import Dates
import Mail
import Storage

/// An answer to a mail of a demonstration, written as its recipient's program would write it.
struct DemoReply: Sendable {
    let sent: OutboxMessage
    let answersTo: String

    /// Throws `NotFound` unless the mail is of a demonstration.
    static func find(_ id: ID<OutboxMessage>, in db: Reading) throws -> DemoReply {
        for agency in try StaffQueries.agencies(in: db) where agency.isDemo {
            guard let sent = try MessageQueries.any(id, seenBy: Viewer(wholeAgency: agency.id), in: db) else { continue }
            return DemoReply(sent: sent, answersTo: try ReplyAddress.of(agency.id, in: db).address(for: id))
        }
        throw NotFound()
    }

    func mail(saying words: String, at now: Instant) throws -> [UInt8] {
        let own = ID<DemoReply>.new(at: now)
        let from = try Mail.Address(name: sent.toName, mailbox: sent.toMailbox)
        let original = try sent.mail(with: []).id
        let quoted = sent.text.hidingPrivateLinks().split(separator: "\n", omittingEmptySubsequences: false).map { "> \($0)" }.joined(separator: "\n")
        return Message(
            id: try MessageID(row: "reply.\(own)", at: from.domain), date: now, from: from, to: try Mail.Address(mailbox: answersTo),
            subject: OneLine(flattening: "Re: \(sent.subject)"),
            text: "\(words)\n\nOn \(sent.queuedAt.day(in: .utc)), \(sent.fromName) wrote:\n\(quoted)\n",
            inReplyTo: original, references: [original]
        ).encoded()
    }
}
