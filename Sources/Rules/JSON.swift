/// A JSON value that keeps the order of its keys, so that what is written reads the same every time.
public enum JSON: Hashable, Sendable {
    case null
    case boolean(Bool)
    case number(Double)
    case text(String)
    case array([JSON])
    case object([Pair])

    /// One key of an object and its value.
    public struct Pair: Hashable, Sendable {
        public let key: String
        public let value: JSON

        public init(_ key: String, _ value: JSON) {
            self.key = key
            self.value = value
        }
    }

    /// The value as text: on one line, or indented by two spaces where a container holds containers.
    public func written(indented: Bool = false) -> String {
        var text = ""
        write(to: &text, depth: indented ? 0 : nil)
        return text
    }

    private func write(to text: inout String, depth: Int?) {
        switch self {
        case .null: text += "null"
        case .boolean(let value): text += value ? "true" : "false"
        case .number(let value): text += JSON.digits(value)
        case .text(let value): JSON.quote(value, to: &text)
        case .array(let items):
            let inner = items.contains(where: \.holdsMore) ? depth : nil
            JSON.list(items, "[", "]", to: &text, depth: inner) { item, text in
                item.write(to: &text, depth: inner.map { $0 + 1 })
            }
        case .object(let pairs):
            let inner = pairs.contains { $0.value.holdsMore } ? depth : nil
            JSON.list(pairs, "{", "}", to: &text, depth: inner) { pair, text in
                JSON.quote(pair.key, to: &text)
                text += ": "
                pair.value.write(to: &text, depth: inner.map { $0 + 1 })
            }
        }
    }

    private var holdsMore: Bool {
        switch self {
        case .array(let items): !items.isEmpty
        case .object(let pairs): !pairs.isEmpty
        default: false
        }
    }

    private static func list<Item>(
        _ items: [Item], _ open: String, _ close: String, to text: inout String, depth: Int?,
        _ write: (Item, inout String) -> Void
    ) {
        text += open
        for (place, item) in items.enumerated() {
            if place > 0 { text += depth == nil ? ", " : "," }
            if let depth { text += "\n" + String(repeating: "  ", count: depth + 1) }
            write(item, &text)
        }
        if let depth { text += "\n" + String(repeating: "  ", count: depth) }
        text += close
    }

    private static func digits(_ value: Double) -> String {
        if let whole = Int64(exactly: value) { return String(whole) }
        return value.isFinite ? String(value) : "null"
    }

    private static func quote(_ value: String, to text: inout String) {
        text += "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case _ where scalar.value < 0x20:
                let hex = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
