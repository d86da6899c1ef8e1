import CGMime

/// What is gathered on the way through the parts of a mail.
struct PartReading {
    private(set) var text = ""
    private(set) var files: [ReceivedFile] = []
    private var filesSize = 0
    private var report: [UInt8]?
    private var original: String?
    private var isReport = false

    private static let deepest = 30
    private static let longestText = 200_000

    mutating func take(_ object: UnsafeMutablePointer<GMimeObject>, depth: Int) {
        guard depth < PartReading.deepest else { return }
        if let multipart = cgmime_multipart(object) {
            takeMany(multipart, as: type(of: object), depth: depth)
        } else if let message = cgmime_message_part(object) {
            takeMessage(message, object)
        } else if let part = cgmime_part(object) {
            takeLeaf(part, object)
        }
    }

    private mutating func takeMany(_ multipart: UnsafeMutablePointer<GMimeMultipart>, as type: String, depth: Int) {
        let parts = (0..<min(g_mime_multipart_get_count(multipart), 100)).compactMap { g_mime_multipart_get_part(multipart, $0) }
        if type == "multipart/report" { isReport = true }
        guard type == "multipart/alternative" else {
            for part in parts { take(part, depth: depth + 1) }
            return
        }
        // The same said in several ways, the plainest first: the first that says anything counts; files may stand in any.
        var hasText = false
        for part in parts {
            var one = PartReading()
            one.take(part, depth: depth + 1)
            if !hasText, one.text.contains(where: { !$0.isWhitespace }) {
                add(one.text)
                hasText = true
            }
            for file in one.files { add(file) }
        }
    }

    private mutating func takeLeaf(_ part: UnsafeMutablePointer<GMimePart>, _ object: UnsafeMutablePointer<GMimeObject>) {
        let type = type(of: object)
        let name = PlainText.line(g_mime_part_get_filename(part))
        let isAttached = PlainText.line(g_mime_object_get_disposition(object)).lowercased() == "attachment"
        if isReport, type == "message/delivery-status" || type == "message/global-delivery-status" {
            report = content(of: part)
        } else if isReport, type == "text/rfc822-headers" {
            original = PartReading.id(in: content(of: part))
        } else if !isAttached, type == "text/plain" || (type == "text/html" && name.isEmpty) {
            let charset = PlainText.line(g_mime_object_get_content_type_parameter(object, "charset"))
            let decoded = PlainText.decode(content(of: part), charset)
            add(type == "text/html" ? HTMLText.plain(decoded) : decoded)
        } else {
            let bytes = content(of: part)
            if !bytes.isEmpty { add(ReceivedFile(name: name, type: type, bytes: bytes, number: files.count + 1)) }
        }
    }

    /// A mail inside the mail: one that came back, or one that was forwarded as a file.
    private mutating func takeMessage(_ part: UnsafeMutablePointer<GMimeMessagePart>, _ object: UnsafeMutablePointer<GMimeObject>) {
        guard let message = g_mime_message_part_get_message(part) else { return }
        if isReport {
            original = MailList.ids(in: ReceivedHeaders(of: message)["Message-ID"]).first
            return
        }
        let stream = g_mime_stream_mem_new()
        defer { g_object_unref(stream) }
        g_mime_object_write_to_stream(cgmime_object(message), nil, stream)
        let subject = ReceivedHeaders(of: message)["Subject"]
        add(
            ReceivedFile(
                name: (subject.isEmpty ? "mail" : String(subject.prefix(80))) + ".eml", type: "application/octet-stream",
                bytes: PartReading.bytes(of: stream), number: files.count + 1))
    }

    private mutating func add(_ more: String) {
        guard !more.isEmpty, text.utf8.count < PartReading.longestText else { return }
        if !text.isEmpty && !text.hasSuffix("\n") { text += "\n" }
        text += more.utf8.count > PartReading.longestText ? String(more.prefix(PartReading.longestText)) : more
    }

    private mutating func add(_ file: ReceivedFile) {
        guard files.count < ReceivedFile.mostFiles, filesSize + file.bytes.count <= ReceivedFile.mostBytes else { return }
        filesSize += file.bytes.count
        files.append(file)
    }

    private func type(of object: UnsafeMutablePointer<GMimeObject>) -> String {
        guard let content = g_mime_object_get_content_type(object), let type = g_mime_content_type_get_mime_type(content) else { return "" }
        defer { g_free(type) }
        return PlainText.line(type).lowercased()
    }

    private func content(of part: UnsafeMutablePointer<GMimePart>) -> [UInt8] {
        guard let wrapper = g_mime_part_get_content(part) else { return [] }
        let stream = g_mime_stream_mem_new()
        defer { g_object_unref(stream) }
        g_mime_data_wrapper_write_to_stream(wrapper, stream)
        return PartReading.bytes(of: stream)
    }

    private static func bytes(of stream: UnsafeMutablePointer<GMimeStream>?) -> [UInt8] {
        guard let stream, let array = cgmime_bytes(stream), let data = array.pointee.data else { return [] }
        return Array(UnsafeBufferPointer(start: data, count: Int(array.pointee.len)))
    }

    private static func id(in headers: [UInt8]) -> String? {
        ReportFields(headers)["message-id"].flatMap { MailList.ids(in: $0).first }
    }

    /// What the report says of the first recipient that has failed, or else of the first at all.
    func bounce(reportedBy message: UnsafeMutablePointer<GMimeMessage>) -> ReceivedMessage.Bounce? {
        guard let report else { return nil }
        let recipients = ReportFields.blocks(report).filter { $0["final-recipient"] != nil }
        guard let failed = recipients.first(where: { $0["action"]?.lowercased() == "failed" }) ?? recipients.first,
            let mailbox = (failed["original-recipient"] ?? failed["final-recipient"])?.split(separator: ";").last
        else { return nil }
        guard ["failed", "delayed"].contains(failed["action"]?.lowercased() ?? "") else { return nil }
        let status = failed["status"] ?? ""
        let said = failed["diagnostic-code"]?.split(separator: ";", maxSplits: 1).last.map { String($0).withoutOuterSpaces } ?? status
        return ReceivedMessage.Bounce(
            mailbox: String(mailbox).withoutOuterSpaces, isFinal: failed["action"]?.lowercased() == "failed" && !status.hasPrefix("4"),
            words: ServerWords.clean(said), original: original)
    }
}

/// The header-like lines of a report, by lower-case name (RFC 3464, 2.1).
struct ReportFields {
    private var values: [String: String] = [:]

    init(_ bytes: some Sequence<UInt8>) {
        var last = ""
        for line in String(decoding: Array(bytes), as: UTF8.self).split(whereSeparator: \.isNewline) {
            if line.first?.isWhitespace == true {
                values[last]? += " " + String(line).withoutOuterSpaces
            } else if let colon = line.firstIndex(of: ":") {
                last = line[..<colon].lowercased()
                if values[last] == nil { values[last] = String(line[line.index(after: colon)...]).withoutOuterSpaces }
            }
        }
    }

    subscript(name: String) -> String? { values[name] }

    /// The groups of lines between blank ones.
    static func blocks(_ bytes: [UInt8]) -> [ReportFields] {
        bytes.filter { $0 != 13 }.split(separator: 10, omittingEmptySubsequences: false).split { $0.allSatisfy { $0 == 32 } }
            .prefix(50).map { ReportFields($0.joined(separator: [10])) }
    }
}
