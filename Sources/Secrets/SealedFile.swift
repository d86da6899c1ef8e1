import Crypto
public import Foundation

/// Seals files and cannot open them: what a server holds that makes backups.
public struct LockingKey: Sendable {
    let key: Curve25519.KeyAgreement.PublicKey
    private static let mark = "fairlead-public-key:"

    init(_ key: Curve25519.KeyAgreement.PublicKey) {
        self.key = key
    }

    /// Reads what `text` says; nothing if it is no such key.
    public init?(_ text: String) {
        guard let raw = secretBytes(text, after: Self.mark), let key = try? Curve25519.KeyAgreement.PublicKey(rawRepresentation: raw) else {
            return nil
        }
        self.key = key
    }

    public var text: String { Self.mark + base64URL(Array(key.rawRepresentation)) }
}

/// Opens what was sealed with its public half: kept away from the server, on paper or in a safe.
public struct OpeningKey: Sendable {
    let key: Curve25519.KeyAgreement.PrivateKey
    private static let mark = "fairlead-private-key:"

    /// A new pair.
    public init() {
        key = Curve25519.KeyAgreement.PrivateKey()
    }

    /// Reads what `text` says; nothing if it is no such key.
    public init?(_ text: String) {
        guard let raw = secretBytes(text, after: Self.mark), let key = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: raw) else {
            return nil
        }
        self.key = key
    }

    public var text: String { Self.mark + base64URL(Array(key.rawRepresentation)) }
    public var sealing: LockingKey { LockingKey(key.publicKey) }
}

private func secretBytes(_ text: String, after mark: String) -> [UInt8]? {
    let line = text.trimmingCharacters(in: .whitespacesAndNewlines)
    return line.hasPrefix(mark) ? bytes(base64URL: String(line.dropFirst(mark.count))) : nil
}

/// A file in the open, sealed for the holder of one private key: HPKE (RFC 9180) with X25519, HKDF-SHA-256 and AES-256-GCM.
///
/// One line of header, 32 bytes of encapsulated key, then pieces: a byte that is 1 before the last, four bytes of length, the sealed bytes.
/// The header is part of the key schedule, the number of a piece of its nonce, and whether it is the last of what is authenticated: nothing
/// can be changed, left out, moved, added or cut off unnoticed.
public enum SealedFile {
    private static let suite = HPKE.Ciphersuite(kem: .Curve25519_HKDF_SHA256, kdf: .HKDF_SHA256, aead: .AES_GCM_256)
    private static let pieceBytes = 1 << 20
    private static let longestHeader = 200

    /// Seals everything that `source` gives. `header` is one line that anybody may read.
    public static func seal(_ source: FileHandle, into target: FileHandle, header: String, with key: LockingKey) throws {
        let head = Data((header + "\n").utf8)
        var sender = try HPKE.Sender(recipientKey: key.key, ciphersuite: suite, info: head)
        try target.write(contentsOf: head + sender.encapsulatedKey)
        var piece = try source.bytes(atMost: pieceBytes)
        var isLast = false
        while !isLast {
            let next = try source.bytes(atMost: pieceBytes)
            isLast = next.isEmpty
            let flag = Data([isLast ? 1 : 0])
            let sealed = try sender.seal(piece, authenticating: flag)
            try target.write(contentsOf: flag + bigEndian(sealed.count) + sealed)
            piece = next
        }
    }

    /// The header of a sealed file, which is not yet known to be genuine.
    public static func header(of source: FileHandle) throws -> String {
        var line = Data()
        while line.count <= longestHeader {
            let byte = try source.bytes(atMost: 1)
            if byte.first == UInt8(ascii: "\n") { return String(decoding: line, as: UTF8.self) }
            if byte.isEmpty { break }
            line += byte
        }
        throw BrokenSeal("This is no backup of Fairlead's.")
    }

    /// Opens the file and hands each piece to `take`; returns the header. Throws `BrokenSeal` when anything is not as it was sealed, perhaps
    /// after pieces that were: what they held counts for nothing then.
    @discardableResult
    public static func open(_ source: FileHandle, with key: OpeningKey, take: (Data) throws -> Void) throws -> String {
        let header = try header(of: source)
        let encapsulated = try source.bytes(atMost: 32)
        guard
            var recipient = try? HPKE.Recipient(
                privateKey: key.key, ciphersuite: suite, info: Data((header + "\n").utf8), encapsulatedKey: encapsulated)
        else { throw BrokenSeal("The backup has no readable key. It was changed or cut off.") }
        try eachPiece(of: source) { flag, sealed in
            guard let piece = try? recipient.open(sealed, authenticating: flag) else {
                throw BrokenSeal("The backup does not open: this is another private key, or the file was changed.")
            }
            try take(piece)
        }
        return header
    }

    /// Looks, without any key, whether the file is complete from the first piece to the last; returns the header.
    @discardableResult
    public static func checkFrame(of source: FileHandle) throws -> String {
        let header = try header(of: source)
        guard try source.bytes(atMost: 32).count == 32 else { throw BrokenSeal.cutOff }
        try eachPiece(of: source) { _, _ in }
        return header
    }

    private static func eachPiece(of source: FileHandle, _ take: (_ flag: Data, _ sealed: Data) throws -> Void) throws {
        while true {
            let head = [UInt8](try source.bytes(atMost: 5))
            guard head.count == 5 else { throw BrokenSeal.cutOff }
            let length = head[1...].reduce(0) { $0 << 8 | Int($1) }
            guard head[0] <= 1, length <= pieceBytes + 64 else { throw BrokenSeal("The backup was changed.") }
            let sealed = try source.bytes(atMost: length)
            guard sealed.count == length else { throw BrokenSeal.cutOff }
            try take(Data([head[0]]), sealed)
            guard head[0] == 1 else { continue }
            guard try source.bytes(atMost: 1).isEmpty else { throw BrokenSeal("Something was added behind the end of the backup.") }
            return
        }
    }

    private static func bigEndian(_ count: Int) -> Data { withUnsafeBytes(of: UInt32(count).bigEndian) { Data($0) } }
}

/// The sealed file is not as it was when it was sealed, or is not for this key.
public struct BrokenSeal: Error, Sendable, Equatable, CustomStringConvertible {
    public let description: String

    init(_ description: String) {
        self.description = description
    }

    static let cutOff = BrokenSeal("The backup was cut off: its end is missing.")
}

extension FileHandle {
    /// So many bytes, fewer only at the end, also from a pipe.
    fileprivate func bytes(atMost count: Int) throws -> Data {
        var found = Data()
        while found.count < count, let more = try read(upToCount: count - found.count), !more.isEmpty { found += more }
        return found
    }
}
