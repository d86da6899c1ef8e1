import Mail
import Testing

@Suite("What may stand in a header")
struct AddressTests {
    @Test("A usual address is taken", arguments: ["a@b.co", "first.last+tag@mail.employer.example", "o'brien@x-y.example", "1@2.3"])
    func usual(mailbox: String) throws {
        #expect(try Address(name: "Ana", mailbox: mailbox).mailbox == mailbox)
    }

    static let wrong: [(String, Address.Refusal)] = [
        ("", .empty), ("ana", .notOneAt(0)), ("a@b@c.example", .notOneAt(2)), ("a@b.example, c@d.example", .hasSpace), ("a\r\n@b.example", .hasSpace),
        ("a@b.example\0", .hasSpace), ("ąa@b.example", .notASCII), ("a@żółw.example", .notASCII), (".a@b.example", .localPart(".a")),
        ("a..b@b.example", .localPart("a..b")), ("a,b@b.example", .localPart("a,b")), ("<a@b.example>", .localPart("<a")),
        ("@b.example", .localPart("")),
        ("a@", .domain("")), ("a@localhost", .domain("localhost")), ("a@-b.example", .domain("-b.example")), ("a@b..example", .domain("b..example")),
        ("a@b.example>", .domain("b.example>")), (String(repeating: "a", count: 65) + "@b.example", .tooLong),
        ("a@" + String(repeating: "abcdefg.", count: 32) + "example", .tooLong),
    ]

    @Test("A wrong address is refused for its own reason", arguments: wrong)
    func refused(mailbox: String, why: Address.Refusal) {
        #expect(throws: why) { try Address(mailbox: mailbox) }
    }

    @Test("A name with a line break is refused", arguments: ["a\nb", "a\r\nBcc: x@y.example", "a\0", "a\u{2028}b", "a\u{85}b"])
    func names(name: String) {
        #expect(throws: Address.Refusal.nameHasLineBreak) { try Address(name: name, mailbox: "a@b.example") }
    }

    @Test("A header line refuses every control character and flattens it when asked")
    func lines() throws {
        for value in Array(UInt32(0)...31) + Array(127...159) + [0x2028, 0x2029] {
            let scalar = try #require(Unicode.Scalar(value))
            #expect(throws: OneLine.Refusal.control(value)) { try OneLine("a\(Character(scalar))b") }
            #expect(OneLine(flattening: "a\(Character(scalar))\r\nb").text == "a b")
        }
        #expect(throws: OneLine.Refusal.tooLong(octets: 901)) { try OneLine(String(repeating: "a", count: 901)) }
        #expect(OneLine(flattening: String(repeating: "ż", count: 900)).text.utf8.count == 900)
    }

    @Test("A message id is read with and without brackets and refused when broken")
    func ids() throws {
        #expect(try MessageID("<a.b@c.example>") == MessageID(row: "a.b", at: "c.example"))
        for wrong in ["", "a", "<a@b> <c@d>", "a@b\r\nX: y", "a@@b", "a b@c", "<>", "<"] {
            #expect(throws: MessageID.Refusal.self) { try MessageID(wrong) }
        }
    }

    @Test("A file, a language and a way to unsubscribe are refused when they could break a header")
    func others() {
        #expect(throws: Attachment.Refusal.name("a\r\nb")) { try Attachment(name: "a\r\nb", type: "text/plain", bytes: []) }
        #expect(throws: Attachment.Refusal.name("../a")) { try Attachment(name: "../a", type: "text/plain", bytes: []) }
        for type in ["pdf", "a/b\r\nX: y", "a/b; c=d", "multipart/mixed", "message/rfc822", "/"] {
            #expect(throws: Attachment.Refusal.type(type)) { try Attachment(name: "a", type: type, bytes: []) }
        }
        for tag in ["", "pl\r\n", "pl-", "polszczyzna"] { #expect(throws: LanguageTag.Refusal.self) { try LanguageTag(tag) } }
        for address in ["http://a.example", "https://", "https://a.example/ b", "https://a.example/>\r\n", "https://a.example/ż"] {
            #expect(throws: Unsubscribe.Refusal.self) { try Unsubscribe(address) }
        }
    }
}
