/// Where the reader's mail program can take them off the list (RFC 2369; one click by POST: RFC 8058).
public struct Unsubscribe: Hashable, Sendable {
    public let address: String
    /// Whether a POST to the address, without a page in between, is enough.
    public let byOneClick: Bool

    /// Refuses anything but an https address of printable ASCII, 800 octets at most.
    public init(_ address: String, byOneClick: Bool = true) throws(Refusal) {
        let printable = address.utf8.allSatisfy { (0x21...0x7E).contains($0) && !"<>,\"\\".utf8.contains($0) }
        guard address.hasPrefix("https://"), address.utf8.count > 8, address.utf8.count <= 800, printable else { throw Refusal(address: address) }
        self.address = address
        self.byOneClick = byOneClick
    }

    /// An address that cannot stand in a List-Unsubscribe header.
    public struct Refusal: Error, Equatable, CustomStringConvertible {
        public let address: String

        public var description: String {
            "“\(OneLine(flattening: address))” cannot be where to unsubscribe: it must begin with https:// and have 800 plain characters at most."
        }
    }
}

/// Says that no person wrote the message, so that no machine answers it (RFC 3834, 5).
public enum AutoSubmitted: String, Sendable, CaseIterable {
    case generated = "auto-generated"
    case replied = "auto-replied"
}

/// The language of a message's text, such as `pl` (RFC 3282, RFC 5646).
public struct LanguageTag: Hashable, Sendable {
    public let text: String

    /// Refuses anything but words of 1 to 8 letters and digits joined by hyphens.
    public init(_ text: String) throws(Refusal) {
        let words = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard text.utf8.count <= 35, words.allSatisfy({ (1...8).contains($0.count) && $0.allSatisfy(Address.isAlphanumeric) }) else {
            throw Refusal(text: text)
        }
        self.text = text
    }

    /// A text that names no language.
    public struct Refusal: Error, Equatable, CustomStringConvertible {
        public let text: String

        public var description: String { "“\(OneLine(flattening: text))” names no language: write a tag such as en, es or pl." }
    }
}
