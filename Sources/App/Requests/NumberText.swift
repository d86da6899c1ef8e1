/// Numbers as people write them: "1,250", "1 250", "$21.50", "21,50".
enum NumberText {
    /// A whole number with or without separators of thousands, or nothing.
    static func whole(_ text: String) -> Int? {
        let bare = text.filter { !isSpace($0) }
        let groups = bare.split(omittingEmptySubsequences: false) { ",.'’".contains($0) }
        guard groups.allSatisfy({ Digits.count(String($0)) == $0.count }), let first = groups.first, !first.isEmpty, bare.count <= 12 else {
            return nil
        }
        if groups.count > 1 {
            guard Set(bare.filter { ",.'’".contains($0) }).count == 1, first.count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 }) else {
                return nil
            }
        }
        return Int(groups.joined())
    }

    /// Cents of US dollars, or nothing. The last point or comma is the decimal one if one or two digits follow it.
    static func cents(_ text: String) -> Int? {
        var bare = text.filter { !isSpace($0) }.lowercased()
        for mark in ["us$", "usd", "$", "dolarów", "dolary", "dólares", "dollars"] {
            if bare.hasPrefix(mark) { bare.removeFirst(mark.count) }
            if bare.hasSuffix(mark) { bare.removeLast(mark.count) }
        }
        guard let mark = bare.lastIndex(where: { ".,".contains($0) }) else { return whole(bare).map { $0 * 100 } }
        let fraction = bare[bare.index(after: mark)...]
        guard Digits.count(String(fraction)) == fraction.count else { return nil }
        switch fraction.count {
        case 1, 2:
            guard !bare[..<mark].contains(bare[mark]), let dollars = whole(String(bare[..<mark])), let rest = Int(fraction) else { return nil }
            return dollars * 100 + (fraction.count == 1 ? rest * 10 : rest)
        case 3: return whole(bare).map { $0 * 100 }
        default: return nil
        }
    }

    private static func isSpace(_ character: Character) -> Bool { character.isWhitespace || character == "\u{A0}" || character == "\u{202F}" }
}

/// Several short texts in one field.
enum ListText {
    /// The texts: one on each line, or between semicolons, or (where the field says so) between commas.
    static func parts(_ text: String, _ writing: QuestionField.ListWriting) -> [String] {
        let isSplitHarder = text.contains { $0 == ";" || $0.isNewline }
        let pieces =
            writing == .lines || isSplitHarder
            ? text.split { $0 == ";" || $0.isNewline } : text.split(separator: ",")
        return pieces.map { String($0).unpadded }.filter { !$0.isEmpty }
    }

    /// The same back in the field, so that reading it gives the same texts.
    static func joined(_ list: [String], _ writing: QuestionField.ListWriting) -> String {
        switch writing {
        case .lines: list.joined(separator: "\n")
        case .commas where list.contains { $0.contains(",") }: list.map { $0 + ";" }.joined(separator: " ")
        case .commas: list.joined(separator: ", ")
        }
    }
}

extension String {
    /// Without blanks at the ends.
    var unpadded: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(self[first...last])
    }
}
