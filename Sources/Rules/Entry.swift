import Dates
import Yams

/// The mistakes found while a catalogue is read, so that all of them are told at once.
final class MistakeList {
    private(set) var all: [RulesRefused.Mistake] = []

    func add(_ file: String, _ mark: Mark?, _ cause: String, further columns: Int = 0) {
        add(file, line: mark?.line ?? 1, column: (mark?.column ?? 1) + columns, cause)
    }

    func add(_ file: String, line: Int, column: Int = 1, _ cause: String) {
        let mistake = RulesRefused.Mistake(file: file, line: line, column: column, cause: cause)
        // A piece that is used in several places is read several times, and told once.
        if !all.contains(mistake) { all.append(mistake) }
    }
}

/// A mapping of a YAML file while it is read: it knows its file and lines, and notes what is wrong with it.
struct Entry {
    let file: String
    let mark: Mark?
    let mistakes: MistakeList
    private let pairs: [(key: Node, value: Node)]

    /// The mapping of that node; otherwise notes what was expected.
    init?(_ node: Node, file: String, mistakes: MistakeList, keys: [String], expecting expected: String) {
        guard case .mapping(let mapping) = node else {
            mistakes.add(file, node.mark, "expected \(expected), with the keys \(keys.joined(separator: ", "))")
            return nil
        }
        self.file = file
        self.mistakes = mistakes
        mark = node.mark
        pairs = mapping.map { (key: $0.key, value: $0.value) }
        for pair in pairs {
            let name = pair.key.scalar?.string ?? "?"
            if !keys.contains(name) { mistakes.add(file, pair.key.mark, "\(expected) has no key “\(name)”\(Guess.hint(name, keys))") }
        }
    }

    func node(_ key: String) -> Node? { pairs.first { $0.key.scalar?.string == key }?.value }

    func has(_ key: String) -> Bool { node(key) != nil }

    func refuse(_ key: String, _ cause: String) {
        mistakes.add(file, node(key)?.mark ?? mark, cause)
    }

    /// The text under a key; a missing or empty one is noted.
    func text(_ key: String) -> String? {
        guard let node = node(key) else {
            mistakes.add(file, mark, "“\(key)” is missing here")
            return nil
        }
        guard let text = node.scalar?.string, !text.allSatisfy(\.isWhitespace) else {
            mistakes.add(file, node.mark, "“\(key)” needs a text")
            return nil
        }
        return text
    }

    /// What the text under a key reads as; noted as `expected` where it does not.
    func value<Value>(_ key: String, _ expected: String, _ read: (String) -> Value?) -> Value? {
        guard let text = text(key) else { return nil }
        if let value = read(text) { return value }
        refuse(key, "“\(key)” needs \(expected), not “\(text)”")
        return nil
    }

    /// The same for a key that may be absent.
    func optional<Value>(_ key: String, _ expected: String, _ read: (String) -> Value?) -> Value? {
        has(key) ? value(key, expected, read) : nil
    }

    func day(_ key: String) -> Day? {
        value(key, "a day of the calendar, written YYYY-MM-DD") { Day($0) }
    }

    func word<Word: RawRepresentable & CaseIterable>(_ key: String, _: Word.Type) -> Word? where Word.RawValue == String {
        word(key, among: Array(Word.allCases))
    }

    func word<Word: RawRepresentable>(_ key: String, among words: [Word]) -> Word? where Word.RawValue == String {
        value(key, "one of \(words.map(\.rawValue).joined(separator: ", "))") { text in words.first { $0.rawValue == text } }
    }

    func link(_ key: String) -> String? {
        value(key, "an address that begins with https:// or http://, or a name of the agency's own policy") { text in
            text.hasPrefix("https://") || text.hasPrefix("http://") || text.hasPrefix("policy:") ? text : nil
        }
    }

    func items(_ key: String) -> [Node] {
        guard let node = node(key) else { return [] }
        if case .sequence(let sequence) = node { return Array(sequence) }
        refuse(key, "“\(key)” needs a list")
        return []
    }

    func trilingual(_ key: String) -> Trilingual? {
        guard let node = node(key) else {
            mistakes.add(file, mark, "“\(key)” is missing here")
            return nil
        }
        return Entry.trilingual(node, key, file: file, mistakes: mistakes)
    }

    static func trilingual(_ node: Node, _ name: String, file: String, mistakes: MistakeList) -> Trilingual? {
        guard let entry = Entry(node, file: file, mistakes: mistakes, keys: ["en", "es", "pl"], expecting: "“\(name)”") else { return nil }
        let texts = ["en", "es", "pl"].map { entry.text($0) }
        guard let en = texts[0], let es = texts[1], let pl = texts[2] else { return nil }
        return Trilingual(en: en, es: es, pl: pl)
    }
}
