import Storage

extension Office {
    /// A mailbox that our own mail server knows to be none is marked as one from which a mail came back.
    static func markRefusedAddress(_ message: OutboxMessage, saying words: String, in db: Writing) throws {
        guard let employer = message.employer else { return }
        try Employer.find(employer, seenBy: Viewer(wholeAgency: message.agency), in: db)
            .mailCameBack(from: message.toMailbox, saying: words, in: db)
    }
}
