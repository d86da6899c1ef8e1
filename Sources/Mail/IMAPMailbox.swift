public import Dates

/// The agency's mailbox, which is looked into and never changed: what is read stays as unread as it was.
public struct IMAPMailbox: Sendable {
    public let settings: IMAPSettings
    private let lanes = Lanes(1)

    public init(_ settings: IMAPSettings) {
        self.settings = settings
    }

    /// How far a mailbox has been read: mails up to this number, as long as the server keeps its numbers.
    public struct Position: Sendable, Equatable {
        /// IMAP's UIDVALIDITY: when it changes, all numbers are new.
        public let validity: Int64
        public let uid: Int64

        public init(validity: Int64, uid: Int64) {
            self.validity = validity
            self.uid = uid
        }
    }

    /// A mail as the server keeps it.
    public struct Fetched: Sendable {
        public let uid: Int64
        public let bytes: [UInt8]
        /// Whether it was too large to be read whole.
        public let isCut: Bool
    }

    /// What one look has found.
    public struct Look: Sendable {
        public let mails: [Fetched]
        /// Up to where the mailbox has been read once these mails are kept.
        public let position: Position
        public let hasMore: Bool
    }

    /// The mails after a position, oldest first, at most so many as the settings say; those that have come since the moment if there is no
    /// position, or if the server has given new numbers to all.
    public func look(after position: Position?, since moment: Instant) async throws(MailboxTrouble) -> Look {
        let found = await withCheckedContinuation { continuation in
            lanes.run { continuation.resume(returning: Result { () throws(MailboxTrouble) in try read(after: position, since: moment) }) }
        }
        return try found.get()
    }

    private func read(after known: Position?, since moment: Instant) throws(MailboxTrouble) -> Look {
        let session = try IMAPSession(settings)
        let opened = try session.say("EXAMINE \"\(settings.folder)\"")
        guard let validity = IMAPMailbox.number("UIDVALIDITY", in: opened) else {
            throw MailboxTrouble("The server gives its mails no lasting numbers.")
        }
        let last = known?.validity == validity ? known?.uid : nil
        let wish = last.map { "UID \($0 + 1):*" } ?? "SINCE \(moment.asSearchDay)"
        // "8:*" means the newest mail even if its number is 5.
        let uids = IMAPMailbox.numbers(found: try session.say("UID SEARCH \(wish)")).filter { $0 > last ?? 0 }.sorted()
        var (mails, size, done): ([Fetched], Int, Int64) = ([], 0, 0)
        for uid in uids.prefix(settings.mostMails) where size <= settings.mostBytes {
            done = uid
            guard let mail = try fetch(uid, by: session) else { continue }
            mails.append(mail)
            size += mail.bytes.count
        }
        let hasMore = done < uids.last ?? 0
        let end = hasMore ? done : max(done, last ?? 0, (IMAPMailbox.number("UIDNEXT", in: opened) ?? 1) - 1)
        return Look(mails: mails, position: Position(validity: validity, uid: end), hasMore: hasMore)
    }

    /// The mail with that number; nothing if it has gone meanwhile.
    private func fetch(_ uid: Int64, by session: IMAPSession) throws(MailboxTrouble) -> Fetched? {
        let answers = try session.say("UID FETCH \(uid) (UID RFC822.SIZE BODY.PEEK[]<0.\(settings.mostBytes)>)")
        guard let answer = answers.first(where: { !$0.literals.isEmpty && IMAPMailbox.number("UID", in: [$0]) == uid }) else { return nil }
        let size = IMAPMailbox.number("RFC822.SIZE", in: [answer]) ?? 0
        return Fetched(uid: uid, bytes: answer.literals[0], isCut: size > Int64(settings.mostBytes))
    }

    /// The number after a word in one of the answers.
    private static func number(_ word: String, in answers: [IMAPSession.Response]) -> Int64? {
        answers.lazy.compactMap { answer in
            let words = answer.text.split { " ()[]".contains($0) }
            return words.firstIndex { $0.uppercased() == word }.flatMap { words[($0 + 1)...].first }.flatMap { Int64($0) }
        }.first
    }

    private static func numbers(found answers: [IMAPSession.Response]) -> [Int64] {
        answers.filter { $0.text.uppercased().hasPrefix("* SEARCH") }.flatMap { $0.text.split(separator: " ").dropFirst(2).compactMap { Int64($0) } }
    }
}

/// Why the mailbox could not be read, in the words of the server or of the connection, ready to be shown.
public struct MailboxTrouble: Error, Equatable, CustomStringConvertible {
    public let description: String

    init(_ words: String) {
        description = ServerWords.clean(words)
    }
}
