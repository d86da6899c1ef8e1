/// A file that goes with a message.
public struct Attachment: Hashable, Sendable {
    public let name: OneLine
    /// Such as `application/pdf`.
    public let type: String
    public let bytes: [UInt8]

    /// Drops spaces around the name; refuses an empty one, one of over 200 octets
    /// or with a folder or a line break in it, and a type that is not `word/word`.
    public init(name: String, type: String, bytes: [UInt8]) throws(Refusal) {
        guard let line = try? OneLine(name.withoutOuterSpaces), Attachment.names(line.text) else { throw .name(name) }
        let words = type.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard words.count == 2, type.utf8.count <= 70, words.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Attachment.isToken) }) else {
            throw .type(type)
        }
        // A mail inside a mail may not be base64 (RFC 2046, 5.2.1), and a multipart needs a boundary.
        guard !["multipart", "message"].contains(type.lowercased().split(separator: "/")[0]) else { throw .type(type) }
        self.name = line
        self.type = type
        self.bytes = bytes
    }

    /// Why a file cannot be attached.
    public enum Refusal: Error, Equatable, CustomStringConvertible {
        case name(String)
        case type(String)

        public var description: String {
            switch self {
            case .name(let name):
                "“\(OneLine(flattening: name))” cannot be the name of an attached file: it takes 1 to 200 octets without slashes and line breaks."
            case .type(let type): "“\(OneLine(flattening: type))” cannot be the type of an attached file: it is written like application/pdf."
            }
        }
    }

    private static func names(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.count <= 200 && name != "." && name != ".." && !name.contains { $0 == "/" || $0 == "\\" }
    }

    private static func isToken(_ octet: UInt8) -> Bool { Address.isAlphanumeric(octet) || "!#$&^_.+-".utf8.contains(octet) }
}
