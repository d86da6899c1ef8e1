public import Dates

/// A mail that somebody sent us, as far as we understand it. Whatever the bytes are, there is always one; what is missing is empty.
public struct ReceivedMessage: Sendable, Equatable {
    /// Without its angle brackets; nothing if the sender's program gave none.
    public var id: String?
    /// The ids of the messages that it answers, the nearest first.
    public var earlier: [String] = []
    public var from: Sender?
    public var replyTo: Sender?
    /// Every mailbox that it was sent to, from To, Cc and the headers of the delivery.
    public var recipients: [String] = []
    public var subject = ""
    public var date: Instant?
    /// What the sender wrote, and what stood in earlier mails.
    public var text = QuotedText()
    public var files: [ReceivedFile] = []
    /// Whether no person wrote it: an absence note, a newsletter, a report.
    public var isAutomatic = false
    /// What it says of a mail of ours that did not arrive.
    public var bounce: Bounce?

    /// Somebody's name and mailbox as the mail claims them.
    public struct Sender: Sendable, Equatable {
        public let name: String
        public let mailbox: String
    }

    /// The report of a mail server that could not deliver (RFC 3464).
    public struct Bounce: Sendable, Equatable {
        public let mailbox: String
        /// Whether it is of no use to try again.
        public let isFinal: Bool
        /// What the server said.
        public let words: String
        /// The id of the mail that came back, if the report says it.
        public let original: String?
    }
}

/// A file that came with a mail. Name and type are what the sender claims, made harmless to keep and to show.
public struct ReceivedFile: Sendable, Equatable {
    public let name: String
    public let type: String
    public let bytes: [UInt8]

    static let mostFiles = 20
    static let mostBytes = 15_000_000

    init(name: String, type: String, bytes: [UInt8], number: Int) {
        let last = name.split { $0 == "/" || $0 == "\\" }.last ?? ""
        let visible = last.unicodeScalars.filter {
            ![.control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory)
        }
        let kept = String(String.UnicodeScalarView(visible.prefix(100))).drop { $0 == "." || $0 == " " }
        self.name = kept.isEmpty ? "file \(number)" : String(kept)
        let words = type.lowercased().split(separator: "/", omittingEmptySubsequences: false)
        let isType =
            words.count == 2 && words.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { Address.isAlphanumeric($0) || "-+.".utf8.contains($0) } }
        self.type = isType && type.utf8.count <= 100 ? type.lowercased() : "application/octet-stream"
        self.bytes = bytes
    }
}
