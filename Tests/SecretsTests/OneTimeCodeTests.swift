import Dates
import Foundation
import Testing

@testable import Secrets

@Suite("Codes from telephone and paper")
struct OneTimeCodeTests {
    /// The last six of the eight digits in RFC 6238, appendix B, for SHA-1.
    @Test(
        "They are those of RFC 6238",
        arguments: [
            (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"), (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] as [(Int64, String)])
    func vectors(second: Int64, digits: String) {
        let code = OneTimeCode(secret: Array("12345678901234567890".utf8))
        #expect(code.code(at: second / 30) == digits)
        #expect(code.step(of: digits, after: 0, at: Instant(milliseconds: second * 1000)) == second / 30)
        #expect(code.step(of: digits, after: second / 30, at: Instant(milliseconds: second * 1000)) == nil)
    }

    @Test("The key is written in letters as RFC 4648 does, and the address names issuer and account")
    func letters() {
        let code = OneTimeCode(secret: Array("12345678901234567890".utf8))
        #expect(code.letters == "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")
        #expect(
            code.address(issuer: "Fairlead", account: "ines@riverside.example")
                == "otpauth://totp/Fairlead:ines@riverside.example?secret=\(code.letters)&issuer=Fairlead&algorithm=SHA1&digits=6&period=30")
    }

    @Test("A code on paper has 80 bits, is known however it is typed, and no two are the same")
    func paper() {
        let codes = (0..<1000).map { _ in RecoveryCode.random().text }
        #expect(Set(codes).count == 1000 && codes.allSatisfy { $0.wholeMatch(of: #/[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}/#) != nil })
        #expect(RecoveryCode.hash(of: "0O1I-l234") == RecoveryCode.hash(of: " 0011 1234 "))
    }
}

@Suite("The key of sealed secrets")
struct SealingKeyTests {
    @Test("What is sealed opens in its own place only, and not when a bit is changed")
    func sealed() {
        let key = SealingKey.random()
        var sealed = key.seal([1, 2, 3], for: "here")
        #expect(key.open(sealed, for: "here") == [1, 2, 3] && key.open(sealed, for: "there") == nil)
        #expect(SealingKey.random().open(sealed, for: "here") == nil && key.open([], for: "here") == nil)
        #expect(key.seal([1, 2, 3], for: "here") != sealed)
        sealed[14] ^= 1
        #expect(key.open(sealed, for: "here") == nil)
    }

    @Test("The file is made once, for its owner only, and opens what it sealed")
    func file() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).key").path
        defer { try? FileManager.default.removeItem(atPath: file) }
        #expect(throws: SealingKeyRefused.self) { try SealingKey(file: file, making: false) }
        let sealed = try SealingKey(file: file, making: true).seal([7], for: "here")
        #expect(try SealingKey(file: file, making: true).open(sealed, for: "here") == [7])
        #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file)
        #expect(throws: SealingKeyRefused.self) { try SealingKey(file: file, making: false) }
    }
}
