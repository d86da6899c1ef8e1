/// One header, folded so that no line passes 76 octets unless a single word does.
struct HeaderLine {
    let octets: [UInt8]

    /// Words are parted by a space, or by a fold where the line would grow too long.
    init(_ name: String, words: [String]) {
        var lines = ["\(name):"]
        for word in words {
            // The first word stays beside the header's name: a line of nothing but the name is read as an empty header by some servers.
            let fits = lines[lines.count - 1].utf8.count + 1 + word.utf8.count <= HeaderLine.width
            if fits || lines == ["\(name):"] { lines[lines.count - 1] += " " + word } else { lines.append(" " + word) }
        }
        octets = lines.flatMap { Array($0.utf8) + [13, 10] }
    }

    init(_ name: String, plain: String) { self.init(name, words: [plain]) }

    init(_ name: String, address: Address) {
        let shown = address.name.isEmpty ? [] : HeaderLine.phrase(address.name, after: name.utf8.count + 2)
        self.init(name, words: shown + [shown.isEmpty ? address.mailbox : "<\(address.mailbox)>"])
    }

    init(_ name: String, text: OneLine) {
        let words = text.text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        // Spaces at the ends or side by side would be lost when the header is folded or tidied on its way.
        let plain = words.allSatisfy { !$0.isEmpty && $0.utf8.count <= 60 } && HeaderLine.isPlain(text.text)
        self.init(name, words: plain || text.text.isEmpty ? words : EncodedWord.words(for: text.text, after: name.utf8.count + 2))
    }

    static let width = 76

    /// A display name: bare words where that is allowed, else quoted, else encoded (RFC 5322, 3.4; RFC 2047, 5).
    private static func phrase(_ name: String, after used: Int) -> [String] {
        let words = name.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        if words.allSatisfy({ !$0.isEmpty && $0.utf8.count <= 60 && $0.utf8.allSatisfy(Address.isAtom) }), isPlain(name) { return words }
        if isPlain(name), name.utf8.count <= 60 {
            return ["\"" + name.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""]
        }
        return EncodedWord.words(for: name, after: used)
    }

    /// Printable ASCII that no reader can take for an encoded word.
    private static func isPlain(_ text: String) -> Bool { text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.contains("=?") }
}
