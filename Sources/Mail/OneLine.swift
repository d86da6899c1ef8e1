/// Text for one header line: no line break, NUL or other control character can be in it, so it cannot begin a header of its own.
public struct OneLine: Hashable, Sendable, CustomStringConvertible {
    public let text: String

    /// Refuses text that holds a control character or is longer than 900 octets.
    public init(_ text: String) throws(Refusal) {
        if let control = text.unicodeScalars.first(where: OneLine.breaks) { throw .control(control.value) }
        guard text.utf8.count <= OneLine.limit else { throw .tooLong(octets: text.utf8.count) }
        self.text = text
    }

    /// The same text with each run of line breaks and other control characters made one space, cut at 900 octets.
    public init(flattening text: String) {
        var kept = String.UnicodeScalarView()
        var octets = 0
        for scalar in text.unicodeScalars {
            let broken = OneLine.breaks(scalar)
            if broken, kept.last == " " { continue }
            let next: Unicode.Scalar = broken ? " " : scalar
            octets += UTF8.width(next)
            guard octets <= OneLine.limit else { break }
            kept.append(next)
        }
        self.text = String(kept)
    }

    public var description: String { text }

    /// Why a text cannot be a header line.
    public enum Refusal: Error, Equatable, CustomStringConvertible {
        case control(UInt32)
        case tooLong(octets: Int)

        public var description: String {
            switch self {
            case .control(let value): "A mail header must be one line, but character U+\(hexadecimal(value, digits: 4)) was in it. Remove it."
            case .tooLong(let octets): "A mail header may have \(OneLine.limit) octets, but this one has \(octets). Shorten it."
            }
        }
    }

    static let limit = 900

    /// Whether some reader of mail may take the character for the end of a line, or show it as nothing.
    static func breaks(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}

extension String {
    var withoutOuterSpaces: String { String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()) }
}

/// Upper-case digits, with zeros in front up to the length asked for.
func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
}
