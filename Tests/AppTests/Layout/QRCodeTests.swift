import Markup
import Testing

@testable import App

@Suite("A QR code")
struct QRCodeTests {
    @Test("It is square, with the three corners that readers look for")
    func corners() throws {
        let code = try #require(QRCode("otpauth://totp/Fairlead:ines@riverside.example?secret=ABCDEFGH"))
        let corner = [true, true, true, true, true, true, true]
        #expect(code.isDark.count == code.width * code.width && (code.width - 17) % 4 == 0)
        #expect(Array(code.isDark.prefix(7)) == corner && Array(code.isDark[(code.width - 7)..<code.width]) == corner)
        #expect(Array(code.isDark[((code.width - 1) * code.width)...].prefix(7)) == corner)
    }

    @Test("The picture has a bar for every run of dots, and as many dots as the code")
    func picture() throws {
        let code = try #require(QRCode("Fairlead"))
        let text = code.picture(label: "A & B").string
        let dots = text.matches(of: #/M\d+ \d+h(\d+)v1/#).compactMap { Int($0.output.1) }.reduce(0, +)
        #expect(dots == code.isDark.count { $0 })
        #expect(text.contains("aria-label=\"A &amp; B\"") && text.contains("viewBox=\"0 0 \(code.width + 8) \(code.width + 8)\""))
    }

    @Test("What does not fit into one is refused")
    func tooLong() {
        #expect(QRCode(String(repeating: "x", count: 3000)) == nil)
    }
}
