public import Foundation
public import Mail

/// What Python's `email` package, with its policy `strict`, finds in an encoded message.
public struct MailReading: Decodable {
    public struct Part: Decodable {
        public let type: String
        public let text: String?
        public let bytes: Data?
        public let name: String?
        public let plainName: String?
    }

    public let headers: [String]
    public let values: [String: String]
    public let from: [[String]]
    public let to: [[String]]
    public let types: [String]
    public let parts: [Part]
    public let defects: [String]
    public let longest: Int
    public let tidy: Bool
    public let seconds: Double

    public static func of(_ messages: [Message]) throws -> [MailReading] { try of(messages.map { Data($0.encoded()) }) }

    public static func of(_ message: Message) throws -> MailReading { try of([message])[0] }

    /// The same for messages as a server received them.
    public static func of(_ messages: [Data]) throws -> [MailReading] {
        let input = try JSONEncoder().encode(messages)
        return try JSONDecoder().decode([MailReading].self, from: Python("parse.py").answer(to: input))
    }
}
