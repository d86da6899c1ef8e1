import CGMime
import Dates
import Foundation

extension ReceivedMessage {
    /// Reads a mail, whatever it is: a pure function that never fails. Files beyond the limits are left out.
    public init(reading bytes: [UInt8]) {
        self.init()
        ReceivedMessage.gmime
        guard let message = ReceivedMessage.parsed(bytes) else { return }
        defer { g_object_unref(message) }
        readHeaders(of: message)
        var reading = PartReading()
        if let body = g_mime_message_get_mime_part(message) { reading.take(body, depth: 0) }
        text = QuotedText(splitting: reading.text)
        files = reading.files
        bounce = reading.bounce(reportedBy: message)
    }

    /// GMime's own preparation, once for the whole process.
    private static let gmime: Void = g_mime_init()

    private static func parsed(_ bytes: [UInt8]) -> UnsafeMutablePointer<GMimeMessage>? {
        let stream = bytes.withUnsafeBytes { g_mime_stream_mem_new_with_buffer($0.bindMemory(to: CChar.self).baseAddress, bytes.count) }
        let parser = g_mime_parser_new_with_stream(stream)
        defer {
            g_object_unref(parser)
            g_object_unref(stream)
        }
        return g_mime_parser_construct_message(parser, nil)
    }

    private mutating func readHeaders(of message: UnsafeMutablePointer<GMimeMessage>) {
        let headers = ReceivedHeaders(of: message)
        id = MailList.ids(in: headers["Message-ID"]).first
        earlier = MailList.ids(in: headers["In-Reply-To"]) + MailList.ids(in: headers["References"]).reversed()
        earlier = Array(earlier.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }.prefix(50))
        from = headers.people("From").first
        replyTo = headers.people("Reply-To").first
        let delivered = ["Delivered-To", "X-Original-To", "Envelope-To"].map { headers[$0] }.filter { $0.contains("@") && !$0.contains(" ") }
        let listed = ["To", "Cc"].flatMap { headers.people($0).map(\.mailbox) }
        recipients = Array((delivered + listed).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }.prefix(50))
        subject = headers["Subject"]
        if let date = g_mime_message_get_date(message) { self.date = MailList.moment(Int64(g_date_time_to_unix(date))) }
        isAutomatic = headers.sayAutomatic
    }
}

/// The headers of a mail, as a person would read them.
struct ReceivedHeaders {
    private let list: UnsafeMutablePointer<GMimeHeaderList>?

    init(of message: UnsafeMutablePointer<GMimeMessage>) {
        list = g_mime_object_get_header_list(cgmime_object(message))
    }

    private func raw(_ name: String) -> String {
        guard let header = g_mime_header_list_get_header(list, name), let value = g_mime_header_get_raw_value(header) else { return "" }
        let bytes = UnsafeRawBufferPointer(start: value, count: strlen(value))
        return PlainText.decode(Array(bytes), "").replacing("\n", with: "")
    }

    subscript(name: String) -> String { HeaderText.decode(raw(name)) }

    func people(_ name: String) -> [ReceivedMessage.Sender] {
        guard let list = internet_address_list_parse(nil, HeaderText.unified(raw(name))) else { return [] }
        defer { g_object_unref(list) }
        return MailList.people(list)
    }

    /// Whether a program says that no person wrote the mail (RFC 3834; RFC 2076; Microsoft's X-Auto-Response-Suppress).
    var sayAutomatic: Bool {
        let submitted = self["Auto-Submitted"].lowercased()
        if !submitted.isEmpty && !submitted.hasPrefix("no") { return true }
        if ["bulk", "junk", "list", "auto_reply"].contains(self["Precedence"].lowercased()) { return true }
        let suppressed = self["X-Auto-Response-Suppress"].lowercased()
        if suppressed.contains("all") || suppressed.contains("oof") || suppressed.contains("autoreply") { return true }
        return ["X-Autoreply", "X-Autorespond", "List-Id"].contains { !self[$0].isEmpty } || self["Return-Path"] == "<>"
    }
}

/// Ids, people and moments as GMime gives them.
enum MailList {
    /// The ids in angle brackets of a header; a bare one counts if it is alone.
    static func ids(in header: String) -> [String] {
        let found = header.split(separator: "<").dropFirst(header.hasPrefix("<") ? 0 : 1).compactMap { $0.split(separator: ">").first }
        let bare = found.isEmpty && header.contains("@") && !header.contains(" ") ? [Substring(header)] : []
        return (found + bare).map { String($0.filter { !$0.isWhitespace }) }.filter { !$0.isEmpty && $0.utf8.count <= 300 }
    }

    static func people(_ list: UnsafeMutablePointer<InternetAddressList>?) -> [ReceivedMessage.Sender] {
        guard let list else { return [] }
        return (0..<min(internet_address_list_length(list), 50)).flatMap { index -> [ReceivedMessage.Sender] in
            guard let address = internet_address_list_get_address(list, index) else { return [] }
            if let group = cgmime_group(address) { return people(internet_address_group_get_members(group)) }
            guard let mailbox = cgmime_mailbox(address) else { return [] }
            let spelled = PlainText.line(internet_address_mailbox_get_addr(mailbox)).filter { !$0.isWhitespace }
            guard !spelled.isEmpty, spelled.utf8.count <= 320 else { return [] }
            return [ReceivedMessage.Sender(name: PlainText.line(internet_address_get_name(address)), mailbox: spelled)]
        }
    }

    /// A moment of a Date header, if it is one that a calendar has.
    static func moment(_ seconds: Int64) -> Instant? {
        (0...4_102_444_800).contains(seconds) ? Instant(milliseconds: seconds * 1000) : nil
    }
}
