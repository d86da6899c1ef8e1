/// The name of one message in the whole world (RFC 5322, 3.6.4); the same row always gives the same one, so a second copy is recognised.
public struct MessageID: Hashable, Sendable, CustomStringConvertible {
    /// Without the angle brackets, such as `notice.0A1B2C3D4E5F6@agency.example`.
    public let text: String

    /// The id of the row in the outbox, at the agency's domain.
    public init(row: String, at domain: String) throws(Refusal) {
        try self.init("\(row)@\(domain)")
    }

    /// Reads an id as it stands in a received mail, with or without its angle brackets.
    public init(_ text: String) throws(Refusal) {
        var octets = Array(text.utf8)
        if octets.first == UInt8(ascii: "<"), octets.last == UInt8(ascii: ">"), octets.count > 1 { octets = Array(octets.dropFirst().dropLast()) }
        let parts = octets.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard octets.count <= 250, parts.count == 2, parts.allSatisfy(Address.isDotAtom) else { throw Refusal(text: text) }
        self.text = String(decoding: octets, as: UTF8.self)
    }

    public var description: String { "<\(text)>" }

    /// A text that cannot be the id of a message.
    public struct Refusal: Error, Equatable, CustomStringConvertible {
        public let text: String

        public var description: String {
            "“\(OneLine(flattening: text))” is no message id: it takes letters, digits, dots and one @, and at most 250 of them."
        }
    }
}
