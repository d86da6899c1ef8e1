import CArgon2
import Foundation

/// Passwords, stored as argon2id in PHC text: 46 MiB, one pass, one lane. Source: OWASP ASVS 5.0.0 appendix C.
public enum Password {
    static let memory: UInt32 = 47_104
    static let passes: UInt32 = 1
    static let lanes: UInt32 = 1

    /// The text to store, with a salt of its own. Throws `TooBusy`.
    public static func hash(_ password: String) async throws -> String {
        let secret = bytes(of: password)
        return try await HashingThreads.shared.run { try encode(secret, salt: randomBytes(16)) }
    }

    /// Whether the attempt is the password that was stored.
    ///
    /// With nothing stored (no such person) it takes as long and says no. Throws `TooBusy`.
    public static func verify(_ attempt: String, against stored: String?) async throws -> Bool {
        let secret = bytes(of: attempt)
        return try await HashingThreads.shared.run {
            let fits = matches(secret, stored ?? decoy)
            return fits && stored != nil
        }
    }

    /// Whether the text was made with other parameters than today's, so that it should be made anew at the next sign-in.
    public static func needsRehash(_ stored: String) -> Bool {
        !stored.hasPrefix("$argon2id$v=19$m=\(memory),t=\(passes),p=\(lanes)$")
    }

    /// Has the parameters of a real one, and no known password.
    static let decoy = "$argon2id$v=19$m=47104,t=1,p=1$E76hO6E8Qjb7HvGT26E5cQ$Msd3YPys6NUh7vbXAt9TngdutTU+PvoNCoTnq1jHqN8"

    /// The same letters typed on different keyboards give the same bytes: Unicode NFC. Spaces are kept.
    private static func bytes(of password: String) -> [UInt8] {
        Array(password.precomposedStringWithCanonicalMapping.utf8)
    }

    private static func encode(_ secret: [UInt8], salt: [UInt8]) throws -> String {
        var text = [UInt8](repeating: 0, count: 160)
        let code = text.withUnsafeMutableBytes { text in
            argon2id_hash_encoded(
                passes, memory, lanes, secret, secret.count, salt, salt.count, 32, text.baseAddress?.assumingMemoryBound(to: CChar.self), text.count)
        }
        guard code == ARGON2_OK.rawValue else { throw HashingFailed(reason: String(cString: argon2_error_message(code))) }
        return String(decoding: text.prefix { $0 != 0 }, as: UTF8.self)
    }

    private static func matches(_ secret: [UInt8], _ stored: String) -> Bool {
        argon2id_verify(stored, secret, secret.count) == ARGON2_OK.rawValue
    }
}

/// The hash could not be computed, for want of memory.
public struct HashingFailed: Error, CustomStringConvertible {
    let reason: String
    public var description: String { "The password could not be hashed: \(reason). Give the server 100 MiB more memory." }
}

/// Too many people are signing in at this moment.
public struct TooBusy: Error, CustomStringConvertible {
    public var description: String { "Too many people are signing in just now. Wait a moment and try again." }
}
