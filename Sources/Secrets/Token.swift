/// A random secret that is handed out once; what is stored of it is only the hash.
public struct Token: Sendable {
    /// The secret itself, in base64url letters.
    public let text: String
    /// SHA-256 of the text: what the database keeps.
    public var hash: [UInt8] { Token.hash(of: text) }

    /// A new secret from the system's generator. 160 bits for links, 256 for sessions.
    public static func random(bits: Int = 160) -> Token {
        Token(text: base64URL(randomBytes(bits / 8)))
    }

    /// What would be stored for a secret that somebody presents.
    public static func hash(of text: String) -> [UInt8] { sha256(Array(text.utf8)) }
}

/// So many bytes from the system's generator.
public func randomBytes(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
}
