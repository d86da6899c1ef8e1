import Crypto
import Foundation

/// The key under which secrets that must be read again are kept, and other keys are wrapped; the master key stands in a file outside the database, so a stolen database opens nothing.
///
/// AES-256-GCM. What is sealed is bound to its place, so that it cannot be moved to another person's row. Source: NIST SP 800-38D.
public struct SealingKey: Sendable {
    private let key: SymmetricKey

    /// A key that nobody has: for tests and for files that are made.
    public static func random() -> SealingKey { SealingKey(key: SymmetricKey(data: randomBytes(32))) }

    /// The key in that file; where `making` is said, a missing one is made, readable by its owner only.
    public init(file: String, making: Bool) throws(SealingKeyRefused) {
        if making, !FileManager.default.fileExists(atPath: file) { try SealingKey.make(file) }
        guard let text = try? String(contentsOfFile: file, encoding: .utf8) else { throw SealingKeyRefused(file: file, reason: "it cannot be read") }
        guard let bytes = bytes(base64URL: text.trimmingCharacters(in: .whitespacesAndNewlines)), bytes.count == 32 else {
            throw SealingKeyRefused(file: file, reason: "it does not hold 32 bytes in base64url")
        }
        guard (try? FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int).map({ $0 & 0o077 == 0 }) == true else {
            throw SealingKeyRefused(file: file, reason: "others than its owner may read it; say chmod 600")
        }
        key = SymmetricKey(data: bytes)
    }

    private init(key: SymmetricKey) {
        self.key = key
    }

    /// The secret, unreadable without the key and in any other place.
    public func seal(_ secret: [UInt8], for place: String) -> [UInt8] {
        guard let box = try? AES.GCM.seal(secret, using: key, authenticating: Array(place.utf8)).combined else {
            preconditionFailure("AES-GCM with a nonce of its own always gives one text")
        }
        return Array(box)
    }

    /// What was sealed for that place; nothing if it was sealed under another key, for another place, or was changed.
    public func open(_ sealed: [UInt8], for place: String) -> [UInt8]? {
        guard let box = try? AES.GCM.SealedBox(combined: sealed) else { return nil }
        return (try? AES.GCM.open(box, using: key, authenticating: Array(place.utf8))).map(Array.init)
    }

    /// Another key, unreadable without this one.
    public func wrap(_ other: SealingKey, for place: String) -> [UInt8] {
        seal(other.key.withUnsafeBytes { Array($0) }, for: place)
    }

    /// The key that was wrapped for that place; nothing if it was wrapped by another key or for another place.
    public func unwrap(_ wrapped: [UInt8], for place: String) -> SealingKey? {
        open(wrapped, for: place).map { SealingKey(key: SymmetricKey(data: $0)) }
    }

    /// Two programs that start at once make one key: the file appears whole or not at all, and the first one stays.
    private static func make(_ file: String) throws(SealingKeyRefused) {
        let place = URL(filePath: file)
        let draft = file + "." + Token.random(bits: 64).text
        try? FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        let text = Data((base64URL(randomBytes(32)) + "\n").utf8)
        defer { try? FileManager.default.removeItem(atPath: draft) }
        guard FileManager.default.createFile(atPath: draft, contents: text, attributes: [.posixPermissions: 0o600]) else {
            throw SealingKeyRefused(file: file, reason: "it cannot be made")
        }
        guard link(draft, file) == 0 || errno == EEXIST else { throw SealingKeyRefused(file: file, reason: "it cannot be made") }
    }
}

/// The key file is of no use.
public struct SealingKeyRefused: Error, CustomStringConvertible {
    let file: String
    let reason: String
    public var description: String { "The key file \(file) is of no use: \(reason)." }
}
