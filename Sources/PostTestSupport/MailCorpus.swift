public import Foundation

/// A mail made by Python, and what Python's own mail reader finds in it.
public struct MailOfCorpus: Decodable, Sendable {
    public let mail: Data
    public let id: String
    public let subject: String
    public let from: String
    public let name: String
    public let seconds: Double
    public let text: String
    /// Each file's name, and its bytes in base64.
    public let files: [[String]]

    /// So many mails, the same ones for the same seed.
    public static func make(_ number: Int, seed: Int) throws -> [MailOfCorpus] {
        try JSONDecoder().decode([MailOfCorpus].self, from: Python("corpus.py", ["\(number)", "\(seed)"]).answer())
    }
}
