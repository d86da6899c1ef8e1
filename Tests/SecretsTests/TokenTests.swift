import Secrets
import Testing

@Suite struct TokenTests {
    @Test("A token has as many bits as asked for, in letters that fit an address", arguments: [(160, 27), (256, 43)])
    func length(bits: Int, letters: Int) {
        let token = Token.random(bits: bits)
        #expect(token.text.count == letters)
        #expect(token.text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") })
    }

    @Test("Ten thousand tokens are all different")
    func different() {
        #expect(Set((0..<10_000).map { _ in Token.random().text }).count == 10_000)
    }

    @Test("What is stored is the SHA-256 of the text, and nothing shorter gives it")
    func hash() {
        let token = Token.random()
        #expect(token.hash == sha256(Array(token.text.utf8)))
        #expect(Token.hash(of: token.text) == token.hash)
        #expect(Token.hash(of: String(token.text.dropLast())) != token.hash)
    }

    @Test("base64url goes there and back for every length")
    func base64() {
        for length in 0..<70 {
            let original = randomBytes(length)
            #expect(bytes(base64URL: base64URL(original)) == original)
        }
        #expect(bytes(base64URL: "not base64!") == nil)
    }

    @Test("SHA-256 of abc is as FIPS 180-2 prints it")
    func sha() {
        #expect(hex(sha256(Array("abc".utf8))) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test("HMAC is as RFC 4231 prints it, case 2")
    func mac() {
        let mac = hmac(Array("what do ya want for nothing?".utf8), key: Array("Jefe".utf8))
        #expect(hex(mac) == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
    }

    @Test("Equal is equal, and a letter, a length or a case makes it different")
    func equality() {
        #expect(constantTimeEquals("secret", "secret"))
        #expect(!constantTimeEquals("secret", "secreT"))
        #expect(!constantTimeEquals("secret", "secrets"))
        #expect(!constantTimeEquals("", "s"))
    }

    private func hex(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
