/// A word, a mark or a piece of a literal in a Swift file; comments are left out.
struct Token: Equatable {
    enum Kind { case word, mark, literal }

    let kind: Kind
    let text: String
    let line: Int

    func isMark(_ mark: String) -> Bool { kind == .mark && text == mark }
    func isWord(_ words: Set<String>) -> Bool { kind == .word && words.contains(text) }
}

/// Cuts Swift text into tokens. What is interpolated in a literal counts as code; the text around it does not.
struct SwiftText {
    private let bytes: [UInt8]
    private var position = 0
    private var line = 1
    private var tokens: [Token] = []

    static func tokens(of text: String) -> [Token] {
        var reader = SwiftText(bytes: Array(text.utf8))
        reader.readCode(untilParenthesis: false)
        return reader.tokens
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private func starts(_ text: String) -> Bool { bytes[position...].starts(with: text.utf8) }

    private mutating func advance() {
        if bytes[position] == UInt8(ascii: "\n") { line += 1 }
        position += 1
    }

    private mutating func readCode(untilParenthesis: Bool) {
        var depth = 1
        while position < bytes.count {
            if starts("//") {
                while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { advance() }
            } else if starts("/*") {
                skipComment()
            } else if startsLiteral {
                readLiteral()
            } else if Self.isWord(bytes[position]) {
                readWord()
            } else {
                if bytes[position] == UInt8(ascii: "(") { depth += 1 }
                if bytes[position] == UInt8(ascii: ")") { depth -= 1 }
                if untilParenthesis && depth == 0 { return advance() }
                readMark()
            }
        }
    }

    private mutating func skipComment() {
        var depth = 0
        repeat {
            if starts("/*") { depth += 1 }
            if starts("*/") { depth -= 1 }
            advance()
        } while position < bytes.count && depth > 0
        if position < bytes.count { advance() }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "_"), 0x80...: true
        default: false
        }
    }

    private mutating func readWord() {
        let start = position
        while position < bytes.count, Self.isWord(bytes[position]) { position += 1 }
        tokens.append(Token(kind: .word, text: String(decoding: bytes[start..<position], as: UTF8.self), line: line))
    }

    private mutating func readMark() {
        let byte = bytes[position]
        if byte > UInt8(ascii: " ") && byte != UInt8(ascii: "`") {
            tokens.append(Token(kind: .mark, text: String(UnicodeScalar(byte)), line: line))
        }
        advance()
    }
}

// MARK: literals

extension SwiftText {
    private var startsLiteral: Bool {
        let rest = bytes[position...].drop { $0 == UInt8(ascii: "#") }
        return rest.first == UInt8(ascii: "\"")
    }

    private mutating func readLiteral() {
        var hashes = ""
        while bytes[position] == UInt8(ascii: "#") {
            hashes += "#"
            position += 1
        }
        let quote = starts("\"\"\"") ? "\"\"\"" : "\""
        position += quote.count
        var piece: [UInt8] = []
        var first = line
        func cut(_ tokens: inout [Token]) {
            tokens.append(Token(kind: .literal, text: String(decoding: piece, as: UTF8.self), line: first))
        }
        while position < bytes.count, !starts(quote + hashes) {
            if starts("\\" + hashes + "(") {
                cut(&tokens)
                position += hashes.count + 2
                readCode(untilParenthesis: true)
                (piece, first) = ([], line)
                continue
            }
            if starts("\\" + hashes) {
                position += hashes.count + 1
            }
            guard position < bytes.count else { break }
            piece.append(bytes[position])
            advance()
        }
        cut(&tokens)
        position = min(position + quote.count + hashes.count, bytes.count)
    }
}
