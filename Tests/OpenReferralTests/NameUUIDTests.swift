import Testing

@testable import OpenReferral

@Suite("UUIDs made from names")
struct NameUUIDTests {
    @Test("The example of RFC 9562, and one of Python's")
    func published() {
        let dns: [UInt8] = [0x6b, 0xa7, 0xb8, 0x10, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8]
        #expect(NameUUID.text(of: "www.example.com", under: dns) == "2ed6657d-e927-568b-95e1-2665a8aea6a2")
        // uuid.uuid5(uuid.uuid5(uuid.NAMESPACE_URL, "fairlead:open-referral"), "service/7")
        #expect(NameUUID.text(of: "service/7") == "803fcc4c-6af6-5120-afea-bc06c89d3d14")
    }

    @Test(
        "SHA-1 of the standard's own examples",
        arguments: [("abc", "a9993e36"), ("", "da39a3ee"), (String(repeating: "a", count: 1_000_000), "34aa973c")])
    func digests(text: String, beginning: String) {
        let digits = SHA1.digest(Array(text.utf8)).prefix(4).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
        #expect(digits.joined() == beginning)
    }
}
