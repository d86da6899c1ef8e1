/// What one try to send has said and heard so far, and what follows from it.
final class Conversation {
    private enum Stage { case opening, envelope, recipient, body }

    private struct Reply {
        let code: Int
        let words: String

        /// The enhanced code after the code, such as 5.1.1, without its class: "1.1". Source: RFC 2034, RFC 3463.
        var detail: Substring? { words.firstMatch(of: #/^\d{3} 5\.(\d{1,3}\.\d{1,3})\b/#)?.output.1 }
        /// Whether it speaks of an address, or of the mailbox there.
        var isAboutMailbox: Bool { detail.map { $0.hasPrefix("1.") || $0.hasPrefix("2.") } ?? false }
    }

    private let message: [UInt8]
    private var given = 0
    private var stage = Stage.opening
    /// QUIT has been said; what the server says to that decides nothing.
    private var isOver = false
    private var lines: [String] = []
    /// The answer to the last command, once it is whole.
    private var reply: Reply?
    /// The one answer that decides, once the server has the whole message.
    private var verdict: Reply?

    init(message: [UInt8]) {
        self.message = message
    }

    /// The next bytes of the message; none means that it is over.
    func give(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count, message.count - given)
        buffer.copyBytes(from: message[given..<given + count])
        given += count
        // From here on the server may have the whole message, whatever becomes of the connection.
        if given == message.count { stage = .body }
        return count
    }

    /// A command goes out. Passwords pass here too: only the first word is looked at, and nothing is kept.
    func said(_ bytes: some Sequence<UInt8>) {
        let word = String(decoding: bytes.prefix(5).prefix { Address.isAlphanumeric($0) }, as: UTF8.self)
        switch word {
        case "MAIL", "DATA": stage = .envelope
        case "RCPT": stage = .recipient
        case "QUIT": isOver = true
        default: break
        }
        lines = []
        if !isOver { reply = nil }
    }

    /// A line comes in; the last line of an answer has no hyphen after its code (RFC 5321, 4.2.1).
    func heard(_ bytes: some Sequence<UInt8>) {
        let line = Array(bytes)
        guard !isOver, line.count >= 3, let code = Int(String(decoding: line.prefix(3), as: UTF8.self)) else { return }
        // An endless answer must not fill the memory.
        if lines.count < 20 { lines.append(String(decoding: line.dropFirst(4).prefix(1000), as: UTF8.self)) }
        if line.count > 3, line[3] == UInt8(ascii: "-") { return }
        reply = Reply(code: code, words: ServerWords.clean("\(code) " + lines.joined(separator: " ")))
        lines = []
        if stage == .body { verdict = reply }
    }

    /// What came of it; `problem` is libcurl's account of why it stopped, or nothing if all went well.
    func delivery(problem: String?) -> Delivery {
        if let verdict {
            switch verdict.code {
            case 200..<300: return .sent(verdict.words)
            case 500..<600: return verdict.isAboutMailbox ? .refusedRecipient(verdict.words) : .failedForGood(verdict.words)
            default: return .failedForNow(verdict.words)
            }
        }
        let problem = ServerWords.clean(problem ?? "no answer to the message")
        if stage == .body {
            return .failedForNow(
                "The server got the message but did not say whether it keeps it (\(problem)). It may have arrived; "
                    + "a second copy will have the same Message-ID.")
        }
        guard let reply, reply.code >= 400 else { return .failedForNow(problem) }
        // Before MAIL nothing was said about this message, and 530 to 538 speak of our login: an administrator can mend both.
        let isFinal = stage != .opening && reply.code >= 500 && !(530...538).contains(reply.code)
        guard isFinal else { return .failedForNow(reply.words) }
        // 5.7 is a matter of what the server wants of us: it says nothing about the mailbox, nor does a full or overtaxed server (RFC 3463).
        let isRefused = stage == .recipient ? reply.isAboutMailbox || reply.detail == nil : reply.isAboutMailbox
        return isRefused ? .refusedRecipient(reply.words) : .failedForGood(reply.words)
    }
}
