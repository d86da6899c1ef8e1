extension JSONValue {
    /// The text of the value in a fixed order: `id` and `name` first, then by the alphabet; on one line unless `isIndented`.
    public func json(isIndented: Bool = false) -> String {
        var text = ""
        write(to: &text, depth: isIndented ? 0 : nil)
        return text
    }

    private func write(to text: inout String, depth: Int?) {
        switch self {
        case .null: text += "null"
        case .boolean, .number: text += words ?? ""
        case .text(let words): JSONValue.quote(words, to: &text)
        case .array(let elements): JSONValue.write(elements, between: "[", "]", to: &text, depth) { $0.write(to: &$1, depth: $2) }
        case .object(let members):
            JSONValue.write(members.sorted(by: JSONValue.isBefore), between: "{", "}", to: &text, depth) { member, text, depth in
                JSONValue.quote(member.key, to: &text)
                text += depth == nil ? ":" : ": "
                member.value.write(to: &text, depth: depth)
            }
        }
    }

    private static func write<Part>(
        _ parts: [Part], between open: String, _ close: String, to text: inout String, _ depth: Int?, _ write: (Part, inout String, Int?) -> Void
    ) {
        text += open
        for (index, part) in parts.enumerated() {
            if index > 0 { text += "," }
            breakLine(&text, depth.map { $0 + 1 })
            write(part, &text, depth.map { $0 + 1 })
        }
        if !parts.isEmpty { breakLine(&text, depth) }
        text += close
    }

    private static func breakLine(_ text: inout String, _ depth: Int?) {
        if let depth { text += "\n" + String(repeating: "  ", count: depth) }
    }

    private static func isBefore(_ one: (key: String, value: JSONValue), _ other: (key: String, value: JSONValue)) -> Bool {
        (rank(one.key), one.key) < (rank(other.key), other.key)
    }

    private static func rank(_ name: String) -> Int { name == "id" ? 0 : name == "name" ? 1 : 2 }

    private static func quote(_ words: String, to text: inout String) {
        text += "\""
        for scalar in words.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\0"..<" ", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
