import Dates

extension Message {
    /// The message as it travels (RFC 5322, 2045–2049): CRLF lines of ASCII, 998 octets at most; the same message always gives the same bytes.
    public func encoded() -> [UInt8] {
        let top = content
        let lines = headers + [HeaderLine("MIME-Version", plain: "1.0")] + top.headers
        return lines.flatMap(\.octets) + [13, 10] + top.body
    }

    private var headers: [HeaderLine] {
        var lines = [
            HeaderLine("Message-ID", plain: id.description),
            HeaderLine("Date", plain: date.asMailDate),
            HeaderLine("From", address: from),
        ]
        if let replyTo { lines.append(HeaderLine("Reply-To", address: replyTo)) }
        lines.append(HeaderLine("To", address: to))
        lines.append(HeaderLine("Subject", text: subject))
        if let inReplyTo { lines.append(HeaderLine("In-Reply-To", plain: inReplyTo.description)) }
        if !references.isEmpty { lines.append(HeaderLine("References", words: references.map(\.description))) }
        if let language { lines.append(HeaderLine("Content-Language", plain: language.text)) }
        if let autoSubmitted { lines.append(HeaderLine("Auto-Submitted", plain: autoSubmitted.rawValue)) }
        if let unsubscribe {
            lines.append(HeaderLine("List-Unsubscribe", plain: "<\(unsubscribe.address)>"))
            if unsubscribe.byOneClick { lines.append(HeaderLine("List-Unsubscribe-Post", plain: "List-Unsubscribe=One-Click")) }
        }
        return lines
    }

    private var content: Part {
        var words = Part(text: text, type: "text/plain")
        if let html {
            words = Part(joining: [words, Part(text: html, type: "text/html")], as: "multipart/alternative", boundary: boundary("alternative"))
        }
        if attachments.isEmpty { return words }
        return Part(joining: [words] + attachments.map(Part.init(file:)), as: "multipart/mixed", boundary: boundary("mixed"))
    }

    /// Begins with `=_`, which neither quoted-printable nor base64 can contain; the rest tells one message's boundary from another's.
    private func boundary(_ purpose: String) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325  // FNV-1a
        for octet in id.text.utf8 { hash = (hash ^ UInt64(octet)) &* 0x100_0000_01B3 }
        return "=_\(String(hash, radix: 36))_\(purpose)"
    }
}

/// One part of a message: its own headers and what comes after them.
struct Part {
    var headers: [HeaderLine]
    var body: [UInt8]

    init(text: String, type: String) {
        headers = [
            HeaderLine("Content-Type", words: ["\(type);", "charset=utf-8"]),
            HeaderLine("Content-Transfer-Encoding", plain: "quoted-printable"),
        ]
        body = QuotedPrintable.encode(text)
    }

    init(file: Attachment) {
        headers = [
            HeaderLine("Content-Type", words: ["\(file.type);", FileName.plainParameter("name", file.name.text)]),
            HeaderLine("Content-Disposition", words: ["attachment;"] + FileName.parameters("filename", file.name.text)),
            HeaderLine("Content-Transfer-Encoding", plain: "base64"),
        ]
        body = Base64.lines(of: file.bytes)
    }

    init(joining parts: [Part], as type: String, boundary: String) {
        headers = [HeaderLine("Content-Type", words: ["\(type);", "boundary=\"\(boundary)\""])]
        body = []
        for part in parts { body += Array("--\(boundary)\r\n".utf8) + part.headers.flatMap(\.octets) + [13, 10] + part.body + [13, 10] }
        body += Array("--\(boundary)--\r\n".utf8)
    }
}
