public import Phrases

/// Markup that is safe to send: what is written in a literal is markup, what is interpolated is escaped.
public struct HTML: Sendable, ExpressibleByStringInterpolation, ExpressibleByStringLiteral {
    public private(set) var bytes: [UInt8]

    public init(stringLiteral literal: StaticString) {
        bytes = literal.withUTF8Buffer { Array($0) }
    }

    public init(stringInterpolation: Interpolation) {
        bytes = stringInterpolation.bytes
    }

    /// Markup that comes from the project's own files, never from a person. A house test lists the places.
    public init(trusted markup: String) {
        bytes = Array(markup.utf8)
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// A text, escaped.
    public static func text(_ text: String) -> HTML {
        var bytes: [UInt8] = []
        Escape.append(text, to: &bytes)
        return HTML(bytes: bytes)
    }

    public static let empty = HTML(bytes: [])

    public var isEmpty: Bool { bytes.isEmpty }
    public var string: String { String(decoding: bytes, as: UTF8.self) }

    public static func += (left: inout HTML, right: HTML) { left.bytes += right.bytes }
    public static func + (left: HTML, right: HTML) -> HTML { HTML(bytes: left.bytes + right.bytes) }
}

/// A named piece of a page, such as a field with its label, hint and error.
public protocol Component: Sendable {
    var html: HTML { get }
}

extension HTML {
    public struct Interpolation: StringInterpolationProtocol {
        @usableFromInline var bytes: [UInt8] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
        }

        public mutating func appendLiteral(_ literal: StaticString) {
            literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
        }

        public mutating func appendInterpolation(_ text: String) {
            assert(!standsInAddress, "only a Link may stand in href, action, formaction or src")
            assert(!text.contains("Link(address:") && !text.contains("HTML(bytes:"), "this literal became a String: say that it is HTML")
            Escape.append(text, to: &bytes)
        }

        public mutating func appendInterpolation(_ text: String?) {
            if let text { appendInterpolation(text) }
        }

        @inlinable
        public mutating func appendInterpolation(_ number: some BinaryInteger) {
            bytes.append(contentsOf: String(number).utf8)
        }

        @inlinable
        public mutating func appendInterpolation(_ html: HTML) {
            bytes.append(contentsOf: html.bytes)
        }

        @inlinable
        public mutating func appendInterpolation(_ html: HTML?) {
            if let html { appendInterpolation(html) }
        }

        @inlinable
        public mutating func appendInterpolation(_ component: some Component) {
            appendInterpolation(component.html)
        }

        @inlinable
        public mutating func appendInterpolation(_ component: (some Component)?) {
            if let component { appendInterpolation(component.html) }
        }

        public mutating func appendInterpolation(_ link: Link) {
            Escape.append(link.address, to: &bytes)
        }

        public mutating func appendInterpolation(_ phrase: Phrase, _ language: Language) {
            appendInterpolation(phrase[language])
        }

        /// One piece for each element.
        @inlinable
        public mutating func appendInterpolation<S: Sequence>(each elements: S, _ piece: (S.Element) throws -> HTML) rethrows {
            for element in elements { appendInterpolation(try piece(element)) }
        }

        /// One component for each element.
        @inlinable
        public mutating func appendInterpolation<S: Sequence>(each components: S) where S.Element: Component {
            for component in components { appendInterpolation(component.html) }
        }

        /// The piece, if the condition holds.
        @inlinable
        public mutating func appendInterpolation(if condition: Bool, _ piece: @autoclosure () -> HTML) {
            if condition { appendInterpolation(piece()) }
        }

        /// The piece made of the value, if there is one.
        @inlinable
        public mutating func appendInterpolation<Value>(with value: Value?, _ piece: (Value) -> HTML) {
            if let value { appendInterpolation(piece(value)) }
        }

        private var standsInAddress: Bool {
            ["href=\"", "action=\"", "src=\""].contains { bytes.suffix($0.utf8.count).elementsEqual($0.utf8) }
        }
    }
}

/// The five characters that mean something in text or in a quoted attribute.
enum Escape {
    static func append(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { source in
            var start = 0
            for index in source.indices {
                guard let entity = entity(for: source[index]) else { continue }
                bytes.append(contentsOf: source[start..<index])
                entity.withUTF8Buffer { bytes.append(contentsOf: $0) }
                start = index + 1
            }
            bytes.append(contentsOf: source[start...])
        }
    }

    private static func entity(for byte: UInt8) -> StaticString? {
        switch byte {
        case 0x26: "&amp;"
        case 0x3C: "&lt;"
        case 0x3E: "&gt;"
        case 0x22: "&quot;"
        case 0x27: "&#39;"
        default: nil
        }
    }
}
