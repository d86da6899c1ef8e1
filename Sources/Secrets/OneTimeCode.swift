import Crypto
public import Dates

/// The six digits that a person's telephone shows, new every 30 seconds. Sources: RFC 6238 with SHA-1, which every app knows; RFC 4226.
public struct OneTimeCode: Sendable {
    /// What telephone and server share.
    public let secret: [UInt8]

    public static let seconds: Int64 = 30

    public init(secret: [UInt8]) {
        self.secret = secret
    }

    /// A new one, of 160 bits.
    public static func random() -> OneTimeCode { OneTimeCode(secret: randomBytes(20)) }

    /// The step of that code, if it is the one of now or a neighbor, and later than the last one used, so that none is good twice.
    public func step(of code: String, after last: Int64, at now: Instant) -> Int64? {
        let current = now.milliseconds / 1000 / OneTimeCode.seconds
        return (current - 1...current + 1).first { $0 > last && constantTimeEquals(self.code(at: $0), code) }
    }

    func code(at step: Int64) -> String {
        let message = (0..<8).map { UInt8(truncatingIfNeeded: step >> (56 - 8 * $0)) }
        let mac = Array(HMAC<Insecure.SHA1>.authenticationCode(for: message, using: SymmetricKey(data: secret)))
        let start = Int(mac[19] & 0x0F)
        let number = mac[start..<start + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let digits = String(number % 1_000_000)
        return String(repeating: "0", count: 6 - digits.count) + digits
    }

    /// The secret in letters that can be typed. Source: RFC 4648 section 6, without padding.
    public var letters: String { letters32(secret, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567") }

    /// What the picture says to the app. Source: Google Authenticator's Key URI Format.
    public func address(issuer: String, account: String) -> String {
        let (issuer, account) = (percentEncoded(issuer), percentEncoded(account))
        return "otpauth://totp/\(issuer):\(account)?secret=\(letters)&issuer=\(issuer)&algorithm=SHA1&digits=6&period=\(OneTimeCode.seconds)"
    }
}

/// A code on paper for the day on which the telephone is gone: 80 bits, good once; only its hash is kept.
public struct RecoveryCode: Sendable {
    /// In groups of four, such as `K3F9-…`.
    public let text: String

    public static func random() -> RecoveryCode {
        let letters = Array(letters32(randomBytes(10), alphabet))
        return RecoveryCode(text: stride(from: 0, to: letters.count, by: 4).map { String(letters[$0..<$0 + 4]) }.joined(separator: "-"))
    }

    /// What would be stored for a code as somebody typed it: case, spaces and letters that look like digits do not matter.
    public static func hash(of typed: String) -> [UInt8] {
        let looks: [Character: Character] = ["O": "0", "I": "1", "L": "1"]
        return sha256(Array(String(typed.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }.map { looks[$0] ?? $0 }).utf8))
    }

    public var hash: [UInt8] { RecoveryCode.hash(of: text) }

    /// Crockford's: no letter that looks like another.
    private static let alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
}

/// Bytes in an alphabet of 32 letters, five bits each.
private func letters32(_ bytes: [UInt8], _ alphabet: String) -> String {
    let letters = Array(alphabet)
    let bits = bytes.flatMap { byte in (0..<8).map { byte >> (7 - $0) & 1 } }
    return String(
        stride(from: 0, to: bits.count, by: 5).map { start in
            letters[(start..<start + 5).reduce(0) { $0 << 1 | ($1 < bits.count ? Int(bits[$1]) : 0) }]
        })
}

private func percentEncoded(_ text: String) -> String {
    text.utf8.map { byte in
        let letter = Character(UnicodeScalar(byte))
        return byte < 0x80 && (letter.isLetter || letter.isNumber || "-._~@".contains(letter))
            ? String(letter) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
}
