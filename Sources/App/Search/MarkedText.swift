import Markup

/// A text as it is written, with the parts marked that a search has found.
struct MarkedText: Sendable, Equatable, Component {
    struct Piece: Sendable, Equatable {
        let text: String
        let isMarked: Bool
    }

    let pieces: [Piece]
    /// Which of the terms stand in the text.
    let found: Set<String>

    /// Marks the first place of each term. Digits are found through spaces and hyphens, letters inside a word.
    init(_ text: String, _ terms: [SearchTerm]) {
        let folded = FoldedText(text)
        var found: Set<String> = []
        var marks: [Range<String.Index>] = []
        for term in terms {
            guard let place = term.spellings.lazy.compactMap(folded.place).first else { continue }
            found.insert(term.typed)
            marks.append(place)
        }
        self.found = found
        pieces = Self.cut(text, at: marks.sorted { $0.lowerBound < $1.lowerBound })
    }

    var html: HTML { "\(each: pieces, { $0.isMarked ? "<mark>\($0.text)</mark>" : HTML.text($0.text) })" }

    private static func cut(_ text: String, at marks: [Range<String.Index>]) -> [Piece] {
        var pieces: [Piece] = []
        var end = text.startIndex
        for mark in marks where mark.upperBound > end {
            let start = max(mark.lowerBound, end)
            if start > end { pieces.append(Piece(text: String(text[end..<start]), isMarked: false)) }
            pieces.append(Piece(text: String(text[start..<mark.upperBound]), isMarked: true))
            end = mark.upperBound
        }
        if end < text.endIndex { pieces.append(Piece(text: String(text[end...]), isMarked: false)) }
        return pieces
    }
}

/// A text folded letter by letter, so that a place in it leads back to the letters as they are written. Folded letters are kept as their bytes
/// of UTF-8: a search looks through some hundred texts.
private struct FoldedText {
    private let text: String
    private var letters: [UInt8] = []
    private var origins: [String.Index] = []
    private var words: [Int] = []
    private var word = 0

    init(_ text: String) {
        self.text = text
        letters.reserveCapacity(text.utf8.count)
        origins.reserveCapacity(text.utf8.count)
        words.reserveCapacity(text.utf8.count)
        if text.utf8.allSatisfy({ $0 < 0x80 }) { readPlain() } else { readAny() }
    }

    /// English letters, digits and signs, which need no look into Unicode's tables.
    private mutating func readPlain() {
        for index in text.utf8.indices {
            switch text.utf8[index] {
            case let byte where (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte):
                add(CollectionOfOne(byte), from: index)
            case let byte where (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte): add(CollectionOfOne(byte + 32), from: index)
            case UInt8(ascii: "&"): add("and".utf8, from: index)
            case UInt8(ascii: "'"): continue
            default: word += 1
            }
        }
    }

    private mutating func readAny() {
        for index in text.indices {
            let folded = Folding.letter(text[index])
            if folded.isEmpty && text[index] != "'" && text[index] != "’" { word += 1 }
            add(folded.utf8, from: index)
        }
    }

    private mutating func add(_ bytes: some Collection<UInt8>, from index: String.Index) {
        for byte in bytes {
            letters.append(byte)
            origins.append(index)
            words.append(word)
        }
    }

    /// Where the spelling stands first.
    func place(of spelling: String) -> Range<String.Index>? {
        let wanted = Array(spelling.utf8)
        guard let first = wanted.first, letters.count >= wanted.count else { return nil }
        let mayPart = wanted.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        let start = (0...letters.count - wanted.count).first { start in
            let end = start + wanted.count - 1
            return letters[start] == first && (mayPart || words[start] == words[end]) && letters[start...end].elementsEqual(wanted)
        }
        return start.map { origins[$0]..<text.index(after: origins[$0 + wanted.count - 1]) }
    }
}
