/// A way for messages to leave: by SMTP, or into a folder for demonstrations.
public protocol Transport: Sendable {
    /// Tries once. Bounces go to `envelopeFrom`. A try that has begun is carried through even if the task is cancelled.
    func send(_ message: Message, envelopeFrom: Address) async -> Delivery
}

/// What came of one try, with the words of whoever decided it, on one line and ready to be shown.
public enum Delivery: Hashable, Sendable {
    case sent(String)
    /// Worth another try later; also when it is not known whether the message arrived.
    case failedForNow(String)
    /// The server refuses this message, or us, whatever we do.
    case failedForGood(String)
    /// There is no such mailbox, or none that takes mail: what goes there later comes to nothing, too.
    case refusedRecipient(String)

    public var words: String {
        switch self {
        case .sent(let words), .failedForNow(let words), .failedForGood(let words), .refusedRecipient(let words): words
        }
    }
}
