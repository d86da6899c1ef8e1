/// A mailbox and the name shown beside it, such as "Inés Ortega <ines@agency.example>".
public struct Address: Hashable, Sendable, CustomStringConvertible {
    /// Shown to the reader; may be empty.
    public let name: String
    /// The part that mail servers use, such as `ines@agency.example`.
    public let mailbox: String

    /// Drops spaces around the name; refuses, saying why, a name with line breaks and a mailbox that no mail server would take.
    public init(name: String = "", mailbox: String) throws(Refusal) {
        guard !name.unicodeScalars.contains(where: OneLine.breaks) else { throw .nameHasLineBreak }
        guard name.utf8.count <= 200 else { throw .nameTooLong }
        try Address.check(mailbox)
        self.name = name.withoutOuterSpaces
        self.mailbox = mailbox
    }

    /// The part after the @.
    public var domain: String { String(mailbox.split(separator: "@").last ?? "") }

    public var description: String { name.isEmpty ? mailbox : "\(name) <\(mailbox)>" }

    private static func check(_ mailbox: String) throws(Refusal) {
        let octets = Array(mailbox.utf8)
        if octets.isEmpty { throw .empty }
        if octets.contains(where: { $0 <= 0x20 || $0 == 0x7F }) { throw .hasSpace }
        if octets.contains(where: { $0 > 0x7F }) { throw .notASCII }
        let parts = octets.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2 else { throw .notOneAt(parts.count - 1) }
        guard octets.count <= 254, parts[0].count <= 64 else { throw .tooLong }
        guard isDotAtom(parts[0]) else { throw .localPart(String(decoding: parts[0], as: UTF8.self)) }
        guard isDomain(parts[1]) else { throw .domain(String(decoding: parts[1], as: UTF8.self)) }
    }

    /// RFC 5322, 3.2.3: words of letters, digits and a few signs with single dots between them.
    static func isDotAtom(_ octets: some Sequence<UInt8>) -> Bool {
        Array(octets).split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { word in
            !word.isEmpty && word.allSatisfy(isAtom)
        }
    }

    static func isAtom(_ octet: UInt8) -> Bool { isAlphanumeric(octet) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(octet) }

    static func isAlphanumeric(_ octet: UInt8) -> Bool {
        switch octet {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
        default: false
        }
    }

    /// RFC 5321, 4.1.2 and RFC 1035, 2.3.4: at least two labels; a name with one label has no mail server on the internet.
    private static func isDomain(_ octets: some Sequence<UInt8>) -> Bool {
        let labels = Array(octets).split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let hyphen = UInt8(ascii: "-")
        return labels.count >= 2
            && labels.allSatisfy { label in
                (1...63).contains(label.count) && label.first != hyphen && label.last != hyphen
                    && label.allSatisfy { isAlphanumeric($0) || $0 == hyphen }
            }
    }
}
