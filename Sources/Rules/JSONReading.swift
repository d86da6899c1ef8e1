/// A text that is not JSON: where it goes wrong and how.
public struct JSONRefused: Error, Hashable, Sendable, CustomStringConvertible {
    public let line: Int
    public let column: Int
    public let cause: String

    public var description: String { "line \(line), column \(column): \(cause)" }
}

extension JSON {
    /// Reads one JSON value (RFC 8259); refuses duplicate keys, more than 64 levels, and anything after the value.
    public init(parsing text: String) throws(JSONRefused) {
        var reader = JSONReader(bytes: Array(text.utf8))
        self = try reader.document()
    }
}

private struct JSONReader {
    let bytes: [UInt8]
    var place = 0

    mutating func document() throws(JSONRefused) -> JSON {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
        let value = try value(depth: 0)
        skipSpace()
        guard place == bytes.count else { throw refusal("there is something after the end of the value") }
        return value
    }

    private mutating func value(depth: Int) throws(JSONRefused) -> JSON {
        guard depth < 64 else { throw refusal("too many levels, one inside the other") }
        skipSpace()
        guard place < bytes.count else { throw refusal("the text ends before the value is complete") }
        switch bytes[place] {
        case UInt8(ascii: "{"): return try object(depth)
        case UInt8(ascii: "["): return try array(depth)
        case UInt8(ascii: "\""): return .text(try string())
        case UInt8(ascii: "t"): return try word("true", .boolean(true))
        case UInt8(ascii: "f"): return try word("false", .boolean(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func object(_ depth: Int) throws(JSONRefused) -> JSON {
        var pairs: [Pair] = []
        var seen: Set<String> = []
        place += 1
        if found("}") { return .object(pairs) }
        repeat {
            skipSpace()
            guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { throw refusal("expected a key in quotes") }
            let key = try string()
            guard seen.insert(key).inserted else { throw refusal("the key “\(key)” stands here twice; keep one") }
            guard found(":") else { throw refusal("expected “:” after the key “\(key)”") }
            pairs.append(Pair(key, try value(depth: depth + 1)))
        } while found(",")
        guard found("}") else { throw refusal("expected “,” or “}”") }
        return .object(pairs)
    }

    private typealias Pair = JSON.Pair

    private mutating func array(_ depth: Int) throws(JSONRefused) -> JSON {
        var items: [JSON] = []
        place += 1
        if found("]") { return .array(items) }
        repeat { items.append(try value(depth: depth + 1)) } while found(",")
        guard found("]") else { throw refusal("expected “,” or “]”") }
        return .array(items)
    }

    private mutating func word(_ word: String, _ value: JSON) throws(JSONRefused) -> JSON {
        guard bytes[place...].starts(with: word.utf8) else { throw refusal("expected a value; text stands in quotes") }
        place += word.utf8.count
        return value
    }

    private mutating func number() throws(JSONRefused) -> JSON {
        let start = place
        while place < bytes.count, "+-.eE0123456789".utf8.contains(bytes[place]) { place += 1 }
        let text = String(decoding: bytes[start..<place], as: UTF8.self)
        let starts = text.first == "-" ? text.dropFirst() : text[...]
        let isNumber = starts.first?.isNumber == true && !(starts.first == "0" && starts.dropFirst().first?.isNumber == true) && starts.last != "."
        guard isNumber, let value = Double(text), value.isFinite else {
            place = start
            throw refusal("expected a value; text stands in quotes")
        }
        return .number(value)
    }

    private mutating func string() throws(JSONRefused) -> String {
        var found: [UInt8] = []
        place += 1
        while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
            let byte = bytes[place]
            guard byte >= 0x20 else { throw refusal("a text must end on the line where it begins") }
            place += 1
            if byte == UInt8(ascii: "\\") { found += try escaped() } else { found.append(byte) }
        }
        guard place < bytes.count else { throw refusal("a text without its closing quote") }
        place += 1
        guard let text = String(validating: found, as: UTF8.self) else { throw refusal("a text that is not UTF-8") }
        return text
    }

    private mutating func escaped() throws(JSONRefused) -> [UInt8] {
        guard place < bytes.count else { throw refusal("a text without its closing quote") }
        let byte = bytes[place]
        place += 1
        let plain: [UInt8: UInt8] = [0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, 0x62: 8, 0x66: 12, 0x6E: 10, 0x72: 13, 0x74: 9]
        if let one = plain[byte] { return [one] }
        guard byte == UInt8(ascii: "u") else { throw refusal("an unknown sign after “\\”") }
        var units = [try unit()]
        if UTF16.isLeadSurrogate(units[0]), bytes[place...].starts(with: [0x5C, 0x75]) {
            place += 2
            units.append(try unit())
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    private mutating func unit() throws(JSONRefused) -> UInt16 {
        let end = min(place + 4, bytes.count)
        guard end - place == 4, let unit = UInt16(String(decoding: bytes[place..<end], as: UTF8.self), radix: 16) else {
            throw refusal("“\\u” takes four hexadecimal digits")
        }
        place = end
        return unit
    }

    private mutating func found(_ sign: Unicode.Scalar) -> Bool {
        skipSpace()
        guard place < bytes.count, bytes[place] == UInt8(ascii: sign) else { return false }
        place += 1
        return true
    }

    private mutating func skipSpace() {
        while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
    }

    private func refusal(_ cause: String) -> JSONRefused {
        let before = bytes[..<min(place, bytes.count)]
        let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let column = String(decoding: before[lineStart...], as: UTF8.self).count + 1
        return JSONRefused(line: before.count { $0 == 0x0A } + 1, column: column, cause: cause)
    }
}
