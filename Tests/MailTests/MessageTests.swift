import Foundation
import Mail
import PostTestSupport
import Testing

@Suite("A message as another program reads it")
struct MessageTests {
    @Test("Everything in a full message is read back")
    func full() throws {
        let message = try Letters.full()
        let read = try MailReading.of(message)
        #expect(read.defects == [])
        #expect(read.types == ["multipart/mixed", "multipart/alternative", "text/plain", "text/html", "application/pdf", "text/plain"])
        #expect(read.parts[0].text == message.text)
        #expect(read.parts[1].text == message.html)
        #expect(read.parts[2].bytes == Data(message.attachments[0].bytes))
        #expect(read.parts[2].name == message.attachments[0].name.text)
        #expect(read.parts[2].plainName == "Zyciorys _Lucji_ bardzo dlugi bardzo dlugi bardzo dlugi .pdf")
        #expect(read.parts[3].name == "empty.txt")
        #expect(read.longest <= 76)
        #expect(read.tidy)
    }

    @Test("The headers are those of the message's own fields, and no others")
    func headers() throws {
        let names = [
            "Message-ID", "Date", "From", "Reply-To", "To", "Subject", "In-Reply-To", "References", "Content-Language", "Auto-Submitted",
            "List-Unsubscribe", "List-Unsubscribe-Post", "MIME-Version", "Content-Type",
        ]
        #expect(try MailReading.of(Letters.full()).headers == names)
    }

    @Test("The headers say what the fields say")
    func values() throws {
        let read = try MailReading.of(Letters.full())
        #expect(read.values["message-id"] == "<notice.maria@agency.example>")
        #expect(read.values["in-reply-to"] == "<first.1@employer.example>")
        #expect(read.values["references"] == (1...9).map { "<conversation.\($0)@employer.example>" }.joined(separator: " "))
        #expect(read.values["list-unsubscribe"] == "<https://agency.example/stop/abc>")
        #expect(read.values["list-unsubscribe-post"] == "List-Unsubscribe=One-Click")
        #expect(read.values["auto-submitted"] == "auto-generated")
        #expect(read.values["content-language"] == "pl")
        #expect(read.values["date"] == "Thu, 19 Nov 2026 15:42:07 +0000")
        #expect(read.seconds == 1_795_102_927)
    }

    @Test("The longest fields that are allowed stay under the 998 octets of a line")
    func longest() throws {
        var message = try Letters.plain()
        let domain = String(repeating: "abcdefg.", count: 23) + "example"
        message.to = try Address(name: String(repeating: "ż", count: 100), mailbox: String(repeating: "a", count: 62) + "@" + domain)
        message.subject = try OneLine(String(repeating: "x", count: 900))
        message.unsubscribe = try Unsubscribe("https://" + String(repeating: "a", count: 792))
        let read = try MailReading.of(message)
        #expect(read.to == [[message.to.name, message.to.mailbox]])
        #expect(read.values["subject"] == message.subject.text)
        #expect((800...998).contains(read.longest))
    }

    @Test("Two hundred nasty names and subjects add no header and no recipient")
    func nasty() throws {
        var nasty = NastyText(seed: 41)
        let messages = try (0..<200).map { _ in
            var message = try Letters.plain(text: nasty.next() + "\n" + nasty.next())
            message.subject = OneLine(flattening: nasty.next())
            message.from = try Address(name: String(OneLine(flattening: nasty.next()).text.prefix(30)), mailbox: "ines@agency.example")
            message.to = try Address(name: String(OneLine(flattening: nasty.next()).text.prefix(30)), mailbox: "maria@employer.example")
            return message
        }
        for (message, read) in zip(messages, try MailReading.of(messages)) { check(read, against: message) }
    }

    private func check(_ read: MailReading, against message: Message) {
        #expect(read.defects == [])
        #expect(read.headers == ["Message-ID", "Date", "From", "To", "Subject", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"])
        #expect(read.values["subject"].map(scalars) == scalars(message.subject.text))
        #expect(read.from.map { $0.map(scalars) } == [[message.from.name, message.from.mailbox].map(scalars)])
        #expect(read.to.map { $0.map(scalars) } == [[message.to.name, message.to.mailbox].map(scalars)])
        #expect(read.parts.map { $0.text.map(scalars) } == [scalars(tidied(message.text))])
        #expect(read.longest <= 76)
        #expect(read.tidy)
    }

    /// Swift calls "é" and "e" + accent equal; on the wire they are not.
    private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

    private func tidied(_ text: String) -> String {
        let lines = text.replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\r", with: "\n")
        return lines.hasSuffix("\n") ? lines : lines + "\n"
    }

    @Test("Two hundred nasty file names are read back whole")
    func fileNames() throws {
        var nasty = NastyText(seed: 7)
        var message = try Letters.plain()
        while message.attachments.count < 200 {
            let name = OneLine(flattening: nasty.next()).text
            if let file = try? Attachment(name: name, type: "application/octet-stream", bytes: Array(name.utf8)) { message.attachments.append(file) }
        }
        let files = try MailReading.of(message).parts.dropFirst()
        #expect(files.count == 200)
        for (file, sent) in zip(files, message.attachments) {
            #expect(file.name.map(scalars) == scalars(sent.name.text))
            #expect(file.bytes == Data(sent.bytes))
        }
    }

    @Test("The same message always gives the same bytes, and another id another boundary")
    func sameBytes() throws {
        var message = try Letters.full()
        let first = message.encoded()
        #expect(try Letters.full().encoded() == first)
        message.id = try MessageID(row: "notice.other", at: "agency.example")
        let boundaries = [first, message.encoded()].map { String(decoding: $0, as: UTF8.self).split(separator: "\"").first { $0.hasPrefix("=_") } }
        #expect(boundaries[0] != boundaries[1])
    }

    @Test("A message without a page and files is one plain part")
    func plain() throws {
        let read = try MailReading.of(Letters.plain(text: "trailing space \nFrom here\ntab\t"))
        #expect(read.types == ["text/plain"])
        #expect(read.parts[0].text == "trailing space \nFrom here\ntab\t\n")
    }
}
