import Dates
import Foundation
import Mail

/// Messages that the tests send.
enum Letters {
    static func plain(to name: String = "maria", subject: String = "How is Ana doing?", text: String = "Hello.\n.\n..two dots\n") throws -> Message {
        Message(
            id: try MessageID(row: "notice.\(name)", at: "agency.example"), date: Instant(milliseconds: 1_795_102_927_000),
            from: try Address(name: "Inés Ortega", mailbox: "ines@agency.example"), to: try Address(mailbox: "\(name)@employer.example"),
            subject: try OneLine(subject), text: text)
    }

    /// With everything that a message can have.
    static func full() throws -> Message {
        var message = try plain()
        message.replyTo = try Address(name: "Zażółć, Gęślą \"Jaźń\"", mailbox: "reply+1@agency.example")
        message.html = "<p>Cześć — \(String(repeating: "długa linia ", count: 40))</p>\n"
        message.attachments = [
            try Attachment(
                name: "Życiorys „Łucji” \(String(repeating: "bardzo długi ", count: 8)).pdf", type: "application/pdf", bytes: Array(0...255)),
            try Attachment(name: "empty.txt", type: "text/plain", bytes: []),
        ]
        message.inReplyTo = try MessageID("<first.1@employer.example>")
        message.references = try (1...9).map { try MessageID("<conversation.\($0)@employer.example>") }
        message.language = try LanguageTag("pl")
        message.autoSubmitted = .generated
        message.unsubscribe = try Unsubscribe("https://agency.example/stop/abc")
        return message
    }
}

/// Texts that have broken mail programs before, mixed by a seed.
struct NastyText {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> String {
        (0..<(1 + random(below: 12))).map { _ in NastyText.pieces[random(below: NastyText.pieces.count)] }.joined()
    }

    /// SplitMix64.
    private mutating func random(below bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }

    private static let pieces = [
        "Ana", "O'Brien & Sons", " ", "  ", "\"", "\\", "\\\"", ",", ";", ":", "<", ">", "<evil@example.org>", "@", "(note)", "[x]", "=?", "?=",
        "=?UTF-8?B?eA==?=",
        "=?utf-8?q?a?=", "_", "=", "=20", "?", "Łódź", "Zażółć gęślą jaźń", "Muñoz", "¿Qué?", "محمد", "李小龙", "👩‍👩‍👧", "🇵🇱", "e\u{301}", "\u{200B}",
        "\u{202E}", "\u{FEFF}",
        "\u{1F600}", "Bcc: x@y.example", ".", "..", "From ", "-", "--", String(repeating: "x", count: 70), String(repeating: "ż", count: 40),
        "a b c d e f",
        "\r\n", "\n", "\r", "\0", "\t", "\u{85}", "\u{2028}", "\u{B}", "\r\nBcc: x@y.example\r\n\r\n", "%0d%0a", "''", "#", "!", "~", "`", "|", "{}",
        "$1", "*",
    ]
}
