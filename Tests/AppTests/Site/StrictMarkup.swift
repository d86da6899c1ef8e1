import Glibc

/// A page as a strict reader sees it: every element is closed where it was opened, every attribute quoted, every id given once.
struct StrictMarkup {
    struct Element {
        let name: String
        let attributes: [(name: String, value: String)]
        /// The element around it, by its number.
        let parent: Int?
        /// What stands directly in it, with character references read.
        var text = ""

        subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }
    }

    private(set) var elements: [Element] = []
    private(set) var mistakes: [String] = []
    private let bytes: [UInt8]
    private var place = 0
    private var open: [Int] = []

    init(_ text: String) {
        bytes = Array(text.utf8)
        if !starts("<!doctype html>") { complain("no doctype at the beginning") }
        while place < bytes.count { step() }
        for element in open { complain("<\(elements[element].name)> is never closed") }
        mistakes += ContentRules.mistakes(in: elements)
    }

    private static let void: Set = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
    private static let raw: Set = ["script", "style"]
    /// What ends the name of an attribute.
    private static let marks = Array("=>/\"'<`".utf8)

    private mutating func step() {
        guard bytes[place] == UInt8(ascii: "<") else { return readText() }
        if starts("<!--") {
            skip(past: "-->")
        } else if starts("<!") {
            if !starts("<!doctype html>") || place > 0 { complain("a declaration that is no doctype at the beginning") }
            skip(past: ">")
        } else if starts("</") {
            close()
        } else if place + 1 < bytes.count, Self.isLetter(bytes[place + 1]) {
            readElement()
        } else {
            complain("a bare <")
            place += 1
        }
    }

    private mutating func readText() {
        let text = decoded(take(until: UInt8(ascii: "<")))
        if let element = open.last {
            elements[element].text += text
        } else if !text.allSatisfy(\.isWhitespace) {
            complain("text outside of every element")
        }
    }

    private mutating func readElement() {
        place += 1
        let name = take { Self.isLetter($0) || Self.isDigit($0) || $0 == UInt8(ascii: "-") }
        var attributes: [(name: String, value: String)] = []
        var closesItself = false
        while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
            if Self.isSpace(bytes[place]) {
                place += 1
            } else if starts("/>") {
                closesItself = true
                place += 1
            } else {
                attributes.append(readAttribute(of: name))
            }
        }
        place += 1
        add(Element(name: name, attributes: attributes, parent: open.last), closesItself: closesItself)
    }

    private mutating func add(_ element: Element, closesItself: Bool) {
        let names = element.attributes.map(\.name)
        if Set(names).count < names.count { complain("<\(element.name)> has an attribute twice: \(names)") }
        let isDrawing = element.name == "svg" || open.contains { elements[$0].name == "svg" }
        if closesItself && !isDrawing { complain("<\(element.name)/> closes itself") }
        elements.append(element)
        if closesItself || Self.void.contains(element.name) { return }
        open.append(elements.count - 1)
        guard Self.raw.contains(element.name) else { return }
        let (start, end) = (place, "</\(element.name)>")
        while place < bytes.count, !starts(end) { place += 1 }
        elements[elements.count - 1].text = String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private mutating func readAttribute(of element: String) -> (name: String, value: String) {
        let name = take { !Self.isSpace($0) && !Self.marks.contains($0) }
        guard !name.isEmpty else {
            complain("<\(element)> has a stray \(Character(UnicodeScalar(bytes[place])))")
            place += 1
            return ("", "")
        }
        guard place < bytes.count, bytes[place] == UInt8(ascii: "=") else { return (name, "") }
        place += 1
        guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "'") else {
            complain("<\(element)> has \(name) without quotes")
            return (name, take { !Self.isSpace($0) && $0 != UInt8(ascii: ">") })
        }
        let quote = bytes[place]
        place += 1
        let value = take(until: quote)
        place += 1
        if value.contains("<") { complain("<\(element)> has a bare < in \(name)") }
        return (name, decoded(value))
    }

    private mutating func close() {
        place += 2
        let name = take { Self.isLetter($0) || Self.isDigit($0) || $0 == UInt8(ascii: "-") }
        skip(past: ">")
        guard let last = open.last else { return complain("</\(name)> without a beginning") }
        guard elements[last].name == name else { return complain("</\(name)> stands where </\(elements[last].name)> should") }
        open.removeLast()
    }

    /// The text with its character references read; a bare ampersand is a mistake.
    private mutating func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        let parts = text.split(separator: "&", omittingEmptySubsequences: false)
        var result = String(parts[0])
        for part in parts.dropFirst() {
            let name = part.prefix { $0 != ";" }
            guard name.count < part.count, let letter = Self.reference(String(name)) else {
                complain("a bare & before \(part.prefix(12))")
                result += "&" + part
                continue
            }
            result += letter + part.dropFirst(name.count + 1)
        }
        return result
    }

    private static func reference(_ name: String) -> String? {
        let known = [
            "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "times": "×", "middot": "·", "rarr": "→", "larr": "←",
        ]
        if let known = known[name] { return known }
        guard name.hasPrefix("#") else { return nil }
        let isHex = name.hasPrefix("#x")
        return UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10).flatMap(UnicodeScalar.init).map { String(Character($0)) }
    }

    private mutating func take(while condition: (UInt8) -> Bool) -> String {
        let start = place
        while place < bytes.count, condition(bytes[place]) { place += 1 }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    /// All up to that byte, or to the end. These pages are read by the thousand, and a loop over bytes is slow before it is optimised.
    private mutating func take(until byte: UInt8) -> String {
        let start = place
        place = bytes.withUnsafeBytes { all in
            guard let base = all.baseAddress, let found = memchr(base + start, Int32(byte), all.count - start) else { return all.count }
            return UnsafeRawPointer(found) - base
        }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private mutating func skip(past end: StaticString) {
        while place < bytes.count, !starts(end) { place += 1 }
        place += end.utf8CodeUnitCount
    }

    private func starts(_ text: StaticString) -> Bool {
        let length = text.utf8CodeUnitCount
        return bytes.count - place >= length && bytes.withUnsafeBytes { memcmp($0.baseAddress! + place, text.utf8Start, length) == 0 }
    }

    private func starts(_ text: String) -> Bool { bytes[place...].starts(with: text.utf8) }

    private mutating func complain(_ mistake: String) {
        let line = bytes.prefix(place).count { $0 == UInt8(ascii: "\n") } + 1
        mistakes.append("line \(line): \(mistake)")
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z") }
    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}
