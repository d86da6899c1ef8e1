extension Address {
    /// Why a text cannot be the address of a mail, and what to do about it.
    public enum Refusal: Error, Equatable, CustomStringConvertible {
        case empty
        case hasSpace
        case notASCII
        case notOneAt(Int)
        case tooLong
        case localPart(String)
        case domain(String)
        case nameHasLineBreak
        case nameTooLong

        public var description: String {
            switch self {
            case .empty: "The mail address is empty. Enter one such as name@company.com."
            case .hasSpace: "A mail address has no spaces or line breaks in it. Remove them."
            case .notASCII: "A mail address here has only plain letters A to Z, digits and signs. Ask for such an address."
            case .notOneAt(let count): "A mail address has exactly one @, but this one has \(count)."
            case .tooLong: "A mail address has 254 characters at most, and 64 before the @."
            case .localPart(let text): "“\(text)” cannot stand before the @ of a mail address. Check its dots and signs."
            case .domain(let text): "“\(text)” cannot stand after the @ of a mail address. Enter the whole name, such as company.com."
            case .nameHasLineBreak: "The name in a mail address must be one line. Remove its line breaks."
            case .nameTooLong: "The name in a mail address may have 200 octets. Shorten it."
            }
        }
    }
}
